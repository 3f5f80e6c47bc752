import { attemptTimeout, type AttemptTimeoutOptions } from '../policies/attempt-timeout.ts'
import { authorise } from '../policies/authorise.ts'
import { endOnAbort } from '../policies/end-on-abort.ts'
import { fetchAndRead } from '../policies/fetch-and-read.ts'
import { getToken } from '../policies/get-token.ts'
import { onlyToApi } from '../policies/only-to-api.ts'
import { overallTimeout, type OverallTimeoutOptions } from '../policies/overall-timeout.ts'
import { preflight, type PreflightOptions } from '../policies/preflight.ts'
import { retry, type RetryOptions } from '../policies/retry.ts'
import { throttle, type ThrottleOptions } from '../policies/throttle.ts'
import type { TokenSource } from '../token/token-source.ts'
import type { Call, Send } from './call.ts'

export interface PipelineOptions
  extends RetryOptions,
    AttemptTimeoutOptions,
    OverallTimeoutOptions,
    ThrottleOptions,
    PreflightOptions {
  readonly apiBase: string
  readonly tokens: TokenSource
  readonly fetch: typeof globalThis.fetch
}

/** Puts the policies of every call together, outermost first. */
export function createPipeline(options: PipelineOptions): Send<Call> {
  const { apiBase, tokens, fetch } = options
  const attempt = throttle(options)(attemptTimeout(options)(fetchAndRead(fetch)))
  const timed = overallTimeout(options)(retry(options)(attempt))
  const authorised = getToken(tokens)(preflight(options)(authorise(options)(timed)))
  return onlyToApi(apiBase)(endOnAbort()(authorised))
}
