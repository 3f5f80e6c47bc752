import { attemptTimeout, type AttemptTimeoutOptions } from '../policies/attempt-timeout.ts'
import { authorise } from '../policies/authorise.ts'
import { fetchAndRead } from '../policies/fetch-and-read.ts'
import { getToken } from '../policies/get-token.ts'
import { onlyToApi } from '../policies/only-to-api.ts'
import { overallTimeout } from '../policies/overall-timeout.ts'
import { preflight, type PreflightOptions } from '../policies/preflight.ts'
import { retry, type RetryOptions } from '../policies/retry.ts'
import type { TokenSource } from '../token/token-source.ts'
import type { Call, Send, TokenCall } from './call.ts'

export interface PipelineOptions extends RetryOptions, AttemptTimeoutOptions, PreflightOptions {
  readonly apiBase: string
  readonly tokens: TokenSource
  readonly fetch: typeof globalThis.fetch
}

/** Puts the policies of every call together, outermost first. */
export function createPipeline(options: PipelineOptions): Send<Call> {
  const { apiBase, tokens, fetch } = options
  const attempt = attemptTimeout<TokenCall>(options)(authorise(tokens)(fetchAndRead(fetch)))
  const authorised = getToken(tokens)(preflight(options)(retry<TokenCall>(options)(attempt)))
  return onlyToApi(apiBase)(overallTimeout(options)(authorised))
}
