import type { RateLimit } from '@mde-kit/contract'
import type { Call } from '../call/call.ts'
import { callFacts } from '../errors/call-facts.ts'
import { QuotaError } from '../errors/quota-error.ts'
import type { QuotaOptions } from './quota-options.ts'

export interface UsedUp extends Pick<QuotaOptions, 'mode'> {
  readonly waitMs: number
}

/** Says which quota is used up, when it is not, and what to do. */
export function quotaUsedUp(call: Call, limits: readonly RateLimit[], { waitMs, mode }: UsedUp): QuotaError {
  const { name, timeoutMs } = call
  const retryAfterSeconds = Math.ceil(waitMs / 1000)
  const quota = limits.map(({ calls, perSeconds }) => `${calls} calls in ${perSeconds} s`).join(', ')
  return new QuotaError(
    `${name} was not sent: its quota (${quota}) is used up for ${retryAfterSeconds} s` +
      (mode === 'refuse' ? '.' : `, longer than the ${timeoutMs} ms of the call last.`),
    {
      ...callFacts(call),
      retryAfterSeconds,
      next:
        `Call again in ${retryAfterSeconds} s` +
        (mode === 'refuse'
          ? ", or let calls wait with quota.mode 'wait'."
          : ', or give it a longer timeoutMs.'),
    },
  )
}
