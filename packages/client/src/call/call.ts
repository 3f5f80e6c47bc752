import type { Operation } from '@mde-kit/contract'
import type { Priority } from '../quota/quota-options.ts'
import type { Lifetime } from '../time/lifetime.ts'
import type { WholeResponse } from './whole-response.ts'

/** What to do when a token visibly lacks the permission of an operation. */
export type Preflight = 'error' | 'warn' | 'off'

/** One call on its way to the service: plain data but for its progress, so that a policy can send it again. */
export interface Call {
  /** Undefined when a raw call goes to a path that the specs lack. */
  readonly operation: Operation | undefined
  /** Whether a repeat can do no harm. */
  readonly isRead: boolean
  /** Id of the call, which goes out as the header `client-request-id`. Its attempts share it. */
  readonly clientRequestId: string
  /** How errors name the call: the operation id, or method and path. */
  readonly name: string
  readonly method: string
  readonly url: string
  /** By their names in lower case. The token is none of them. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: ArrayBuffer | FormData | undefined
  /** The caller's. */
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
  readonly attemptTimeoutMs: number
  readonly preflight: Preflight
  /** Tenant that was asked for, where it is not the credential's own. */
  readonly tenantId?: string | undefined
  /** By the effect of the operation where left out. */
  readonly priority?: Priority | undefined
  readonly progress: Progress
  /**
   * Reads a success, and throws a `DecodeError` where it cannot be read. It is called once for each, within the time of
   * the call, so that a read can be tried again.
   */
  readonly read?: ((response: WholeResponse) => Promise<void>) | undefined
}

/** How far a call has come. The one part of a call that changes; its policies share it. */
export interface Progress {
  /** Whether a request is out, or got lost, that may have been carried out. */
  outcomeUnknown: boolean
  /** How often the request was sent. */
  attempts: number
  /** How long it waited for its quota. */
  quotaWaitMs: number
}

/** How far a call has come that has not begun. */
export function noProgress(): Progress {
  return { outcomeUnknown: false, attempts: 0, quotaWaitMs: 0 }
}

/**
 * On which terms a call goes on: until when, and with which token. Policies add to them, and leave the call as it is: a
 * copy of its many fields for each policy would take longer than all else that policies do.
 */
export interface LiveTerms {
  /** Ends with the call, or with the part of it that is under way. */
  readonly lifetime: Lifetime
}

/** The terms of a call that has got its token. */
export interface TokenTerms extends LiveTerms {
  readonly token: string
}

/** The terms of a call that is about to be sent with its token. */
export interface AuthorisedTerms extends TokenTerms {
  /** What is left of `timeoutMs`. */
  readonly timeLeftMs: number
}

/** The terms of a call whose time is running. */
export interface TimedTerms extends TokenTerms {
  /** When the time is up. Milliseconds since 1970, UTC. */
  readonly deadlineAt: number
}

export type Send<Terms = void> = (call: Call, terms: Terms) => Promise<WholeResponse>

/** Behaviour around a call. The types say what must come before, so that the order cannot be wrong. */
export type Policy<In, Out = In> = (next: Send<Out>) => Send<In>
