export type {
  Effect,
  FilterKind,
  ODataOptions,
  Operation,
  Paging,
  PermissionAlternatives,
  RateLimit,
} from './operation.ts'
export type { OperationDocs, Retirement } from './operation-docs.ts'
export { type OperationId, operations } from './generated/operations.gen.ts'
export type { AccessToken, GetTokenOptions, TokenCredential } from './token-credential.ts'
// The one star export of the project: a new schema must not need a second hand-written file.
export type * from './generated/types.gen.ts'
