import { ConfidentialClientApplication } from '@azure/msal-node'
import { ConfigError } from '@mde-kit/contract/errors'
import { cachedCredential } from '../cache/cached-credential.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireText } from '../config/require-text.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { attempt } from '../msal/attempt.ts'
import { msalRequest } from '../msal/msal-request.ts'

/** An app that signs in as itself, with a secret. */
export interface ClientSecretConfig extends SignInConfig {
  /** The value of the secret, not its id. */
  readonly clientSecret: string
}

/**
 * Signs an app in as itself (OAuth 2.0 client credentials, v2 endpoint). Tokens carry application permissions.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function clientSecretCredential(config: ClientSecretConfig): Credential {
  const signIn = readSignIn(config, 'client-secret')
  const clientSecret = requireText(config.clientSecret, 'clientSecret')

  return cachedCredential(signIn, async (request, signal) => {
    if (!request.scopes.every((scope) => scope.endsWith('/.default')))
      throw new ConfigError('scopes must end in /.default for the client-secret flow.', {
        next: 'Ask for https://api.securitycenter.microsoft.com/.default; the app gets every permission granted to it.',
      })
    const { token } = await attempt({ signIn, request, signal, clientSecret }, (setup) =>
      new ConfidentialClientApplication(setup).acquireTokenByClientCredential({
        skipCache: true,
        ...msalRequest(request),
      }),
    )
    return token
  })
}
