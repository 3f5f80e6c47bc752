import { ConfigError } from '@mde-kit/contract/errors'
import type { AccessToken } from '@mde-kit/contract'
import { cachedCredential } from '../cache/cached-credential.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { optionalText, requireText } from '../config/require-text.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { AuthError } from '../errors/auth-error.ts'
import { requestGrant } from '../http/request-grant.ts'

/** A user who signs in with a name and a password, without a browser. */
export interface PasswordConfig extends SignInConfig {
  /** User principal name: `user@contoso.com`. */
  readonly username: string
  readonly password: string
  /** For an app that is no public client. */
  readonly clientSecret?: string | undefined
}

/** Errors that say that the refresh token is of no use; any other would meet the password as well. */
const refreshRefused: readonly (string | undefined)[] = ['interaction_required', 'invalid_grant']

/**
 * Signs a user in with a password (OAuth 2.0 password grant, v1 endpoint), as the tutorial of the API does.
 *
 * Cannot do a second factor, and fails for federated accounts; prefer another flow where a person is near. Renews
 * with the refresh token, and with the password when that is refused. `enableCae` has no effect.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/defender-endpoint/api/exposed-apis-create-app-nativeapp
 */
export function passwordCredential(config: PasswordConfig): Credential {
  const signIn = readSignIn(config, 'password')
  const username = requireText(config.username, 'username')
  const password = requireText(config.password, 'password')
  const clientSecret = optionalText(config.clientSecret, 'clientSecret')
  const refreshTokens = new Map<string, string>()

  return cachedCredential(signIn, async ({ tenantId, scopes, claims }, signal) => {
    const resource = readResource(scopes)
    const extra = {
      ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
      ...(claims === undefined ? {} : { claims }),
    }
    const refreshToken = refreshTokens.get(tenantId)
    const secrets = [password, clientSecret, refreshToken].filter((secret) => secret !== undefined)
    const request = async (grant: Readonly<Record<string, string>>): Promise<AccessToken> => {
      const { token, refreshToken: replacement } = await requestGrant(
        `${signIn.authorityHost}/${tenantId}/oauth2/token`,
        { resource, client_id: signIn.clientId, ...grant, ...extra },
        { signIn, signal, secrets },
      )
      if (replacement !== undefined) refreshTokens.set(tenantId, replacement)
      return token
    }

    if (refreshToken !== undefined) {
      try {
        return await request({ grant_type: 'refresh_token', refresh_token: refreshToken })
      } catch (fault) {
        if (!(fault instanceof AuthError && refreshRefused.includes(fault.error))) throw fault
        refreshTokens.delete(tenantId)
      }
    }
    return request({ grant_type: 'password', username, password })
  })
}

/** v1 endpoints take a resource where v2 endpoints take scopes. */
function readResource(scopes: readonly string[]): string {
  const [scope = '', ...others] = scopes
  const resource = scope.endsWith('/.default') ? scope.slice(0, -'/.default'.length) : ''
  if (resource === '' || others.some((other) => other !== scope))
    throw new ConfigError('scopes must be one scope that ends in /.default for the password flow.', {
      next: 'Ask for https://api.securitycenter.microsoft.com/.default.',
    })
  return resource
}
