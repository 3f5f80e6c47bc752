export { createWaitFor, type WaitFor, type WaitForOptions, type WaitForSettings } from './actions/wait-for.ts'
export type { LoadAnswers } from './answers/watch-answers.ts'
export type { CallArguments, Caller, CallOptions } from './call/caller.ts'
export { createCaller } from './call/create-caller.ts'
export type { QueryOf } from './call/query.ts'
export { createRawClient, type RawAnswer, type RawClient, type RawMethod } from './call/raw-client.ts'
export type { Transport } from './call/transport.ts'
export type { ClientOptions } from './client-options.ts'
export type {
  BooleanField,
  EnumField,
  GuidField,
  InstantField,
  NumberField,
  TextField,
  TextsField,
} from './odata/fields.ts'
export type { Pages } from './paging/pages.ts'
