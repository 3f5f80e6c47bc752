import { TimeoutError } from '@mde-kit/contract/errors'
import type { Policy, TimedCall } from '../call/call.ts'
import { runWithin } from '../time/run-within.ts'
import type { Sleep } from '../time/sleep.ts'
import { repeatAdvice } from './repeat-advice.ts'

export interface AttemptTimeoutOptions {
  readonly attemptTimeoutMs: number
  readonly sleep: Sleep
}

/** Gives up on one attempt, body included, so that a read can be tried again before the call's time is up. */
export function attemptTimeout<C extends TimedCall>({
  attemptTimeoutMs,
  sleep,
}: AttemptTimeoutOptions): Policy<C> {
  return (next) => (call) => {
    const limit = {
      timeoutMs: attemptTimeoutMs,
      signal: call.signal,
      sleep,
      timedOut: () =>
        new TimeoutError(
          `${call.name} got no whole answer from ${new URL(call.url).host} in ${attemptTimeoutMs} ms.`,
          {
            operationId: call.operation?.id,
            next: `${repeatAdvice(call)} attemptTimeoutMs sets the time of one attempt.`,
          },
        ),
    }
    return runWithin(limit, (signal) => next({ ...call, signal }))
  }
}
