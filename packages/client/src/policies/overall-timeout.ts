import { AbortedError, TimeoutError } from '@mde-kit/contract/errors'
import { type Call, isRead, type Policy, type TimedCall } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'
import type { Sleep } from '../time/sleep.ts'
import { repeatAdvice } from './repeat-advice.ts'

export interface OverallTimeoutOptions {
  readonly sleep: Sleep
  readonly now: () => number
}

/**
 * Ends a call when its time is up or its caller gives up, be it signing in, waiting or sending.
 *
 * Outermost, so that every policy below sees one signal whose reason is already the error to throw.
 */
export function overallTimeout({ sleep, now }: OverallTimeoutOptions): Policy<Call, TimedCall> {
  return (next) => (call) => {
    const { name, timeoutMs, operation } = call
    const limit = {
      timeoutMs,
      signal: call.signal,
      sleep,
      timedOut: () =>
        new TimeoutError(`${name} took longer than the ${timeoutMs} ms allowed, retries included.`, {
          operationId: operation?.id,
          next: `${repeatAdvice(call)} timeoutMs sets the time allowed.`,
        }),
      aborted: (cause: unknown) =>
        new AbortedError(`${name} was aborted by its caller.`, {
          operationId: operation?.id,
          next: isRead(call) ? 'Call again if the answer is still wanted.' : repeatAdvice(call),
          cause,
        }),
    }
    return runWithin(limit, (signal) => next({ ...call, signal, deadlineAt: now() + timeoutMs }))
  }
}
