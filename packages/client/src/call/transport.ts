import { type ClientOptions, type ClientSettings, resolveOptions } from '../client-options.ts'
import { createServices, type Services } from './services.ts'

/** The way to the service: settings, tokens and policies. */
export interface Transport extends ClientSettings {
  readonly services: Services
}

/**
 * Makes the way to the service. Nothing is sent, and no token asked for, before the first call.
 *
 * @throws {@link ConfigError} An option cannot work, such as an unknown cloud or an `apiBase` in the clear.
 */
export function createTransport(options: ClientOptions): Transport {
  const settings = resolveOptions(options)
  return { ...settings, services: createServices(settings) }
}
