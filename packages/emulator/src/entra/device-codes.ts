import { randomInt } from 'node:crypto'
import type { Ask } from './ask.ts'
import { createExpiringStore } from './expiring-store.ts'
import { randomToken } from './random-token.ts'
import type { SignIn } from './sign-in.ts'
import type { TenantChoice } from './tenant-choice.ts'

/** A sign-in that one device waits for and another finishes. */
export interface DeviceSignIn {
  readonly deviceCode: string
  /** Nine letters and digits for a person to type. */
  readonly userCode: string
  readonly clientId: string
  readonly tenant: TenantChoice
  readonly ask: Ask
  readonly expiresAtMs: number
  lastPolledAtMs: number | undefined
  outcome: DeviceOutcome
}

export type DeviceOutcome =
  | { readonly state: 'pending' | 'declined' | 'redeemed' }
  | { readonly state: 'approved'; readonly signIn: SignIn }

export interface DeviceCodes {
  start(request: Pick<DeviceSignIn, 'clientId' | 'tenant' | 'ask'>): DeviceSignIn
  findByDeviceCode(deviceCode: string): DeviceSignIn | undefined
  /** Ignores case, spaces and hyphens. Finds what waits for a person, and nothing else. */
  findPendingByUserCode(userCode: string): DeviceSignIn | undefined
}

export const deviceCodeLifetimeSeconds = 900

// Without vowels and without letters that look like digits.
const alphabet = 'BCDFGHJKLMNPQRSTVWXZ23456789'

export function createDeviceCodes(now: () => number): DeviceCodes {
  // Dead codes are kept for as long again, to tell a stale one from an invented one.
  const store = { now, ttlMs: 2 * deviceCodeLifetimeSeconds * 1000, maxEntries: 1000 }
  const byDeviceCode = createExpiringStore<DeviceSignIn>(store)
  const byUserCode = createExpiringStore<DeviceSignIn>(store)

  return {
    start(request) {
      const signIn: DeviceSignIn = {
        ...request,
        deviceCode: randomToken(64),
        userCode: Array.from({ length: 9 }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
        expiresAtMs: now() + deviceCodeLifetimeSeconds * 1000,
        lastPolledAtMs: undefined,
        outcome: { state: 'pending' },
      }
      byDeviceCode.put(signIn.deviceCode, signIn)
      byUserCode.put(signIn.userCode, signIn)
      return signIn
    },
    findByDeviceCode: (deviceCode) => byDeviceCode.get(deviceCode),
    findPendingByUserCode(userCode) {
      const signIn = byUserCode.get(userCode.replace(/[\s-]/g, '').toUpperCase())
      return signIn && signIn.outcome.state === 'pending' && signIn.expiresAtMs > now() ? signIn : undefined
    },
  }
}
