import type { ICachePlugin, TokenCacheContext } from '@azure/msal-node'

/** Carries MSAL's cache from one attempt to the next, in memory. It holds refresh tokens. */
export class MemoryCachePlugin implements ICachePlugin {
  #serialized: string | undefined

  beforeCacheAccess(context: TokenCacheContext): Promise<void> {
    if (this.#serialized !== undefined) context.tokenCache.deserialize(this.#serialized)
    return Promise.resolve()
  }

  afterCacheAccess(context: TokenCacheContext): Promise<void> {
    if (context.cacheHasChanged) this.#serialized = context.tokenCache.serialize()
    return Promise.resolve()
  }
}
