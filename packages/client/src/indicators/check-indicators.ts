import type { IndicatorSubmission } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import { indicatorProblem } from '@mde-kit/contract/indicators'
import { indicatorKey } from './indicator-key.ts'

/** Problems that a message names; the rest are counted. */
const shown = 10

/**
 * Judges indicators as submitting them does, without sending anything.
 *
 * @throws {@link ConfigError} Some break a documented rule, or are in the list twice; the message names up to ten.
 */
export function checkIndicators(indicators: readonly IndicatorSubmission[]): void {
  const seen = new Map<string, number>()
  const problems = indicators.flatMap((indicator, index) => {
    const key = indicatorKey(indicator)
    const first = seen.get(key)
    seen.set(key, first ?? index)
    const problem =
      first === undefined ? indicatorProblem(indicator) : `It is the same as item ${first + 1}: give it once.`
    return problem === undefined ? [] : [`Item ${index + 1} (${key.slice(0, 100)}): ${problem}`]
  })
  if (problems.length === 0) return
  const more = problems.length > shown ? [`And ${problems.length - shown} more.`] : []
  throw new ConfigError(
    [
      `${problems.length} of ${indicators.length} indicators cannot be submitted.`,
      ...problems.slice(0, shown),
      ...more,
    ].join('\n'),
    {
      operationId: 'importIndicators',
      next: "Correct them. Where the service knows better, pass rules: 'skip'.",
    },
  )
}
