import type { Indicator, IndicatorSubmission } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import type { IndicatorsResource } from '../generated/indicators.gen.ts'
import { checkIndicators } from './check-indicators.ts'
import { deleteIndicators } from './delete-indicators.ts'
import { type IndicatorPlan, planSync } from './plan-sync.ts'
import { submitIndicators, type SubmitOptions } from './submit-indicators.ts'

/** How a tenant is made to have the indicators of a list. */
export interface SyncOptions extends SubmitOptions {
  /** Makes the plan and does nothing of it. Defaults to false. */
  readonly dryRun?: boolean | undefined
  /**
   * Which indicators of the tenant belong to the list: these are deleted when it lacks them, such as those that one app
   * has submitted. Defaults to none, so that nothing is deleted.
   */
  readonly owns?: ((indicator: Indicator) => boolean) | undefined
  /** Told of the plan before anything is sent; what it throws ends the sync. May take its time, as to ask a person. */
  readonly onPlan?: ((plan: IndicatorPlan) => void | Promise<void>) | undefined
}

/** As many as a tenant may have in force. */
const maxInForce = 15_000

/** @param now Milliseconds since 1970. */
export async function syncIndicators(
  resource: IndicatorsResource,
  desired: readonly IndicatorSubmission[],
  { dryRun = false, owns = () => false, onPlan, rules = 'check', onProgress, ...options }: SyncOptions,
  now: number,
): Promise<IndicatorPlan> {
  if (rules === 'check') checkIndicators(desired)
  const current: Indicator[] = []
  for await (const each of resource.list({}, options)) current.push(each)
  const plan = planSync(desired, current, { owns, now })
  const { create, change, remove } = plan
  const most = current.length + create.length
  if (most - remove.length > maxInForce) throw tooMany(most - remove.length)
  await onPlan?.(plan)
  if (dryRun) return plan

  const submit = [...create, ...change.map(({ after }) => after)]
  const removing = () =>
    deleteIndicators(
      resource,
      remove.map(({ id }) => id),
      options,
    )
  // What is new comes first, unless there is no room for it yet.
  if (most > maxInForce) await removing()
  await submitIndicators(resource, submit, { ...options, rules: 'skip', onProgress })
  if (most <= maxInForce) await removing()
  return plan
}

function tooMany(count: number): ConfigError {
  return new ConfigError(`The tenant would have ${count} indicators in force; ${maxInForce} are the most.`, {
    operationId: 'importIndicators',
    next: 'Shorten the list, or delete indicators that are not needed any more.',
  })
}
