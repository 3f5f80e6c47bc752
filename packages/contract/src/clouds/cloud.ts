/** The documented clouds that run Defender for Endpoint. */
export type CloudName = 'commercial' | 'gcc' | 'gccHigh' | 'dod'

/** One cloud: where to sign in, where to call, and what the token must say. */
export interface Cloud {
  /** Origin of the sign-in service: `https://login.microsoftonline.com`. */
  readonly authorityHost: string
  /** Origin of the API: `https://api.security.microsoft.com`. */
  readonly apiBase: string
  /** Origins near the caller's region, by their short name. Same data, same token. */
  readonly geoBases: Readonly<Record<string, string>>
  /** Other origins that serve the same API. */
  readonly apiBaseAlternates: readonly string[]
  /** What to ask a token for: the v1 `resource`, and with `/.default` the v2 `scope`. */
  readonly resource: string
  /** Values of `aud` that belong to the Defender for Endpoint API. */
  readonly audiences: readonly string[]
  /** Issuer templates of v1 and v2 tokens, with `{tenantId}` in place of the tenant. */
  readonly issuers: { readonly v1: string; readonly v2: string }
  /** The portal that people use. */
  readonly portal: string
  /** Origin of Microsoft Graph, where a few operations live. Tokens for it are its own. */
  readonly graphBase: string
}
