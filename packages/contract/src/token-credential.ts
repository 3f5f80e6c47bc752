/** Options of {@link TokenCredential.getToken}: a subset of `GetTokenOptions` in `@azure/core-auth`, and `forceRefresh`. */
export interface GetTokenOptions {
  /** Ends the attempt early. */
  abortSignal?: AbortSignal
  /** Claims from a challenge; a cached token is not used when set. JSON text, already decoded from base64. */
  claims?: string
  /** Ask for a token that supports continuous access evaluation. */
  enableCae?: boolean
  /**
   * Get a new token even where a cached one looks good: the service has refused it. `@azure/core-auth` has no word for
   * it, so credentials of others take no notice.
   */
  forceRefresh?: true
  /** Tenant to sign in to, where it is not the credential's own. */
  tenantId?: string
}

/** A token and the instants that matter to whoever caches it. Milliseconds since 1970, UTC. */
export interface AccessToken {
  token: string
  expiresOnTimestamp: number
  /** When a background refresh is worthwhile. */
  refreshAfterTimestamp?: number
  /** Only bearer tokens can be used here; `pop` is in the type so that credentials of `@azure/identity` fit. */
  tokenType?: 'Bearer' | 'pop'
}

/**
 * Anything that can get a token.
 *
 * Structurally the interface of `@azure/core-auth`: credentials of `@azure/identity` fit here, and those of
 * `@mde-kit/auth` fit every Azure SDK.
 */
export interface TokenCredential {
  getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null>
}
