import type { Answered } from '../errors/answer-facts.ts'
import { type ClientOptions, type ClientSettings, resolveOptions } from '../client-options.ts'
import { inTenant } from '../token/in-tenant.ts'
import type { OptionalPolicies } from './optional-policies.ts'
import { createServices, type Services } from './services.ts'

/** The way to the service: settings, tokens and policies. */
export interface Transport extends ClientSettings {
  readonly services: Services
  /** Which answer a record came out of, for errors about what it holds. */
  readonly answerOf: WeakMap<object, Answered>
  /** Loads what only some clients need; undefined where this one does not. */
  readonly loadOptional: (() => Promise<OptionalPolicies>) | undefined
  /** The same way to another tenant, with tokens of its own. There is one for each tenant. */
  readonly forTenant: (tenantId: string) => Transport
}

/**
 * Makes the way to the service. Nothing is sent, and no token asked for, before the first call.
 *
 * @throws {@link ConfigError} An option cannot work, such as an unknown cloud or an `apiBase` in the clear.
 */
export function createTransport(options: ClientOptions): Transport {
  const settings = resolveOptions(options)
  let optional: Promise<OptionalPolicies> | undefined
  const load = () =>
    (optional ??= import('./optional-policies.ts').then(({ createOptionalPolicies }) =>
      createOptionalPolicies(settings),
    ))
  const loadOptional = (options.quota ?? options.onRequest ?? options.onResponse) && load

  const create = (settings: ClientSettings): Transport => ({
    ...settings,
    answerOf: new WeakMap(),
    loadOptional,
    services: createServices({ ...settings, loadOptional }),
    forTenant,
  })
  const ofTenants = new Map<string, Transport>()
  const forTenant = (tenantId: string) => {
    const key = tenantId.toLowerCase()
    const transport = ofTenants.get(key) ?? create({ ...settings, ...inTenant(settings, tenantId) })
    ofTenants.set(key, transport)
    return transport
  }
  return create(settings)
}
