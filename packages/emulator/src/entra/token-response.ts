import type { MintedToken } from './access-token.ts'
import type { EndpointVersion } from './requested-scope.ts'

/** The body of a successful token response. */
export interface TokenResponse {
  readonly token_type: 'Bearer'
  readonly access_token: string
  /** Seconds: a number on v2, digits in a string on v1. */
  readonly expires_in: number | string
  readonly ext_expires_in: number | string
  readonly expires_on?: string
  readonly not_before?: string
  readonly resource?: string
  readonly scope?: string
  readonly refresh_token?: string
  readonly id_token?: string
  readonly client_info?: string
}

/** Words an access token as the endpoint does. */
export function bearerResponse(
  version: EndpointVersion,
  minted: MintedToken,
  audience: string,
): TokenResponse {
  const { token, expiresInSeconds, expiresOn, notBefore } = minted
  if (version === 'v2')
    return {
      token_type: 'Bearer',
      expires_in: expiresInSeconds,
      ext_expires_in: expiresInSeconds,
      access_token: token,
    }
  return {
    token_type: 'Bearer',
    expires_in: `${expiresInSeconds}`,
    ext_expires_in: `${expiresInSeconds}`,
    expires_on: `${expiresOn}`,
    not_before: `${notBefore}`,
    resource: audience,
    access_token: token,
  }
}
