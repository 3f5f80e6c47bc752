import { randomBytes } from 'node:crypto'
import { cachedCredential } from '../cache/cached-credential.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireFunction } from '../config/require-function.ts'
import { requireRedirectUri } from '../config/require-redirect-uri.ts'
import { optionalText } from '../config/require-text.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { callbackFault } from '../errors/callback-fault.ts'
import { abortedError, untilAborted } from '../http/until-aborted.ts'
import { msalRequest } from '../msal/msal-request.ts'
import { openApp } from '../msal/open-app.ts'
import { type Interact, userSessions } from '../msal/user-sessions.ts'
import { createPkce } from './pkce.ts'
import { readRedirect } from './read-redirect.ts'

/** A user who signs in in a browser on this machine, or in a web app. */
export interface AuthCodeConfig extends SignInConfig {
  /** Where the browser returns to; registered for the app, character by character. */
  readonly redirectUri: string
  /**
   * Sends a person to `url` and resolves to the full URL that the browser was sent back to.
   *
   * May be called again when a session ends. Stop waiting when `signal` fires.
   */
  readonly authorize: (url: string, options: { readonly signal: AbortSignal }) => Promise<string>
  /** For an app registered under the Web platform. Leave out for a public client. */
  readonly clientSecret?: string | undefined
}

/**
 * Signs a user in through a browser (OAuth 2.0 authorization code with PKCE S256, v2 endpoint).
 *
 * Can do a second factor. Renews silently until the session ends, then calls `authorize` again.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function authCodeCredential(config: AuthCodeConfig): Credential {
  const signIn = readSignIn(config, 'auth-code')
  const redirectUri = requireRedirectUri(config.redirectUri)
  const authorize = requireFunction(config.authorize, 'authorize')
  const clientSecret = optionalText(config.clientSecret, 'clientSecret')
  const source = {
    flow: signIn.flow,
    host: new URL(signIn.authorityHost).host,
    secrets: clientSecret === undefined ? [] : [clientSecret],
  }

  const interact: Interact = async (setup, request, signal) => {
    const app = openApp(setup)
    const { verifier, challenge } = createPkce()
    const state = randomBytes(16).toString('base64url')
    const url = await app.getAuthCodeUrl({
      ...msalRequest(request),
      redirectUri,
      state,
      codeChallenge: challenge,
      codeChallengeMethod: 'S256',
    })
    const redirected = await callBack(() => authorize(url, { signal }), signal)
    const code = readRedirect(redirected, state, source)
    return app.acquireTokenByCode({ ...msalRequest(request), redirectUri, code, codeVerifier: verifier })
  }

  return cachedCredential(signIn, userSessions({ signIn, clientSecret, interact }))
}

/** Calls back, unless the caller has given up, without trusting the callback to stop when told. */
async function callBack(callback: () => Promise<string>, signal: AbortSignal): Promise<string> {
  const call = async () => {
    if (signal.aborted) throw abortedError(signal)
    return callback()
  }
  try {
    return await untilAborted(call(), signal)
  } catch (fault) {
    throw callbackFault(fault, 'authorize')
  }
}
