import { Hono } from 'hono'
import { createDefender } from './defender/create-defender.ts'
import { errorResponse } from './defender/error-response.ts'
import { createTenantStates } from './defender/state/tenant-states.ts'
import type { EmulatorSettings } from './emulator-options.ts'
import type { Entra } from './entra/create-entra.ts'
import { guardHost } from './server/host-guard.ts'
import { createOwnHostTest } from './server/own-hosts.ts'
import type { RequestLog } from './server/request-log.ts'
import type { EmulatorEnv } from './server/request-record.ts'

/** Puts the emulator together, short of a socket: log, host check, Entra, and the Defender API for all the rest. */
export function createApp(settings: EmulatorSettings, entra: Entra, log: RequestLog): Hono<EmulatorEnv> {
  const tenantState = createTenantStates({ ...settings, directory: entra.directory })
  const app = new Hono<EmulatorEnv>()
  app.use('*', log.middleware)
  app.use('*', guardHost(createOwnHostTest(settings)))
  app.route('/', entra.routes)
  app.route('/', createDefender({ ...settings, entra, tenantState }))
  app.onError(errorResponse)
  return app
}
