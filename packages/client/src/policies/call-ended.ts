import { AbortedError, TimeoutError } from '@mde-kit/contract/runtime'
import type { Call } from '../call/call.ts'
import { callFacts } from '../errors/call-facts.ts'
import { repeatAdvice } from './repeat-advice.ts'

/** One attempt took too long. */
export function attemptTimedOut(call: Call): TimeoutError {
  const { host } = new URL(call.url)
  return new TimeoutError(`${call.name} got no whole answer from ${host} in ${call.attemptTimeoutMs} ms.`, {
    ...callFacts(call),
    next: `${repeatAdvice(call)} attemptTimeoutMs sets the time of one attempt.`,
  })
}

/** The whole call took too long. */
export function callTimedOut(call: Call): TimeoutError {
  return new TimeoutError(
    `${call.name} took longer than the ${call.timeoutMs} ms allowed, retries included.`,
    {
      ...callFacts(call),
      next: `${repeatAdvice(call)} timeoutMs sets the time allowed.`,
    },
  )
}

/** The signal of the caller fired. */
export function callAborted(call: Call, cause: unknown): AbortedError {
  return new AbortedError(`${call.name} was aborted by its caller.`, {
    ...callFacts(call),
    next: call.isRead ? 'Call again if it is still wanted.' : repeatAdvice(call),
    cause,
  })
}
