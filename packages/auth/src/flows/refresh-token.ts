import { cachedCredential } from '../cache/cached-credential.ts'
import type { ClientKeyConfig } from '../client-auth/client-key.ts'
import { readClientKey } from '../client-auth/read-client-key.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireText } from '../config/require-text.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { msalRequest } from '../msal/msal-request.ts'
import { openApp } from '../msal/open-app.ts'
import { userSessions } from '../msal/user-sessions.ts'

/** A user who signed in elsewhere, with the same app. */
export interface RefreshTokenConfig extends SignInConfig, ClientKeyConfig {
  readonly refreshToken: string
}

/**
 * Goes on with a session that was begun elsewhere (OAuth 2.0 refresh token, v2 endpoint), without asking the user.
 *
 * A replacement that comes with a token is used from then on. It is kept with the tokens, under the digest of the one
 * given here.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens
 */
export function refreshTokenCredential(config: RefreshTokenConfig): Credential {
  const signIn = readSignIn(config, 'refresh-token')
  const refreshToken = requireText(config.refreshToken, 'refreshToken')
  return cachedCredential(
    signIn,
    userSessions({
      signIn,
      owner: { kind: 'holder', heldToken: refreshToken },
      prove: readClientKey(config, signIn.now),
      interact: (setup, request) =>
        openApp(setup).acquireTokenByRefreshToken({
          ...msalRequest(request),
          refreshToken,
          forceCache: true, // MSAL keeps the replacement only when told to
        }),
    }),
  )
}
