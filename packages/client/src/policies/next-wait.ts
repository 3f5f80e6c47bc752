import { isMdeError } from '@mde-kit/contract/runtime'
import type { Call } from '../call/call.ts'
import type { WholeResponse } from '../call/whole-response.ts'
import { nothingHappened } from './nothing-happened.ts'
import type { RetryOptions } from './retry.ts'
import { waitTold } from './wait-told.ts'

/** How an attempt ended. */
export type Outcome =
  | { readonly response: WholeResponse }
  | { readonly response?: never; readonly error: unknown }

/** An attempt that failed: which it was, counted from 1, and until when the call has time. */
export interface FailedAttempt {
  readonly outcome: Outcome
  readonly attempt: number
  readonly deadlineAt: number
}

/**
 * How long to wait before a call is sent again, which `onRetry` is told.
 *
 * @returns Milliseconds; undefined where it must not be sent again.
 */
export function nextWaitMs(
  call: Call,
  { outcome, attempt, deadlineAt }: FailedAttempt,
  options: RetryOptions,
): number | undefined {
  const { attempts, now, onRetry } = options
  if (attempt >= attempts || !mayRepeat(call, outcome)) return undefined
  const retryAfter = outcome.response && waitTold(outcome.response, now())
  const waitMs = retryAfter === undefined ? backoffMs(attempt, options) : retryAfter * 1000
  if (now() + waitMs >= deadlineAt) return undefined
  const { name, tenantId, clientRequestId } = call
  const { status } = outcome.response ?? {}
  onRetry?.({ name, tenantId, clientRequestId, attempts: attempt, waitMs, status })
  return waitMs
}

function mayRepeat(call: Call, outcome: Outcome): boolean {
  if ('error' in outcome) return call.isRead && isFault(outcome.error)
  const { status } = outcome.response
  // A 401 asks for another token, not for another try.
  if (status === 401) return false
  if (nothingHappened(outcome.response)) return true
  return call.isRead && (status === 408 || (status >= 500 && status !== 501))
}

function isFault(error: unknown): boolean {
  return isMdeError(error) && ['MDE_NETWORK', 'MDE_TIMEOUT', 'MDE_DECODE'].includes(error.code)
}

/** Full jitter: callers that failed together do not come back together. */
function backoffMs(attempt: number, { baseDelayMs, maxDelayMs, random }: RetryOptions): number {
  return random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1))
}
