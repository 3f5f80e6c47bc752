/** A sign-in that a browser was sent off for: plain data, for the session of that browser on the server. */
export interface PendingSignIn {
  /** Where to send the browser. The rest never goes there. */
  readonly url: string
  /** Ties the answer to this browser. */
  readonly state: string
  /** Ties the id_token to this sign-in. */
  readonly nonce: string
  /** PKCE verifier: a secret. */
  readonly verifier: string
  readonly scopes: string[]
  readonly claims?: string | undefined
  readonly enableCae: boolean
}
