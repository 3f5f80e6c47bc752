import { randomBytes } from 'node:crypto'
import type {
  AuthenticationResult,
  ConfidentialClientApplication,
  PublicClientApplication,
} from '@azure/msal-node'
import type { TokenRequest } from '../config/read-token-request.ts'
import { msalRequest } from '../msal/msal-request.ts'
import { createPkce } from './pkce.ts'

/** An application of MSAL, of either kind. */
type App = PublicClientApplication | ConfidentialClientApplication

/** A sign-in that a browser was sent off for. The verifier is a secret. */
export interface CodeRequest {
  /** Where to send the browser. */
  readonly url: string
  readonly state: string
  readonly verifier: string
}

/** What a page may be asked besides. */
export interface CodePage {
  readonly redirectUri: string
  readonly responseMode: 'query' | 'form_post'
  readonly nonce?: string | undefined
  readonly prompt?: string | undefined
  readonly loginHint?: string | undefined
  readonly domainHint?: string | undefined
}

/** Text that nobody can guess, fit for a URL. */
export function createNonce(): string {
  return randomBytes(16).toString('base64url')
}

/** Makes the URL of the sign-in page, with a fresh state and a fresh PKCE pair (S256). */
export async function requestCode(app: App, request: TokenRequest, page: CodePage): Promise<CodeRequest> {
  const { verifier, challenge } = createPkce()
  const state = createNonce()
  const { redirectUri, responseMode, ...rest } = page
  const url = await app.getAuthCodeUrl({
    ...msalRequest(request),
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
    redirectUri,
    responseMode,
    state,
    codeChallenge: challenge,
    codeChallengeMethod: 'S256',
  })
  return { url, state, verifier }
}

/** What redeems a code. */
export interface RedeemableCode {
  readonly code: string
  readonly verifier: string
  readonly redirectUri: string
  /** Must stand in the id_token where it is given. */
  readonly nonce?: string | undefined
}

/** Redeems a code for tokens. */
export function redeemCode(
  app: App,
  request: TokenRequest,
  { code, verifier, redirectUri, nonce }: RedeemableCode,
): Promise<AuthenticationResult | null> {
  return app.acquireTokenByCode({
    ...msalRequest(request),
    redirectUri,
    code,
    codeVerifier: verifier,
    ...(nonce !== undefined && { nonce }),
  })
}
