import { type ClientOptions, type ClientSettings, resolveOptions } from '../client-options.ts'
import type { ThrottleOptions } from '../policies/throttle.ts'
import type { QuotaGate } from '../quota/quota-gate.ts'
import { createServices, type Services } from './services.ts'

/** The way to the service: settings, tokens and policies. */
export interface Transport extends ClientSettings, ThrottleOptions {
  readonly services: Services
}

/**
 * Makes the way to the service. Nothing is sent, and no token asked for, before the first call.
 *
 * @throws {@link ConfigError} An option cannot work, such as an unknown cloud or an `apiBase` in the clear.
 */
export function createTransport(options: ClientOptions): Transport {
  const settings = resolveOptions(options)
  const gate = loadGate(settings)
  return { ...settings, gate, services: createServices({ ...settings, gate }) }
}

/** Quotas are counted in one place for all services, which is loaded by the first call. */
function loadGate({ quota, ...settings }: ClientSettings): ThrottleOptions['gate'] {
  if (quota === undefined || quota.mode === 'off') return undefined
  let gate: Promise<QuotaGate> | undefined
  return () =>
    (gate ??= import('../quota/quota-gate.ts').then(({ createQuotaGate }) =>
      createQuotaGate({ ...settings, quota }),
    ))
}
