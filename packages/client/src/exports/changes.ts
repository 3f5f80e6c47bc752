import type { DeltaAssetVulnerability } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import { listSoftwareVulnerabilityChangesByMachine as operation } from '@mde-kit/contract/operations'
import type { Caller, CallOptions } from '../call/caller.ts'
import { pagesOf } from './pages-of.ts'
import { createRowExport, type RowExport } from './row-export.ts'

/** Which changes are wanted, and how they are fetched. */
export interface ChangesOptions extends CallOptions {
  /** Start of the window: a `Date`, or ISO 8601 text with `Z` or an offset. */
  readonly since: Date | string
  /** Rows of a page, up to 200 000. Defaults to the service's, 50 000. */
  readonly pageSize?: number | undefined
}

const dayMs = 86_400_000
/** How far back the service knows of changes. */
const maxDaysBack = 14

/** Walks changes since an instant, each once. The keys of all are held until the end. */
export function createChanges(caller: Caller, options: ChangesOptions): RowExport<DeltaAssetVulnerability> {
  const { since, pageSize, ...call } = options
  const query = { sinceTime: sinceTime(since, caller.transport.now()), pageSize }
  const pages = caller.pages<DeltaAssetVulnerability>(operation, { query }, call)
  return createRowExport(operation.id, pagesOf({ [Symbol.asyncIterator]: () => once(pages.byPage()) }))
}

/**
 * What makes a change one: its row, its device group, its time and what happened. By the id of the row alone, a
 * weakness that came and went within the window would be one change.
 *
 * A later run gives the changes of its first slot again: leave out those whose key is stored already.
 */
export function changeKey(change: DeltaAssetVulnerability): string {
  const { id, rbacGroupId, eventTimestamp, status } = change
  return [id, rbacGroupId, eventTimestamp, status].join('|')
}

async function* once(
  pages: AsyncIterable<readonly DeltaAssetVulnerability[]>,
): AsyncGenerator<readonly DeltaAssetVulnerability[], void, undefined> {
  const seen = new Set<string>()
  for await (const page of pages)
    yield page.filter((change) => {
      const key = changeKey(change)
      // Without an id nothing tells that two rows are one.
      if (change.id === undefined || change.id === null || !seen.has(key)) return seen.add(key)
      return false
    })
}

function sinceTime(since: Date | string, now: number): string {
  const ms =
    typeof since === 'string' && !/(?:Z|[+-]\d\d:\d\d)$/.test(since) ? Number.NaN : Number(new Date(since))
  if (ms <= now && ms >= now - maxDaysBack * dayMs) return new Date(ms).toISOString()
  const shown = Number.isNaN(ms) ? 'no instant' : `${new Date(ms).toISOString()}, which is out of reach`
  throw new ConfigError(`${operation.id}: since is ${shown}.`, {
    operationId: operation.id,
    next: `Give an instant of the last ${maxDaysBack} days. For all that is open today, run exportSoftwareVulnerabilities.`,
  })
}
