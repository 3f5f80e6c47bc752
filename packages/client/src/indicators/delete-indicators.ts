import type { CallOptions } from '../call/caller.ts'
import { HttpError } from '../errors/http-error.ts'
import type { IndicatorsResource } from '../generated/indicators.gen.ts'
import { batchesOf } from './batches-of.ts'

/** What became of indicators that were to be deleted. */
export interface IndicatorDeletion {
  readonly deleted: readonly string[]
  /** Ids that were gone already. */
  readonly missing: readonly string[]
}

/** Deletes any number of indicators by their ids, 500 at a time. */
export async function deleteIndicators(
  resource: Pick<IndicatorsResource, 'batchDelete' | 'list'>,
  ids: readonly string[],
  options: CallOptions,
): Promise<IndicatorDeletion> {
  const deleted: string[] = []
  const missing: string[] = []
  for (const batch of batchesOf([...new Set(ids)])) {
    const present = await deleteBatch(resource, batch, options)
    deleted.push(...present)
    missing.push(...batch.filter((id) => !present.includes(id)))
  }
  return { deleted, missing }
}

/**
 * One id that is gone makes the service answer 404, and whether it has deleted the others is not documented. So what is
 * left of them is looked up and deleted.
 *
 * @returns The ids that were there before the latest attempt.
 */
async function deleteBatch(
  resource: Pick<IndicatorsResource, 'batchDelete' | 'list'>,
  batch: string[],
  options: CallOptions,
): Promise<readonly string[]> {
  try {
    await resource.batchDelete({ IndicatorIds: batch }, options)
    return batch
  } catch (fault) {
    if (!(fault instanceof HttpError && fault.status === 404)) throw fault
    const left = await stillThere(resource, batch, options)
    if (left.length === batch.length) throw fault
    if (left.length > 0) await resource.batchDelete({ IndicatorIds: left }, options)
    return left
  }
}

async function stillThere(
  resource: Pick<IndicatorsResource, 'list'>,
  ids: readonly string[],
  options: CallOptions,
): Promise<string[]> {
  const present = new Set<string>()
  for await (const { id } of resource.list({}, options)) present.add(id)
  return ids.filter((id) => present.has(id))
}
