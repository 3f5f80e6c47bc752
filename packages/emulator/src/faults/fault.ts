import type { OperationId } from '@mde-kit/contract'

/** What goes wrong with one call. */
export type Fault =
  /** Answers with this status and the error body of the service, or of the storage, and does nothing else. */
  | {
      readonly kind: 'status'
      /** 400 to 599. */
      readonly status: number
      readonly retryAfterSeconds?: number
    }
  /** Answers 429, for too many calls or for too much processor time. Without a number, Retry-After is 10. */
  | { readonly kind: 'quota'; readonly by: 'calls' | 'cpu'; readonly retryAfterSeconds?: number }
  /** Answers as usual, but later. Real time passes, whatever the clock of the emulator does. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Cuts the connection without an answer, before the call has changed anything or after. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** Sends a part of the body, half of it unless told, and cuts the connection. */
  | { readonly kind: 'cutBody'; readonly afterBytes?: number }
  /** Sends the whole answer with a body that is no JSON. */
  | { readonly kind: 'malformedJson' }
  /** Answers a read from the state that was there when the rule was added. Anything else is answered as usual. */
  | { readonly kind: 'stalePage' }
  /** Refuses a file as where its link has run out: 403 with the XML of the storage. */
  | { readonly kind: 'expiredLink' }

/** Downloads from the storage, by what the file is: of an export, a package, or a result of live response. */
export type FileTarget = 'exportFile' | 'packageFile' | 'resultFile'

/** What a call is: one of an operation, a token request, or the download of a file. */
export type CallKind = OperationId | 'token' | FileTarget

/** Which calls a rule is for: those of one kind, every download, or all of them. */
export type FaultTarget = CallKind | 'file' | 'any'

/** Which calls a fault strikes. Without `calls` and `random` it strikes each one. */
export interface FaultRule {
  /** Defaults to `any`: every call that the fault can strike. */
  readonly target?: FaultTarget
  /** Numbers of the calls that it strikes, counted from 1 since the rule was added. */
  readonly calls?: readonly number[]
  /** Strikes by chance. The same seed strikes the same calls; it defaults to 1. */
  readonly random?: { readonly rate: number; readonly seed?: number }
  readonly fault: Fault
}

/** A rule in force. */
export interface AddedFault extends FaultRule {
  readonly id: string
  /** Calls that it was for. */
  readonly seen: number
  /** Calls that it struck. */
  readonly struck: number
}
