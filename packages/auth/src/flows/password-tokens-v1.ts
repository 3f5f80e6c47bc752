import { ConfigError } from '@mde-kit/contract/errors'
import type { AccessToken } from '@mde-kit/contract'
import type { Acquire } from '../cache/cached-credential.ts'
import type { Owner } from '../cache/partition.ts'
import { storedSession } from '../cache/stored-session.ts'
import type { SignIn } from '../config/read-sign-in.ts'
import { AuthError } from '../errors/auth-error.ts'
import { requestGrant } from '../http/request-grant.ts'
import type { PasswordUser } from './password-user.ts'

/** Errors that say that the refresh token is of no use; any other would meet the password as well. */
const refreshRefused: readonly (string | undefined)[] = ['interaction_required', 'invalid_grant']

/**
 * Gets tokens for a password on the v1 endpoint, which takes a resource where v2 takes scopes. MSAL has no v1, so the
 * form is posted as the tutorial writes it.
 */
export function passwordTokensV1(
  signIn: SignIn,
  { username, password, clientSecret }: PasswordUser,
): Acquire {
  const owner: Owner = { kind: 'password-v1', username }
  return storedSession(signIn, owner, async ({ tenantId, scopes, claims }, signal, session) => {
    const resource = readResource(scopes)
    const extra = {
      ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
      ...(claims === undefined ? {} : { claims }),
    }
    const refreshToken = await session.read()
    const request = async (grant: Readonly<Record<string, string>>): Promise<AccessToken> => {
      const secrets = [grant['password'], clientSecret, refreshToken].filter((secret) => secret !== undefined)
      const send = () =>
        requestGrant(
          `${signIn.authorityHost}/${tenantId}/oauth2/token`,
          { resource, client_id: signIn.clientId, ...grant, ...extra },
          { signIn, signal, secrets },
        )
      const { token, refreshToken: replacement } =
        clientSecret === undefined
          ? await send()
          : await signIn.trials.use({ kind: 'client secret', secret: clientSecret, signal }, send)
      if (replacement !== undefined) await session.write(replacement)
      return token
    }

    if (refreshToken !== undefined) {
      try {
        return await request({ grant_type: 'refresh_token', refresh_token: refreshToken })
      } catch (fault) {
        if (!(fault instanceof AuthError && refreshRefused.includes(fault.error))) throw fault
        await session.end()
      }
    }
    const secret = await password()
    return signIn.trials.use({ kind: 'password', secret, signal }, () =>
      request({ grant_type: 'password', username, password: secret }),
    )
  })
}

/** v1 endpoints take a resource where v2 endpoints take scopes. */
function readResource(scopes: readonly string[]): string {
  const [scope = '', ...others] = scopes
  const resource = scope.endsWith('/.default') ? scope.slice(0, -'/.default'.length) : ''
  if (resource === '' || others.some((other) => other !== scope))
    throw new ConfigError('scopes must be one scope that ends in /.default for the password flow.', {
      next: "Ask for https://api.securitycenter.microsoft.com/.default, or set endpoint to 'v2'.",
    })
  return resource
}
