import { AbortedError } from '@mde-kit/contract/errors'
import { type Call, isRead, type LiveCall, type Policy } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'
import { repeatAdvice } from './repeat-advice.ts'

/**
 * Ends a call as soon as its caller gives up, be it signing in, waiting or sending.
 *
 * Outside all others, so that every policy below has a signal, whose reason is already the error to throw.
 */
export function endOnAbort(): Policy<Call, LiveCall> {
  return (next) => (call) => {
    const progress = { outcomeUnknown: false, attempts: 0, quotaWaitMs: 0 }
    const aborted = (cause: unknown) =>
      new AbortedError(`${call.name} was aborted by its caller.`, {
        operationId: call.operation?.id,
        next: isRead(call) ? 'Call again if it is still wanted.' : repeatAdvice(call, progress),
        cause,
      })
    return runWithin({ signal: call.signal, aborted }, (signal) => next({ ...call, signal, progress }))
  }
}
