import type { AccessTokenClaims } from '../claims-request.ts'
import type { Client } from '../client-authentication.ts'
import type { EntraState } from '../entra-state.ts'
import type { ScopeRequest } from '../requested-scope.ts'
import type { TenantChoice } from '../tenant-choice.ts'
import type { TokenResponse } from '../token-response.ts'

/** A request to a token endpoint, with its client authenticated. */
export interface TokenRequest extends ScopeRequest {
  readonly tenant: TenantChoice
  readonly client: Client
  readonly claims: AccessTokenClaims | undefined
  /** The `Origin` header, which a browser sends from a page of another origin. */
  readonly pageOrigin: string | undefined
}

/**
 * Answers one grant type.
 *
 * @throws {@link EntraRefusal} The grant is refused.
 */
export type GrantHandler = (state: EntraState, request: TokenRequest) => Promise<TokenResponse>
