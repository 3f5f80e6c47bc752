import { TimeoutError } from '@mde-kit/contract/errors'
import type { AuthorisedCall, Policy, TimedCall } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'
import type { Sleep } from '../time/sleep.ts'
import { repeatAdvice } from './repeat-advice.ts'

export interface OverallTimeoutOptions {
  readonly timer: Sleep
  readonly now: () => number
}

/** Ends a call when its time is up, be it waiting or sending. Below sign-in, which may wait for a person. */
export function overallTimeout({ timer, now }: OverallTimeoutOptions): Policy<AuthorisedCall, TimedCall> {
  return (next) => (call) => {
    const { name, timeoutMs, timeLeftMs, signal, operation, progress } = call
    const timedOut = () =>
      new TimeoutError(`${name} took longer than the ${timeoutMs} ms allowed, retries included.`, {
        operationId: operation?.id,
        next: `${repeatAdvice(call, progress)} timeoutMs sets the time allowed.`,
      })
    return runWithin({ signal, time: { timeoutMs: timeLeftMs, timer, timedOut } }, (signal) =>
      next({ ...call, signal, deadlineAt: now() + timeLeftMs }),
    )
  }
}
