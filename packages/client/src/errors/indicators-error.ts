import { MdeError, type MdeErrorOptions } from '@mde-kit/contract/runtime'
import type { IndicatorOutcome } from '../indicators/submit-indicators.ts'

/** Not all indicators went in. Those that did are in force. */
export class IndicatorsError extends MdeError {
  override readonly name = 'IndicatorsError'
  override readonly code = 'MDE_INDICATORS'
  /** What became of each, in the order in which they were given. */
  readonly outcomes: readonly IndicatorOutcome[]

  constructor(
    message: string,
    options: MdeErrorOptions & { readonly outcomes: readonly IndicatorOutcome[] },
  ) {
    super(message, options)
    this.outcomes = options.outcomes
  }
}
