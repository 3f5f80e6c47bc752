export { checkPermissions, type PermissionCheck } from './check-permissions.ts'
export {
  createTokenVerifier,
  type TokenVerifier,
  type TokenVerifierOptions,
  type VerifiedToken,
  type VerifyOptions,
} from './create-token-verifier.ts'
export { type DecodedToken, decodeToken } from './decode/decode-token.ts'
export type { KnownClaims, TokenClaims } from './decode/token-claims.ts'
export type { TokenHeader } from './decode/token-header.ts'
export { TokenError, type TokenErrorReason } from './errors/token-error.ts'
export type { ClaimRow } from './explain/claim-rows.ts'
export { type Explanation, explain } from './explain/explain.ts'
export { type InspectOptions, inspectToken } from './inspect-token.ts'
export type { TokenInspection, TokenSubject } from './inspection.ts'
export type { Finding, FindingCode } from './rules/finding.ts'
export type { TargetOptions } from './target.ts'
