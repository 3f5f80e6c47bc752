export {
  createActionsClient,
  createActionsResource,
  type ActionsResource,
} from './actions/create-actions.ts'
export type { ActionHandle, SavedAction } from './actions/action-handle.ts'
export type { ActionRequest } from './actions/action-request.ts'
export type { ForEachOptions, ForEachProgress, MachineResult } from './actions/for-each.ts'
export type { InvestigationHandle, SavedInvestigation } from './actions/investigation-handle.ts'
export type { PollOptions } from './actions/poll-until.ts'
export type { IfPending, StartOptions } from './actions/start-once.ts'
export { ActionPendingError, type ActionPendingErrorOptions } from './errors/action-pending-error.ts'
export { ActionUnknownError, type ActionUnknownErrorOptions } from './errors/action-unknown-error.ts'
