import type { Operation } from '@mde-kit/contract'
import type { Middleware } from 'openapi-fetch'
import type { Caller } from './caller.ts'
import type { RawClient } from './raw-client.ts'

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type PlainMethod = (...args: readonly unknown[]) => Promise<unknown>

/**
 * The API by method and path, loaded by its first call: most programs never need openapi-fetch. Middleware that is
 * put in before then is kept in its order.
 */
export function createRawOnDemand(caller: Pick<Caller, 'transport'>, table: readonly Operation[]): RawClient {
  let waiting: readonly Middleware[] = []
  let loaded: RawClient | undefined
  const load = async () => {
    const { createRawClient } = await import('./raw-client.ts')
    if (loaded === undefined) {
      loaded = createRawClient(caller, table)
      loaded.use(...waiting)
    }
    return loaded
  }
  const passOn =
    (method: Verb): PlainMethod =>
    async (...args) =>
      // TypeScript cannot hand on arguments whose number depends on a type: callers see the types of RawClient.
      ((await load())[method] as PlainMethod)(...args)
  const client: Record<Verb, PlainMethod> & Pick<RawClient, 'use' | 'eject'> = {
    GET: passOn('GET'),
    POST: passOn('POST'),
    PUT: passOn('PUT'),
    PATCH: passOn('PATCH'),
    DELETE: passOn('DELETE'),
    use(...middleware) {
      if (loaded) loaded.use(...middleware)
      else waiting = [...waiting, ...middleware]
    },
    eject(...middleware) {
      if (loaded) loaded.eject(...middleware)
      else waiting = waiting.filter((one) => !middleware.includes(one))
    },
  }
  return client as unknown as RawClient
}
