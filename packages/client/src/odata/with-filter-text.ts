import type { Operation } from '@mde-kit/contract'
import type { Filter } from './render-filter.ts'

/**
 * Query options with the filter as text. What writes filters is loaded by the first one that is not text already.
 *
 * @throws {@link ConfigError} The filter cannot be written.
 */
export async function withFilterText(operation: Operation, query: object): Promise<object> {
  const filter: unknown = 'filter' in query ? query.filter : undefined
  if (typeof filter === 'string' || filter === undefined || filter === null) return query
  const { renderFilter } = await import('./filter-text.ts')
  // Checked there, whatever it is.
  return { ...query, filter: renderFilter(operation, filter as Filter<never>) }
}
