import { TimeoutError } from '@mde-kit/contract/runtime'
import { HttpError } from '../errors/http-error.ts'
import type { BackendFacts } from './hunting-backend.ts'
import { type HuntingLimit, HuntingLimitError } from './hunting-limit-error.ts'

interface Sign {
  readonly status: number
  readonly message?: RegExp
  readonly limit: HuntingLimit
}

/**
 * How refusals for a limit look. The service has no codes for them, so that messages decide: those of 400 are
 * documented or reported by users. Of 429 it is documented only that the message tells calls from processor time.
 */
const signs: readonly Sign[] = [
  { status: 400, message: /exceeded the allowed result size/i, limit: 'size' },
  { status: 400, message: /exceeded the allowed limits|was preempted/i, limit: 'cpu' },
  { status: 400, message: /timed out|exceeded the (?:allowed )?(?:execution )?time/i, limit: 'time' },
  { status: 429, message: /cpu|(?:running|execution) time|resources/i, limit: 'cpuQuota' },
  { status: 504, limit: 'time' },
]

/** The limit behind a refusal of a query, where it is one; too many calls are none, and stay a `RateLimitedError`. */
export function limitIn({ status, serviceMessage = '' }: HttpError): HuntingLimit | undefined {
  return signs.find((sign) => sign.status === status && (sign.message?.test(serviceMessage) ?? true))?.limit
}

/**
 * The error of a query, or the limit behind it.
 *
 * @param patienceMs Time that the query had. Without an answer in the time that the service may take, time is up.
 */
export function asLimit(
  error: unknown,
  { operationId, longestQueryMs }: BackendFacts,
  patienceMs: number,
): unknown {
  if (error instanceof TimeoutError && patienceMs >= longestQueryMs)
    return new HuntingLimitError(
      `${operationId} had no answer in ${longestQueryMs} ms, the longest that a query may take.`,
      {
        limit: 'time',
        operationId,
        cause: error,
      },
    )
  const limit = error instanceof HttpError ? limitIn(error) : undefined
  if (!(error instanceof HttpError) || limit === undefined) return error
  return new HuntingLimitError(
    `${operationId} ran into a limit of the service (${limit}). ${error.message}`,
    {
      limit,
      operationId,
      retryAfterSeconds: error.retryAfterSeconds,
      cause: error,
    },
  )
}
