import { checkIndicators } from '@mde-kit/client/indicator-sets'
import type { IndicatorSubmission } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Finds out what the service would refuse, before anybody is asked and under `--dry-run` too.
 *
 * @throws {@link ConfigError} Indicators that break a documented rule, or are in the list twice.
 */
export function checkSubmission(indicators: readonly IndicatorSubmission[]): void {
  try {
    checkIndicators(indicators)
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause
    throw new ConfigError(cause.message, {
      operationId: cause.operationId,
      next: 'Correct them. Where the service knows better, send them by `mde api importIndicators`.',
      cause,
    })
  }
}
