import type { AuthorisedTerms, Policy, TimedTerms } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'
import type { Timer } from '../time/timer.ts'

export interface OverallTimeoutOptions {
  readonly timer: Timer
  readonly now: () => number
}

/** Ends a call when its time is up, be it waiting or sending. Below sign-in, which may wait for a person. */
export function overallTimeout({ timer, now }: OverallTimeoutOptions): Policy<AuthorisedTerms, TimedTerms> {
  return (next) =>
    (call, { lifetime, token, timeLeftMs }) => {
      const timedOut = async () => (await import('./call-ended.ts')).callTimedOut(call)
      return runWithin({ lifetime, time: { timeoutMs: timeLeftMs, timer, timedOut } }, (lifetime) =>
        next(call, { lifetime, token, deadlineAt: now() + timeLeftMs }),
      )
    }
}
