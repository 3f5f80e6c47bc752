// All that needs neither Node nor network: for browsers, edge runtimes and whoever does not verify.
export { type DecodedToken, decodeToken } from './decode/decode-token.ts'
export type { KnownClaims, TokenClaims } from './decode/token-claims.ts'
export type { TokenHeader } from './decode/token-header.ts'
export { type RefusalCode, TokenError } from './errors/token-error.ts'
export type { TokenErrorReason } from './errors/token-error-reason.ts'
export type { ClaimRow } from './explain/claim-rows.ts'
export { explain } from './explain/explain.ts'
export type { TokenExplanation } from './explain/explain-token.ts'
export type { Explanation } from './explain/explanation.ts'
export type { Finding, FindingCode } from './findings/finding.ts'
export { type FindingFacts, findingCatalogue } from './findings/finding-catalogue.ts'
export { type InspectOptions, inspectToken } from './inspect-token.ts'
export type { TokenInspection, TokenSubject } from './inspection.ts'
export type { OperationCheck, PortalAccess } from './permissions/check-operation.ts'
export {
  checkPermissions,
  type PermissionCheck,
  type PermissionCheckOptions,
} from './permissions/check-permissions.ts'
export type { TargetOptions } from './target.ts'
