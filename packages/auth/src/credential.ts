import type { AccessToken, GetTokenOptions, TokenCredential } from '@mde-kit/contract'

/**
 * A `TokenCredential` that keeps its tokens in memory and never answers null: it throws instead.
 *
 * It fits wherever `@azure/core-auth` asks for a credential. Calls for the same scopes share one sign-in.
 */
export interface Credential extends TokenCredential {
  /**
   * Gets a token, from memory while it has more than a minute to live, and until it expires where the sign-in service
   * cannot be reached, asks to wait (429) or fails with a 5xx. From `refreshAfterTimestamp` on it is renewed in the background, once for
   * all callers and without asking anybody. Calls with `claims` or `forceRefresh` never get one from memory.
   *
   * @param scopes What the token is for, usually `resolveCloud().scope`: the resource and `/.default`.
   * @throws {@link ConfigError} The scopes or an option cannot work with this flow. Nothing was sent.
   * @throws {@link AuthError} The sign-in service refused, or answered with something unreadable.
   * @throws {@link NetworkError} The sign-in service could not be reached.
   * @throws {@link TimeoutError} It did not answer in time.
   * @throws {@link AbortedError} `options.abortSignal` fired. Other callers waiting for the same token go on.
   */
  getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken>

  /**
   * The same credential for another tenant: a provider with many customers makes one, and a view per customer. Views
   * share transport, memory and limits with each other: ten requests at once, and none while the sign-in service asks to
   * wait; their tokens and sessions are kept apart.
   *
   * @param tenantId The tenant of calls that name none: its GUID or a domain.
   * @throws {@link ConfigError} The tenant is malformed, or the credential has a tenant that nobody can choose.
   */
  forTenant(tenantId: string): Credential
}
