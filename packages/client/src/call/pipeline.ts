import { attemptTimeout, type AttemptTimeoutOptions } from '../policies/attempt-timeout.ts'
import { authorise } from '../policies/authorise.ts'
import { endOnAbort } from '../policies/end-on-abort.ts'
import { fetchAndRead } from '../policies/fetch-and-read.ts'
import { getToken } from '../policies/get-token.ts'
import { onlyToApi } from '../policies/only-to-api.ts'
import { overallTimeout, type OverallTimeoutOptions } from '../policies/overall-timeout.ts'
import { preflight, type PreflightOptions } from '../policies/preflight.ts'
import { readAnswer } from '../policies/read-answer.ts'
import { retry, type RetryOptions } from '../policies/retry.ts'
import type { TokenSource } from '../token/token-source.ts'
import type { ClientHooks } from '../hooks/client-hooks.ts'
import type { LiveTerms, Send, TimedTerms } from './call.ts'
import type { OptionalPolicies } from './optional-policies.ts'

export interface PipelineOptions
  extends RetryOptions,
    AttemptTimeoutOptions,
    OverallTimeoutOptions,
    PreflightOptions,
    Pick<ClientHooks, 'trace'> {
  readonly apiBase: string
  readonly tokens: TokenSource
  readonly fetch: typeof globalThis.fetch
  /** Loads what stands around each attempt; undefined where nothing does. */
  readonly loadOptional: (() => Promise<OptionalPolicies>) | undefined
}

/** Puts the policies of every call together, outermost first. */
export function createPipeline(options: PipelineOptions): Send {
  const { apiBase, tokens, fetch, trace, loadOptional } = options
  const attempt = attemptTimeout(options)(fetchAndRead(fetch))
  // Inside retry: every attempt counts.
  const observed: Send<TimedTerms> = loadOptional
    ? async (call, terms) => (await loadOptional()).policy(attempt)(call, terms)
    : attempt
  const timed = overallTimeout(options)(retry(options)(readAnswer()(observed)))
  const authorised = getToken(tokens)(preflight(options)(authorise(options)(timed)))
  const traced: Send<LiveTerms> = trace
    ? (call, terms) => trace(call, () => authorised(call, terms))
    : authorised
  return onlyToApi(apiBase)(endOnAbort()(traced))
}
