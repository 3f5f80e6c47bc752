import { PublicClientApplication } from '@azure/msal-node'
import type { AccessToken } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { cachedCredential } from '../cache/cached-credential.ts'
import type { ClientKeyConfig } from '../client-auth/client-key.ts'
import { readClientKey } from '../client-auth/read-client-key.ts'
import { readSignIn } from '../config/read-sign-in.ts'
import { readTokenRequest } from '../config/read-token-request.ts'
import { requireRedirectUri } from '../config/require-redirect-uri.ts'
import { requireText } from '../config/require-text.ts'
import type { SignInConfig } from '../config/sign-in-config.ts'
import type { Credential } from '../credential.ts'
import { refusalSource } from '../errors/refusal.ts'
import { createNonce, redeemCode, requestCode } from '../flows/code-request.ts'
import { readQuery, readRedirect } from '../flows/read-redirect.ts'
import { msalAuth } from '../msal/attempt.ts'
import { openApp } from '../msal/open-app.ts'
import { userSessions } from '../msal/user-sessions.ts'
import { type PendingSignIn, requirePending } from './pending-sign-in.ts'
import { readAccount, type SignedInAccount } from './signed-in-account.ts'

/** A web app in which users sign in. With a key it is a confidential client, without one a public client. */
export interface WebSignInConfig extends SignInConfig, ClientKeyConfig {
  /** Page of the app that the browser returns to; registered for the app, character by character. */
  readonly redirectUri: string
}

/** What to ask of the sign-in page. */
export interface BeginSignInOptions {
  /** What tokens are for, usually `resolveCloud().scope`. */
  readonly scopes: string | string[]
  /** Claims that the sign-in must satisfy, as JSON text. */
  readonly claims?: string | undefined
  /** Ask for tokens that support continuous access evaluation. */
  readonly enableCae?: boolean | undefined
  /** `select_account` offers a choice, `login` wants the password again, `none` shows nothing or fails. */
  readonly prompt?: 'login' | 'select_account' | 'consent' | 'none' | undefined
  /** User name to fill in. */
  readonly loginHint?: string | undefined
  /** Domain of the user, to skip the question which it is. */
  readonly domainHint?: string | undefined
  /** `form_post` keeps the code out of logs and histories, and wants a session cookie with SameSite=None. Defaults to `query`. */
  readonly responseMode?: 'query' | 'form_post' | undefined
}

/** What a finished sign-in brings. */
export interface SignedIn {
  readonly account: SignedInAccount
  readonly token: AccessToken
  /** Renews silently. Rejects with `MDE_AUTH_EXPIRED` when the session ends; then begin again. */
  readonly credential: Credential
}

/** The two halves of a sign-in in a web app, and what comes after. */
export interface WebSignIn {
  /**
   * Makes the address to send the browser to. Keep the result in the session of this browser, on the server: the
   * verifier is a secret, and the state ties the answer to the browser.
   *
   * @throws {@link ConfigError} The scopes or the claims cannot work.
   */
  beginSignIn(options: BeginSignInOptions): Promise<PendingSignIn>
  /**
   * Redeems what the browser came back with. State, PKCE and nonce are checked.
   *
   * @param answer The full URL of the request, or the posted form.
   * @param pending From the session of this browser. Remove it there first: an answer is good for one try.
   * @throws {@link AuthError} The answer belongs to another sign-in, the session has none, or the sign-in was refused.
   */
  redeem(
    answer: string | URLSearchParams,
    pending: PendingSignIn | undefined,
    options?: { readonly abortSignal?: AbortSignal | undefined },
  ): Promise<SignedIn>
  /**
   * Takes up the session of somebody who signed in before: after a restart too, with a `cache` that outlives it.
   *
   * Rejects with `MDE_AUTH_EXPIRED` at `getToken` where no session is left.
   */
  credentialFor(account: Pick<SignedInAccount, 'homeAccountId'>): Credential
  /**
   * The page that ends the session at Entra. End the session of the app before sending the browser there.
   *
   * @param returnTo A registered redirect URI to come back to.
   */
  signOutUrl(options?: { readonly returnTo?: string | undefined }): string
}

/**
 * Signs users in to a web app (OAuth 2.0 authorization code with PKCE S256 and OpenID Connect nonce, v2 endpoint).
 *
 * @throws {@link ConfigError} An option is missing or cannot work; the message names it.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function createWebSignIn(config: WebSignInConfig): WebSignIn {
  const signIn = readSignIn(config, 'web')
  const redirectUri = requireRedirectUri(config.redirectUri)
  const prove = readClientKey(config, signIn.now)

  const credentialFor = ({ homeAccountId }: Pick<SignedInAccount, 'homeAccountId'>): Credential => {
    const owner = { kind: 'account', homeAccountId: requireText(homeAccountId, 'homeAccountId') } as const
    return cachedCredential(signIn, userSessions({ signIn, prove, owner }))
  }

  return Object.freeze<WebSignIn>({
    async beginSignIn({ scopes, claims, enableCae, responseMode = 'query', ...page }) {
      const asked = { ...(claims !== undefined && { claims }), ...(enableCae !== undefined && { enableCae }) }
      const request = readTokenRequest(scopes, asked, signIn)
      const nonce = createNonce()
      // The page is the same for both kinds of client.
      const app = new PublicClientApplication({ auth: msalAuth(signIn, request) })
      const code = await requestCode(app, request, { ...page, redirectUri, responseMode, nonce })
      return { ...code, nonce, scopes: [...request.scopes], claims, enableCae: request.enableCae }
    },

    async redeem(answer, pending, { abortSignal = new AbortController().signal } = {}) {
      const query = typeof answer === 'string' ? readQuery(answer) : answer
      if (!query)
        throw new ConfigError('The answer of the browser is neither a URL nor a form.', {
          next: 'Pass the full URL of the request, with scheme and host, or its form as URLSearchParams.',
        })
      const { state, nonce, verifier, scopes, claims, enableCae } = requirePending(pending)
      const code = readRedirect(query, state, refusalSource(signIn))
      const request = readTokenRequest(scopes, { ...(claims !== undefined && { claims }), enableCae }, signIn)
      const who: SignedInAccount[] = []
      const acquire = userSessions({
        signIn,
        prove,
        owner: 'nobody',
        interact: async (setup) => {
          const result = await redeemCode(openApp(setup), request, { code, verifier, redirectUri, nonce })
          who.push(readAccount(result, signIn.clientId))
          return result
        },
      })
      const token = await acquire({ ...request, ask: 'always' }, abortSignal)
      const [account = readAccount(null, signIn.clientId)] = who
      return { account, token, credential: credentialFor(account) }
    },

    credentialFor,

    signOutUrl({ returnTo } = {}) {
      const url = new URL(`${signIn.authorityHost}/${signIn.tenantId}/oauth2/v2.0/logout`)
      if (returnTo !== undefined)
        url.searchParams.set('post_logout_redirect_uri', requireRedirectUri(returnTo))
      return url.href
    },
  })
}
