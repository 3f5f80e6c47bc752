import type { Policy, TimedTerms } from '../call/call.ts'
import type { WholeResponse } from '../call/whole-response.ts'
import type { ClientHooks } from '../hooks/client-hooks.ts'
import type { Sleep } from '../time/sleep.ts'
import type { Outcome } from './next-wait.ts'

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

/**
 * Sends a call again where that can help and can do no harm.
 *
 * Reads: after a network fault, a timeout of one attempt, an answer that broke off or cannot be read, 408, 429 and 5xx.
 * Anything else: only after 429, or 503 with `Retry-After`, which say that nothing happened. The wait is the
 * one that the service asks for, else random up to a doubling bound. One that would outlast the call is not
 * begun.
 */
export function retry(options: RetryOptions): Policy<TimedTerms> {
  return (next) => async (call, terms) => {
    const { lifetime, deadlineAt } = terms
    for (let attempt = 1; ; attempt++) {
      const outcome = await settle(next(call, terms))
      lifetime.throwIfOver()
      if (outcome.response?.ok) return outcome.response
      const { nextWaitMs } = await import('./next-wait.ts')
      const waitMs = nextWaitMs(call, { outcome, attempt, deadlineAt }, options)
      if (waitMs === undefined) return unwrap(outcome)
      await options.sleep(waitMs, lifetime.signal)
    }
  }
}

function settle(sent: Promise<WholeResponse>): Promise<Outcome> {
  return sent.then(
    (response) => ({ response }),
    (error: unknown) => ({ error }),
  )
}

function unwrap(outcome: Outcome): WholeResponse {
  if ('error' in outcome) throw outcome.error
  return outcome.response
}
