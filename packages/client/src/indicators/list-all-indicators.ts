import type { Indicator } from '@mde-kit/contract'
import type { CallOptions } from '../call/caller.ts'
import { PagingError } from '../errors/paging-error.ts'
import type { IndicatorsResource, ListIndicatorsQuery } from '../generated/indicators.gen.ts'

/** As many as one call answers with. */
const pageSize = 10_000

/** Which indicators are wanted: the query of `list` without the options that cut it into pages. */
export type ListAllIndicatorsQuery = Omit<ListIndicatorsQuery, 'top' | 'skip'>

/**
 * Walks all indicators, page by page. A tenant may hold more than one page has, and the service documents no link to the
 * next one, so full pages are followed by `$skip`. An indicator that moves to the next page meanwhile comes once.
 */
export async function* listAllIndicators(
  resource: Pick<IndicatorsResource, 'list'>,
  query: ListAllIndicatorsQuery,
  options: CallOptions,
): AsyncGenerator<Indicator[], void, undefined> {
  const seen = new Set<string>()
  for (let skip = 0; ; skip += pageSize) {
    const page = await resource.list({ ...query, top: pageSize, skip }, options).toArray()
    const added = page.filter(({ id }) => !seen.has(id))
    for (const { id } of added) seen.add(id)
    if (page.length > 0 && added.length === 0)
      throw new PagingError('listIndicators: a further page has the same indicators again.', {
        operationId: 'listIndicators',
        next: 'List by type with a filter, so that no answer has more than 10000.',
      })
    yield added
    if (page.length < pageSize) return
  }
}
