import { Hono } from 'hono'
import { adminApi } from './admin/admin-api.ts'
import { createDefender } from './defender/create-defender.ts'
import { errorResponse } from './defender/error-response.ts'
import { createRateLimiter } from './defender/rate-limiter.ts'
import { createTenantStates } from './defender/state/tenant-states.ts'
import type { AdjustableClock } from './emulator-clock.ts'
import { createEmulatorControl, type EmulatorControl } from './emulator-control.ts'
import type { EmulatorSettings } from './emulator-options.ts'
import type { Entra } from './entra/create-entra.ts'
import { createFaultSchedule } from './faults/fault-schedule.ts'
import { strikeCalls } from './faults/strike.ts'
import { guardHost } from './server/host-guard.ts'
import { createOwnHostTest } from './server/own-hosts.ts'
import type { RequestLog } from './server/request-log.ts'
import type { EmulatorEnv } from './server/request-record.ts'
import type { Vault } from './state/vault.ts'

export interface AppParts {
  readonly settings: EmulatorSettings
  readonly entra: Entra
  readonly log: RequestLog
  readonly clock: AdjustableClock
  /** Where the directory of `entra` is kept. */
  readonly vault: Vault
  /** What callers of the admin API have to send. */
  readonly adminToken: string
}

export interface EmulatorApp {
  readonly app: Hono<EmulatorEnv>
  readonly control: EmulatorControl
}

/** Puts the emulator together, short of a socket: log, host check, faults, Entra, and the Defender API for the rest. */
export function createApp(parts: AppParts): EmulatorApp {
  const { settings, entra, log, clock, vault, adminToken } = parts
  const { now } = clock
  const tenantStates = createTenantStates({ ...settings, directory: entra.directory, now })
  const atStart = tenantStates.save()
  const faults = createFaultSchedule(() => tenantStates.asOf(tenantStates.save()))
  const limiter = settings.rateLimits === 'enforce' ? createRateLimiter(now) : undefined

  const control = createEmulatorControl({ vault, clock, tenantStates, limiter, faults })

  const app = new Hono<EmulatorEnv>()
  const ownHost = guardHost(createOwnHostTest(settings))
  // In front of the log, which is about the calls of programs.
  app.use('/emulator/*', ownHost)
  app.route('/', adminApi({ control, directory: entra.directory, requests: log.records, adminToken }))
  app.use('*', log.middleware)
  app.use('*', ownHost)
  app.use(
    '*',
    strikeCalls(faults, () => tenantStates.asOf(atStart)),
  )
  app.route('/', entra.routes)
  app.route(
    '/',
    createDefender({ ...settings, entra, limiter, now, tenantState: (id) => tenantStates.of(id) }),
  )
  app.onError(errorResponse)
  return { app, control }
}
