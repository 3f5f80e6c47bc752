import type { Policy, TimedCall } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'
import type { Sleep } from '../time/sleep.ts'

export interface AttemptTimeoutOptions {
  readonly timer: Sleep
}

/** Gives up on one attempt, body included, so that a read can be tried again before the call's time is up. */
export function attemptTimeout({ timer }: AttemptTimeoutOptions): Policy<TimedCall> {
  return (next) => (call) => {
    const { signal, attemptTimeoutMs: timeoutMs } = call
    const timedOut = async () => (await import('./call-ended.ts')).attemptTimedOut(call)
    return runWithin({ signal, time: { timeoutMs, timer, timedOut } }, (signal) => next({ ...call, signal }))
  }
}
