import { Hono } from 'hono'
import { createActionRules } from './actions/action-rules.ts'
import { createActions } from './actions/actions.ts'
import { adminApi } from './admin/admin-api.ts'
import { consoleRoutes } from './console/console-routes.ts'
import { createDefender } from './defender/create-defender.ts'
import { defenderRoutes } from './defender/defender-routes.ts'
import { errorResponse } from './defender/error-response.ts'
import { createRateLimiter } from './defender/rate-limiter.ts'
import { createRunTimeBudget } from './defender/run-time-budget.ts'
import { createTenantStates } from './defender/state/tenant-states.ts'
import type { AdjustableClock } from './emulator-clock.ts'
import { createEmulatorControl, type EmulatorControl } from './emulator-control.ts'
import type { EmulatorSettings } from './emulator-options.ts'
import type { Entra } from './entra/create-entra.ts'
import { createFaultSchedule } from './faults/fault-schedule.ts'
import { strikeCalls, strikeFiles } from './faults/strike.ts'
import { createHunting } from './hunting/create-hunting.ts'
import { createDirectReads, type DirectReads } from './server/direct-reads.ts'
import { guardHost } from './server/host-guard.ts'
import { createOwnHostTest, serviceHosts } from './server/own-hosts.ts'
import type { RequestLog } from './server/request-log.ts'
import type { EmulatorEnv } from './server/request-record.ts'
import type { Vault } from './state/vault.ts'
import { sizeOf } from './world/scale.ts'
import { createStorage } from './storage/create-storage.ts'
import { createSignedLinks } from './storage/signed-links.ts'

export interface AppParts {
  readonly settings: EmulatorSettings
  readonly entra: Entra
  readonly log: RequestLog
  readonly clock: AdjustableClock
  /** Where the directory of `entra` is kept. */
  readonly vault: Vault
  /** What callers of the admin API have to send. */
  readonly adminToken: string
  /** Where links to files lead. Known once the storage listens. */
  readonly storageOrigin: () => string
}

export interface EmulatorApp {
  readonly app: Hono<EmulatorEnv>
  /** The files that answers link to, for an origin of their own. */
  readonly storage: Hono<EmulatorEnv>
  readonly control: EmulatorControl
  /** What `app` need not be asked about. */
  readonly direct: DirectReads
}

/**
 * Puts the emulator together, short of a socket: console, log, host check, faults, Entra, and the Defender API for the
 * rest.
 */
export function createApp(parts: AppParts): EmulatorApp {
  const { settings, entra, log, clock, vault, adminToken, storageOrigin } = parts
  const { now } = clock
  const actionRules = createActionRules()
  const tenantStates = createTenantStates({
    ...settings,
    actionRules,
    flawDensity: sizeOf(settings.scale).flawDensity,
    directory: entra.directory,
    now,
  })
  const atStart = tenantStates.save()
  const faults = createFaultSchedule(() => tenantStates.asOf(tenantStates.save()))
  const keepsQuotas = settings.rateLimits === 'enforce'
  const limiter = keepsQuotas ? createRateLimiter(now) : undefined
  const runTime = keepsQuotas ? createRunTimeBudget(now) : undefined
  const quotas = [limiter, runTime].filter((quota) => quota !== undefined)
  const hunting = createHunting()

  const actions = createActions(actionRules, () => tenantStates.all())
  const control = createEmulatorControl({ vault, clock, tenantStates, quotas, entra, faults, actions })
  const links = createSignedLinks({ origin: storageOrigin, now })
  const tenantState = (tenantId: string) => tenantStates.of(tenantId)

  const app = new Hono<EmulatorEnv>()
  const storage = new Hono<EmulatorEnv>()
  const isOwnHost = createOwnHostTest(settings)
  const ownHost = guardHost(isOwnHost)
  const isApiHost = (name: string) => isOwnHost(name) || serviceHosts.has(name)
  const calledHost = guardHost((name, path) => (isApiPath(path) ? isApiHost : isOwnHost)(name))
  // In front of the log, which is about the calls of programs.
  app.use('/', ownHost)
  app.use('/emulator/*', ownHost)
  const { directory, issuedTokens } = entra
  app.route('/', adminApi({ control, directory, requests: log.records, adminToken }))
  app.route('/', consoleRoutes({ control, directory, requests: log.records, issuedTokens }))
  for (const served of [app, storage]) {
    served.use('*', log.middleware)
    served.use('*', calledHost)
    served.onError(errorResponse)
  }
  app.use(
    '*',
    strikeCalls(faults, () => tenantStates.asOf(atStart)),
  )
  storage.use('*', strikeFiles(faults))
  app.route('/', entra.routes)
  const defender = createDefender({ ...settings, entra, limiter, runTime, hunting, now, tenantState, links })
  app.route('/', defenderRoutes(defender))
  storage.route('/', createStorage({ links, tenantState }))
  const scheme = settings.https ? 'https' : 'http'
  return {
    app,
    storage,
    control,
    direct: createDirectReads({ scheme, isOwnHost: isApiHost, log, faults, defender }),
  }
}

/** Whether a path is one of Defender or Graph. */
function isApiPath(path: string): boolean {
  return /^\/(?:api|v1\.0)\//i.test(path)
}
