export { createDefenderClient, type DefenderClient, type DefenderClientOptions } from './create-client.ts'
export type { ClientOptions } from './client-options.ts'
export type { DecodeIssue } from './answers/decode-issue.ts'
export type { Validate } from './answers/watch-answers.ts'
export type { CallOptions } from './call/caller.ts'
export type { Preflight } from './call/call.ts'
export type { ActionHandle, SavedAction } from './actions/action-handle.ts'
export type { ActionRequest } from './actions/action-request.ts'
export type { ActionsResource } from './actions/create-actions.ts'
export type { ForEachOptions, ForEachProgress, MachineResult } from './actions/for-each.ts'
export type { InvestigationHandle, SavedInvestigation } from './actions/investigation-handle.ts'
export type { PollOptions } from './actions/poll-until.ts'
export type { IfPending, StartOptions } from './actions/start-once.ts'
export type { WaitFor, WaitForOptions } from './actions/wait-for.ts'
export type { Pages } from './paging/pages.ts'
export type { ChangesOptions } from './exports/changes.ts'
export type { ExportOptions } from './exports/create-exports.ts'
export type { ExportedFile, ExportReport } from './exports/export-report.ts'
export type { RowExport } from './exports/row-export.ts'
export type { ResourcesWithExports } from './exports/with-exports.ts'
export type { Hunter, HunterSettings, HuntingResult, HuntOptions } from './hunting/create-hunter.ts'
export type { ClientWarning } from './policies/preflight.ts'
export type {
  CallNote,
  ClientHooks,
  RequestNote,
  ResponseNote,
  RetryNote,
  TraceCall,
} from './hooks/client-hooks.ts'
export type { Priority, QuotaOptions, QuotaWait } from './quota/quota-options.ts'
export type { QuotaState } from './quota/quota-gate.ts'
export type { RetrySettings } from './policies/retry.ts'
export type { Sleep } from './time/sleep.ts'
export { ActionFailedError } from './errors/action-failed-error.ts'
export { ActionPendingError, type ActionPendingErrorOptions } from './errors/action-pending-error.ts'
export { ActionUnknownError, type ActionUnknownErrorOptions } from './errors/action-unknown-error.ts'
export { DecodeError, type DecodeErrorOptions } from './errors/decode-error.ts'
export { type AccessFacts, ForbiddenError, type ForbiddenErrorOptions } from './errors/forbidden-error.ts'
export { GatewayError } from './errors/gateway-error.ts'
export { HttpError, type HttpErrorCode, type HttpErrorOptions } from './errors/http-error.ts'
export {
  IncompleteError,
  type IncompleteErrorOptions,
  type IncompleteReason,
} from './errors/incomplete-error.ts'
export { PagingError } from './errors/paging-error.ts'
export { PermissionError, type PermissionFacts } from './errors/permission-error.ts'
export { QuotaError, type QuotaErrorOptions } from './errors/quota-error.ts'
export { RateLimitedError } from './errors/rate-limited-error.ts'
export { ServiceFaultError } from './errors/service-fault-error.ts'
export { UnauthorizedError } from './errors/unauthorized-error.ts'
export type { QueryOf } from './call/query.ts'
export { allOf, anyOf, type Condition } from './odata/condition.ts'
export type {
  BooleanField,
  EnumField,
  GuidField,
  InstantField,
  NumberField,
  TextField,
  TextsField,
} from './odata/fields.ts'
export type { Instant } from './odata/literal.ts'
export { guid, instant, type Literal, odata, type ODataValue } from './odata/odata.ts'
export { type Filter, renderFilter } from './odata/render-filter.ts'
export type { RawAnswer, RawClient, RawMethod } from './call/raw-client.ts'
// Query types grow with the specs; a new resource must not need a second hand-written file.
export type * from './generated/resources.gen.ts'
