import type { AuthorisedCall, Policy, TimedCall } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'
import type { Sleep } from '../time/sleep.ts'

export interface OverallTimeoutOptions {
  readonly timer: Sleep
  readonly now: () => number
}

/** Ends a call when its time is up, be it waiting or sending. Below sign-in, which may wait for a person. */
export function overallTimeout({ timer, now }: OverallTimeoutOptions): Policy<AuthorisedCall, TimedCall> {
  return (next) => (call) => {
    const { timeLeftMs, signal } = call
    const timedOut = async () => (await import('./call-ended.ts')).callTimedOut(call)
    return runWithin({ signal, time: { timeoutMs: timeLeftMs, timer, timedOut } }, (signal) =>
      next({ ...call, signal, deadlineAt: now() + timeLeftMs }),
    )
  }
}
