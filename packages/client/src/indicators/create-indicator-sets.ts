import type { IndicatorSubmission } from '@mde-kit/contract'
import type { CallOptions } from '../call/caller.ts'
import type { IndicatorsResource } from '../generated/indicators.gen.ts'
import type { IndicatorDeletion } from './delete-indicators.ts'
import type { IndicatorPlan } from './plan-sync.ts'
import type { IndicatorOutcome, SubmitOptions } from './submit-indicators.ts'
import type { SyncOptions } from './sync-indicators.ts'

/** What is done with many indicators at once, beyond the operations of the API. */
export interface IndicatorSets {
  /**
   * Submits any number of indicators, 500 a call. The documented rules, such as which action fits which type, are
   * checked before the first is sent.
   *
   * @returns What became of each, in their order: all of them `submitted`.
   * @throws {@link ConfigError} Indicators that break a rule, or that are there twice. Nothing was sent.
   * @throws {@link IndicatorsError} Not all went in, though the service may have answered 200; see `outcomes`.
   */
  submitAll(
    indicators: Iterable<IndicatorSubmission>,
    options?: SubmitOptions,
  ): Promise<readonly IndicatorOutcome[]>
  /**
   * Deletes any number of indicators by their ids, 500 a call. Those that are gone already do not matter; after a 404 an
   * app without Ti.ReadWrite.All, which is shown only its own, takes those of others for gone.
   */
  deleteAll(ids: Iterable<string>, options?: CallOptions): Promise<IndicatorDeletion>
  /**
   * Makes the tenant have the indicators of a list: creates, changes and, of those that `owns` names, removes. A second
   * run does nothing. An app without Ti.ReadWrite.All is shown only its own, so its plan knows of no others.
   *
   * @returns What was done, or with `dryRun` would be done.
   * @throws {@link ConfigError} As `submitAll`, and where the tenant would have too many. Nothing was sent.
   * @throws {@link IncompleteError} What the tenant has cannot be read as a whole. Nothing was sent.
   * @throws {@link IndicatorsError} Not all went in; nothing was removed, unless there was no room without it.
   */
  sync(desired: Iterable<IndicatorSubmission>, options?: SyncOptions): Promise<IndicatorPlan>
}

/**
 * Puts the handling of many indicators on top of their operations. What does the work is loaded by the first call.
 *
 * @param now Milliseconds since 1970. Defaults to the clock of the machine.
 */
export function createIndicatorSets(
  resource: IndicatorsResource,
  { now = Date.now }: { readonly now?: (() => number) | undefined } = {},
): IndicatorSets {
  return {
    async submitAll(indicators, options = {}) {
      const { submitIndicators } = await import('./submit-indicators.ts')
      return submitIndicators(resource, [...indicators], options)
    },
    async deleteAll(ids, options = {}) {
      const { deleteIndicators } = await import('./delete-indicators.ts')
      return deleteIndicators(resource, [...ids], options)
    },
    async sync(desired, options = {}) {
      const { syncIndicators } = await import('./sync-indicators.ts')
      return syncIndicators(resource, [...desired], options, now())
    },
  }
}
