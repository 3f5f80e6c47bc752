import { cachedCredential } from '../cache/cached-credential.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { requireFunction } from '../config/require-function.ts'
import { requirePort } from '../config/require-port.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { callbackFault } from '../errors/callback-fault.ts'
import { refusalSource } from '../errors/refusal.ts'
import { abortedError, untilAborted } from '../http/until-aborted.ts'
import { listenForRedirect } from '../loopback/redirect-listener.ts'
import { openApp } from '../msal/open-app.ts'
import { type Interact, userSessions } from '../msal/user-sessions.ts'
import { redeemCode, requestCode } from './code-request.ts'
import { readRedirect } from './read-redirect.ts'

/** A user in front of this machine. */
export interface InteractiveConfig extends SignInConfig {
  /**
   * Opens `url` in a browser; nothing is opened otherwise. May be called again when a session ends.
   *
   * It need not wait for the person. An error thrown here ends the sign-in.
   */
  readonly openBrowser: (url: string) => unknown
  /** Port of the redirect URI, where the registration names one. Defaults to any that is free. */
  readonly redirectPort?: number | undefined
}

/**
 * Signs a user in through the browser of this machine (OAuth 2.0 authorization code with PKCE S256, v2 endpoint). The
 * app is a public client with the redirect URI `http://localhost`, on which the answer is awaited.
 *
 * Can do a second factor. Renews silently until the session ends, then calls `openBrowser` again. There is no limit to
 * how long the person may take; `abortSignal` ends the wait.
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.3
 */
export function interactiveCredential(config: InteractiveConfig): Credential {
  const signIn = readSignIn(config, 'interactive')
  const openBrowser = requireFunction(config.openBrowser, 'openBrowser')
  const redirectPort = requirePort(config.redirectPort ?? 0, 'redirectPort')

  const interact: Interact = async (setup, request, signal) => {
    const app = openApp(setup)
    const listener = await listenForRedirect(redirectPort)
    const { redirectUri } = listener
    try {
      // A form keeps the code out of the history of the browser.
      const page = await requestCode(app, request, { redirectUri, responseMode: 'form_post' })
      const arrival = listener.arrival(page.state)
      if (signal.aborted) throw abortedError(signal)
      const { query, answer } = await untilAborted(
        Promise.race([arrival, failureOf(() => openBrowser(page.url))]),
        signal,
      )
      try {
        const code = readRedirect(query, page.state, refusalSource(signIn))
        const result = await redeemCode(app, request, { code, verifier: page.verifier, redirectUri })
        answer('done')
        return result
      } catch (fault) {
        answer('failed')
        throw fault
      }
    } catch (fault) {
      listener.close()
      throw fault
    }
  }

  return cachedCredential(signIn, userSessions({ signIn, interact }))
}

/** Settles only where opening the browser fails: its success says nothing about the person. */
function failureOf(open: () => unknown): Promise<never> {
  return new Promise((_resolve, reject) => {
    Promise.resolve()
      .then(open)
      .catch((fault: unknown) => reject(callbackFault(fault, 'openBrowser')))
  })
}
