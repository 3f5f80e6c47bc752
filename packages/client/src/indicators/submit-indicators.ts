import type { IndicatorImportResult, IndicatorSubmission } from '@mde-kit/contract'
import type { CallOptions } from '../call/caller.ts'
import { HttpError } from '../errors/http-error.ts'
import { IndicatorsError } from '../errors/indicators-error.ts'
import type { IndicatorsResource } from '../generated/indicators.gen.ts'
import { batchesOf } from './batches-of.ts'
import { checkIndicators } from './check-indicators.ts'

/** How indicators are submitted. `signal` ends it between batches too; `timeoutMs` is the time of each batch. */
export interface SubmitOptions extends CallOptions {
  /** Whether the documented rules are checked before anything is sent. Defaults to `check`. */
  readonly rules?: 'check' | 'skip' | undefined
  /** Told after each batch of 500 how many have been sent. */
  readonly onProgress?: ((progress: { readonly sent: number; readonly total: number }) => void) | undefined
}

/** What became of an indicator that was to be submitted. */
export interface IndicatorOutcome {
  readonly indicator: IndicatorSubmission
  /** `unknown` where the answer was lost or does not name it. Submitting again does no harm. */
  readonly status: 'submitted' | 'refused' | 'unknown' | 'notSent'
  /** Id of a submitted one. */
  readonly id?: string | undefined
  /** Why it was refused, in the words of the service. */
  readonly reason?: string | undefined
}

/** What has gone in is not lost to an answer that lacks a part of it. */
interface PartialAnswer {
  readonly value?: readonly Partial<Nullable<IndicatorImportResult>>[] | null
}
type Nullable<T> = { readonly [Name in keyof T]: T[Name] | null }

/** Submits any number of indicators, 500 at a time. */
export async function submitIndicators(
  resource: Pick<IndicatorsResource, 'import'>,
  indicators: readonly IndicatorSubmission[],
  { rules = 'check', onProgress, ...options }: SubmitOptions,
): Promise<readonly IndicatorOutcome[]> {
  if (rules === 'check') checkIndicators(indicators)
  const outcomes: IndicatorOutcome[] = []
  for (const batch of batchesOf(indicators)) {
    try {
      const answer: PartialAnswer = await resource.import({ Indicators: batch }, options)
      outcomes.push(...matched(batch, answer.value ?? []))
    } catch (fault) {
      if (!outcomes.some(({ status }) => status === 'submitted')) throw fault
      outcomes.push(...batch.map((indicator) => ({ indicator, ...afterFault(fault) })))
      const rest = indicators.slice(outcomes.length)
      throw notAll(
        [...outcomes, ...rest.map((indicator) => ({ indicator, status: 'notSent' }) as const)],
        fault,
      )
    }
    onProgress?.({ sent: outcomes.length, total: indicators.length })
  }
  if (outcomes.some(({ status }) => status !== 'submitted')) throw notAll(outcomes)
  return outcomes
}

/** Results name values only, so of the same value the first goes with the first. */
function matched(
  batch: readonly IndicatorSubmission[],
  results: NonNullable<PartialAnswer['value']>,
): readonly IndicatorOutcome[] {
  const byValue = new Map<string, (typeof results)[number][]>()
  for (const result of results) {
    const value = result.indicator?.toLowerCase() ?? ''
    byValue.set(value, [...(byValue.get(value) ?? []), result])
  }
  return batch.map((indicator): IndicatorOutcome => {
    const result = byValue.get(indicator.indicatorValue.toLowerCase())?.shift()
    if (result === undefined) return { indicator, status: 'unknown', reason: 'The answer does not name it.' }
    const { id, isFailed, failureReason } = result
    if (typeof isFailed !== 'boolean')
      return { indicator, status: 'unknown', reason: 'The answer does not say whether it failed.' }
    return isFailed
      ? { indicator, status: 'refused', reason: failureReason ?? undefined }
      : { indicator, status: 'submitted', id: id ?? undefined }
  })
}

/** Only a refusal says that nothing of the batch went in; a request that took too long may have been carried out. */
function afterFault(fault: unknown): Pick<IndicatorOutcome, 'status' | 'reason'> {
  return fault instanceof HttpError && fault.status < 500 && fault.status !== 408
    ? { status: 'refused', reason: fault.message }
    : { status: 'unknown' }
}

function notAll(outcomes: readonly IndicatorOutcome[], cause?: unknown): IndicatorsError {
  const count = (wanted: IndicatorOutcome['status']) =>
    outcomes.filter(({ status }) => status === wanted).length
  const [worst] = outcomes.filter(({ status }) => status === 'refused')
  const reason =
    worst === undefined ? '' : ` The first refusal: ${(worst.reason ?? 'no reason given').slice(0, 300)}`
  return new IndicatorsError(
    `importIndicators: ${count('submitted')} of ${outcomes.length} indicators went in; ${count('refused')} were refused, ` +
      `of ${count('unknown')} it is not known, ${count('notSent')} were not sent.${reason}`,
    {
      operationId: 'importIndicators',
      next: 'Read outcomes for each. Correct what was refused; the others can be submitted again as they are.',
      outcomes,
      cause,
    },
  )
}
