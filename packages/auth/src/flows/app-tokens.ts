import { ConfidentialClientApplication } from '@azure/msal-node'
import { ConfigError } from '@mde-kit/contract/errors'
import type { Acquire } from '../cache/cached-credential.ts'
import { storedTokens } from '../cache/stored-tokens.ts'
import type { ProveClient } from '../client-auth/client-proof.ts'
import type { SignIn } from '../config/read-sign-in.ts'
import { attempt } from '../msal/attempt.ts'
import { msalRequest } from '../msal/msal-request.ts'

/**
 * Gets tokens for an app by itself (OAuth 2.0 client credentials, v2 endpoint), however it authenticates.
 *
 * @throws {@link ConfigError} A scope names a permission; an app gets all that were granted to it, or none.
 */
export function appTokens(signIn: SignIn, prove: ProveClient): Acquire {
  return storedTokens(signIn, { kind: 'app' }, async (request, signal) => {
    if (!request.scopes.every((scope) => scope.endsWith('/.default')))
      throw new ConfigError(`scopes must end in /.default for the ${signIn.flow} flow.`, {
        next: 'Ask for https://api.securitycenter.microsoft.com/.default; the app gets every permission granted to it.',
      })
    const { token } = await attempt({ signIn, request, signal, prove }, (setup) =>
      new ConfidentialClientApplication(setup).acquireTokenByClientCredential({
        skipCache: true,
        ...msalRequest(request),
      }),
    )
    return token
  })
}
