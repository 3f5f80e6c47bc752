import type { Call, LiveCall, Policy } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'

/**
 * Ends a call as soon as its caller gives up, be it signing in, waiting or sending.
 *
 * Outside all others, so that every policy below has a signal, whose reason is already the error to throw.
 */
export function endOnAbort(): Policy<Call, LiveCall> {
  return (next) => (call) => {
    const aborted = async (cause: unknown) => (await import('./call-ended.ts')).callAborted(call, cause)
    return runWithin({ signal: call.signal, aborted }, (signal) => next({ ...call, signal }))
  }
}
