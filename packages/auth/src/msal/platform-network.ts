import { AsyncLocalStorage } from 'node:async_hooks'
import type { INetworkModule } from '@azure/msal-node'

const current = new AsyncLocalStorage<INetworkModule>()

function network(): INetworkModule {
  const found = current.getStore()
  if (found) return found
  throw new Error('A managed identity was asked outside of an attempt.')
}

/**
 * The network module of managed identities.
 *
 * MSAL keeps the source of managed identities, and with it the first network module it is given, for the life of the
 * process. So there is one module for all, which passes each request on to the attempt that it belongs to.
 */
export const platformNetwork: INetworkModule = {
  sendGetRequestAsync: (url, options, timeoutMs) => network().sendGetRequestAsync(url, options, timeoutMs),
  sendPostRequestAsync: (url, options) => network().sendPostRequestAsync(url, options),
}

/** Runs work whose requests to the platform go over `through`. */
export function overNetwork<T>(through: INetworkModule, work: () => Promise<T>): Promise<T> {
  return current.run(through, work)
}
