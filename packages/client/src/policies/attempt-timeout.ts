import type { Policy, TimedTerms } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'
import type { Timer } from '../time/timer.ts'

export interface AttemptTimeoutOptions {
  readonly timer: Timer
}

/** Gives up on one attempt, body included, so that a read can be tried again before the call's time is up. */
export function attemptTimeout({ timer }: AttemptTimeoutOptions): Policy<TimedTerms> {
  return (next) =>
    (call, { lifetime, token, deadlineAt }) => {
      const { attemptTimeoutMs: timeoutMs } = call
      const timedOut = async () => (await import('./call-ended.ts')).attemptTimedOut(call)
      return runWithin({ lifetime, time: { timeoutMs, timer, timedOut } }, (lifetime) =>
        next(call, { lifetime, token, deadlineAt }),
      )
    }
}
