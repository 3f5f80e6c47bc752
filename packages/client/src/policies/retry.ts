import { isMdeError } from '@mde-kit/contract/runtime'
import type { Policy, TimedCall } from '../call/call.ts'
import type { ClientHooks } from '../hooks/client-hooks.ts'
import type { Sleep } from '../time/sleep.ts'
import { nothingHappened } from './nothing-happened.ts'
import { waitTold } from './wait-told.ts'

export interface RetrySettings {
  /** How often a call is sent at the most, the first time included. */
  readonly attempts: number
  /** Upper bound of the first wait where the service names none; it doubles with each further one. */
  readonly baseDelayMs: number
  /** Upper bound of any such wait. */
  readonly maxDelayMs: number
}

export interface RetryOptions extends RetrySettings, Pick<ClientHooks, 'onRetry'> {
  readonly sleep: Sleep
  readonly now: () => number
  /** A number from 0 up to 1. */
  readonly random: () => number
}

type Outcome = { readonly response: Response } | { readonly response?: never; readonly error: unknown }

/**
 * Sends a call again where that can help and can do no harm.
 *
 * Reads: after a network fault, a timeout of one attempt, an answer that broke off or cannot be read, 408, 429 and 5xx.
 * Anything else: only after 429, or 503 with `Retry-After`, which say that nothing happened. The wait is the
 * one that the service asks for, else random up to a doubling bound. One that would outlast the call is not
 * begun.
 */
export function retry(options: RetryOptions): Policy<TimedCall> {
  const { attempts, sleep, now, onRetry } = options
  return (next) => async (call) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await settle(next(call))
      call.signal.throwIfAborted()
      const retryAfter = outcome.response && (await waitTold(outcome.response, now()))
      const waitMs = retryAfter === undefined ? backoffMs(attempt, options) : retryAfter * 1000
      const inTime = now() + waitMs < call.deadlineAt
      if (attempt >= attempts || !inTime || !mayRepeat(call, outcome)) return unwrap(outcome)
      onRetry?.({
        name: call.name,
        tenantId: call.tenantId,
        clientRequestId: call.clientRequestId,
        attempts: attempt,
        waitMs,
        status: outcome.response?.status,
      })
      await sleep(waitMs, call.signal)
    }
  }
}

function mayRepeat(call: TimedCall, outcome: Outcome): boolean {
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

function settle(sent: Promise<Response>): Promise<Outcome> {
  return sent.then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  )
}

function unwrap(outcome: Outcome): Response {
  if ('error' in outcome) throw outcome.error
  return outcome.response
}
