import type { OperationId } from '@mde-kit/contract'

/** What goes wrong with one call. */
export type Fault =
  /** Answers with this status and the error body of the service, and does nothing else. */
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

/** Which calls a rule is for: those of one operation, token requests, or both kinds. */
export type FaultTarget = OperationId | 'token' | 'any'

/** Which calls a fault strikes. Without `calls` and `random` it strikes each one. */
export interface FaultRule {
  /** Defaults to `any`. */
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
