import { createWaitFor, type WaitFor } from './actions/wait-for.ts'
import { createCaller } from './call/create-caller.ts'
import { createOperationFinder } from './call/find-operation.ts'
import { createRawClient, type RawClient } from './call/raw-client.ts'
import { onOrigin } from './call/on-origin.ts'
import { createServices } from './call/services.ts'
import { toCall } from './call/to-call.ts'
import { type ClientOptions, resolveOptions } from './client-options.ts'
import { createResources, type Resources } from './generated/resources.gen.ts'

/** The API of one tenant in one cloud: a property for each resource, a method for each operation. */
export interface DefenderClient extends Resources {
  /**
   * The same API by method and path, as plain openapi-fetch: it answers with `data`, `error` and `response`,
   * and throws for no status. Token, pre-flight, retries and timeouts are those of the methods. A path that
   * the specs lack gets a token and, unless it is a GET, no retry.
   */
  readonly raw: RawClient
  /** Waits for a machine action to end. */
  readonly waitFor: WaitFor
}

/**
 * Makes a client. Nothing is sent, and no token asked for, before the first call.
 *
 * @throws {@link ConfigError} An option cannot work, such as an unknown cloud or an `apiBase` in the clear.
 */
export function createDefenderClient(options: ClientOptions): DefenderClient {
  const settings = resolveOptions(options)
  const { cloud, preflight, timeoutMs } = settings
  const services = createServices(settings)
  const findOperation = createOperationFinder()

  const createRaw = () =>
    createRawClient({
      apiBase: cloud.apiBase,
      userAgent: settings.userAgent,
      fetch: async (request) => {
        const operation = findOperation(request.method, new URL(request.url).pathname)
        const call = await toCall(request, operation, { signal: request.signal, timeoutMs, preflight })
        if (operation?.service !== 'graph') return services.defender.run(call)
        const { graph } = services
        // The paths of both APIs stand on one base here. Any other origin is refused further down.
        const isOurs = new URL(call.url).origin === cloud.apiBase
        return graph.run(isOurs ? { ...call, url: onOrigin(call.url, graph.apiBase) } : call)
      },
    })

  // Its own instance: middleware that a caller adds to `raw` must not change what the methods do.
  const caller = createCaller({ ...settings, raw: createRaw(), services })
  const resources = createResources(caller)
  const { machineActions } = resources
  const waitFor = createWaitFor({ ...settings, get: (id, options) => machineActions.get(id, options) })
  return { ...resources, raw: createRaw(), waitFor }
}
