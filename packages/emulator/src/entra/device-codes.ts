import { randomInt } from 'node:crypto'
import { createExpiringStore } from './expiring-store.ts'
import { randomToken } from './random-token.ts'
import type { RequestedScope } from './requested-scope.ts'
import type { SignInSession } from './sign-in-session.ts'
import type { TenantChoice } from './tenant-choice.ts'

/** A sign-in that one device waits for and another finishes. */
export interface DeviceAuthorization {
  readonly deviceCode: string
  /** Nine letters and digits for a person to type. */
  readonly userCode: string
  readonly clientId: string
  readonly tenant: TenantChoice
  readonly requested: RequestedScope
  readonly expiresAtMs: number
  lastPolledAtMs: number | undefined
  outcome: DeviceOutcome
}

export type DeviceOutcome =
  | { readonly state: 'pending' | 'declined' | 'redeemed' }
  | { readonly state: 'approved'; readonly signInSession: SignInSession }

export interface DeviceCodes {
  start(request: Pick<DeviceAuthorization, 'clientId' | 'tenant' | 'requested'>): DeviceAuthorization
  findByDeviceCode(deviceCode: string): DeviceAuthorization | undefined
  /** Ignores case, spaces and hyphens. Finds what waits for a person, and nothing else. */
  findPendingByUserCode(userCode: string): DeviceAuthorization | undefined
  clear(): void
}

export const deviceCodeLifetimeSeconds = 900

// Without vowels and without letters that look like digits.
const alphabet = 'BCDFGHJKLMNPQRSTVWXZ23456789'

export function createDeviceCodes(now: () => number): DeviceCodes {
  // Dead codes are kept for as long again, to tell a stale one from an invented one.
  const store = { now, ttlMs: 2 * deviceCodeLifetimeSeconds * 1000, maxEntries: 1000 }
  const byDeviceCode = createExpiringStore<DeviceAuthorization>(store)
  const byUserCode = createExpiringStore<DeviceAuthorization>(store)

  return {
    start(request) {
      const authorization: DeviceAuthorization = {
        ...request,
        deviceCode: randomToken(64),
        userCode: Array.from({ length: 9 }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
        expiresAtMs: now() + deviceCodeLifetimeSeconds * 1000,
        lastPolledAtMs: undefined,
        outcome: { state: 'pending' },
      }
      byDeviceCode.put(authorization.deviceCode, authorization)
      byUserCode.put(authorization.userCode, authorization)
      return authorization
    },
    findByDeviceCode: (deviceCode) => byDeviceCode.get(deviceCode),
    findPendingByUserCode(userCode) {
      const authorization = byUserCode.get(userCode.replace(/[\s-]/g, '').toUpperCase())
      return authorization && authorization.outcome.state === 'pending' && authorization.expiresAtMs > now()
        ? authorization
        : undefined
    },
    clear() {
      byDeviceCode.clear()
      byUserCode.clear()
    },
  }
}
