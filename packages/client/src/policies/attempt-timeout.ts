import { TimeoutError } from '@mde-kit/contract/errors'
import type { Policy, TimedCall } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'
import type { Sleep } from '../time/sleep.ts'
import { repeatAdvice } from './repeat-advice.ts'

export interface AttemptTimeoutOptions {
  readonly attemptTimeoutMs: number
  readonly timer: Sleep
}

/** Gives up on one attempt, body included, so that a read can be tried again before the call's time is up. */
export function attemptTimeout({ attemptTimeoutMs, timer }: AttemptTimeoutOptions): Policy<TimedCall> {
  return (next) => (call) => {
    const { name, url, signal, operation, progress } = call
    const timedOut = () =>
      new TimeoutError(`${name} got no whole answer from ${new URL(url).host} in ${attemptTimeoutMs} ms.`, {
        operationId: operation?.id,
        next: `${repeatAdvice(call, progress)} attemptTimeoutMs sets the time of one attempt.`,
      })
    return runWithin({ signal, time: { timeoutMs: attemptTimeoutMs, timer, timedOut } }, (signal) =>
      next({ ...call, signal }),
    )
  }
}
