import type { TokenErrorReason } from '../errors/token-error.ts'

/** What was found, as a stable name. */
export type FindingCode =
  | 'alg-not-allowed'
  | 'header-parameter'
  | 'header-nonce'
  | 'kid-missing'
  | 'tenant-malformed'
  | 'tenant-mismatch'
  | 'issuer-mismatch'
  | 'version-mismatch'
  | 'version-unusual'
  | 'audience-graph'
  | 'audience-xdr'
  | 'audience-arm'
  | 'audience-other-cloud'
  | 'audience-mismatch'
  | 'audience-form'
  | 'expiry-missing'
  | 'lifetime-inverted'
  | 'expired'
  | 'expired-within-skew'
  | 'expires-soon'
  | 'not-yet-valid'
  | 'kind-contradiction'
  | 'kind-unknown'
  | 'permissions-empty'
  | 'permissions-missing'
  | 'permission-unknown'

/** Something worth knowing about a token. */
export interface Finding {
  /** `error`: calls will be refused. `warning`: they may be. `info`: good to know. */
  readonly level: 'error' | 'warning' | 'info'
  readonly code: FindingCode
  readonly message: string
  /** What to do now: one plain sentence. */
  readonly next: string
  /** Set when a verifier refuses the token for this. */
  readonly reason?: TokenErrorReason
}
