import { cachedCredential } from '../cache/cached-credential.ts'
import type { ClientKeyConfig } from '../client-auth/client-key.ts'
import { readClientKey } from '../client-auth/read-client-key.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireFunction } from '../config/require-function.ts'
import { requireRedirectUri } from '../config/require-redirect-uri.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { AuthError } from '../errors/auth-error.ts'
import { callbackFault } from '../errors/callback-fault.ts'
import { refusalSource } from '../errors/refusal.ts'
import { abortedError, untilAborted } from '../http/until-aborted.ts'
import { openApp } from '../msal/open-app.ts'
import { type Interact, userSessions } from '../msal/user-sessions.ts'
import { redeemCode, requestCode } from './code-request.ts'
import { readQuery, readRedirect } from './read-redirect.ts'

/**
 * A user who signs in in a browser that the caller drives. Apps registered under the Web platform authenticate in one
 * of the four ways; public clients in none.
 */
export interface AuthCodeConfig extends SignInConfig, ClientKeyConfig {
  /** Where the browser returns to; registered for the app, character by character. */
  readonly redirectUri: string
  /**
   * Sends a person to `url` and resolves to the full URL that the browser was sent back to.
   *
   * May be called again when a session ends. Stop waiting when `signal` fires.
   */
  readonly authorize: (url: string, options: { readonly signal: AbortSignal }) => Promise<string>
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
  const prove = readClientKey(config, signIn.now)

  const interact: Interact = async (setup, request, signal) => {
    const app = openApp(setup)
    const { url, state, verifier } = await requestCode(app, request, { redirectUri, responseMode: 'query' })
    const query = readQuery(await callBack(() => authorize(url, { signal }), signal))
    if (!query) throw noUrl()
    const code = readRedirect(query, state, refusalSource(signIn))
    return redeemCode(app, request, { code, verifier, redirectUri })
  }

  return cachedCredential(signIn, userSessions({ signIn, prove, interact }))
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

function noUrl(): AuthError {
  return new AuthError('authorize did not answer with the URL that the browser was sent back to.', {
    code: 'MDE_AUTH',
    next: 'Resolve authorize to the full URL, with code and state.',
  })
}
