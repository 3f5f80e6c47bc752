import { ConfidentialClientApplication } from '@azure/msal-node'
import { type Acquire, cachedCredential } from '../cache/cached-credential.ts'
import type { Owner } from '../cache/partition.ts'
import { storedTokens } from '../cache/stored-tokens.ts'
import type { ClientKeyConfig } from '../client-auth/client-key.ts'
import { requireClientKey } from '../client-auth/read-client-key.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireToken } from '../config/require-token.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { attempt } from '../msal/attempt.ts'
import { msalRequest } from '../msal/msal-request.ts'

/** A web API that calls on as the user who called it. One credential serves one user. */
export interface OnBehalfOfConfig extends SignInConfig, ClientKeyConfig {
  /** The access token that the caller sent to this API, without `Bearer`. Its audience is this API. */
  readonly userAssertion: string
}

/**
 * Exchanges the token of a caller for one that carries the caller's delegated permissions (OAuth 2.0 on-behalf-of, v2
 * endpoint). Exchanges again as long as the caller's token lives.
 *
 * Where the user must do something, the error carries `claims`: pass them on to the caller, who signs in again.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow
 */
export function onBehalfOfCredential(config: OnBehalfOfConfig): Credential {
  const signIn = readSignIn(config, 'on-behalf-of')
  const oboAssertion = requireToken(config.userAssertion, 'userAssertion')
  const prove = requireClientKey(config, signIn.now)

  const exchange: Acquire = async (request, signal) => {
    const { token } = await attempt({ signIn, request, signal, prove }, (setup) =>
      new ConfidentialClientApplication(setup).acquireTokenOnBehalfOf({
        oboAssertion,
        ...msalRequest(request),
      }),
    )
    return token
  }
  const owner: Owner = { kind: 'holder', heldToken: oboAssertion }
  return cachedCredential(signIn, storedTokens(signIn, owner, exchange))
}
