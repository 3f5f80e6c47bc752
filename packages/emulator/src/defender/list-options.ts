import type { Operation } from '@mde-kit/contract'
import { compileFilter, type FilterFields } from '../odata/compile-filter.ts'
import { FilterError } from '../odata/filter-error.ts'
import { parseFilter } from '../odata/parse-filter.ts'
import { odataError } from './refusal.ts'

/** The OData options of one call, checked. */
export interface ListOptions {
  /** Undefined where every record does. */
  readonly matches: ((record: object) => boolean) | undefined
  readonly top: number | undefined
  readonly skip: number
  readonly expands: readonly string[]
}

/**
 * Refuses every query option with a `$` that the operation does not document, and every one given twice.
 *
 * @throws {@link Refusal} 400 `ODataError`.
 */
export function checkQueryOptions(
  { id, parameters, paging }: Pick<Operation, 'id' | 'parameters' | 'paging'>,
  query: URLSearchParams,
): void {
  for (const name of new Set(query.keys())) {
    if (!name.startsWith('$')) continue
    // No page documents it, yet the links of these lists have it.
    if (name === '$skiptoken' && paging.kind === 'nextLink' && paging.pageSizeParameter !== undefined)
      continue
    if (!parameters.query.includes(name))
      throw odataError(`The query option '${name}' is not documented for ${id}.`)
    if (query.getAll(name).length > 1)
      throw odataError(`The query option '${name}' was given more than once.`)
  }
}

/**
 * Reads the values of the OData options.
 *
 * @throws {@link Refusal} 400 `ODataError`.
 */
export function readListOptions({ odata }: Operation, query: URLSearchParams): ListOptions {
  const filter = query.get('$filter')
  return {
    matches: filter === null ? undefined : readFilter(filter, odata?.filterable ?? {}),
    top: readCount(query, '$top', { min: 1, max: odata?.maxTop }),
    skip: readCount(query, '$skip', { min: 0 }) ?? 0,
    expands: readExpand(query.get('$expand'), odata?.expandable ?? []),
  }
}

function readFilter(filter: string, fields: FilterFields): (record: object) => boolean {
  try {
    return compileFilter(parseFilter(filter), fields)
  } catch (fault) {
    if (fault instanceof FilterError) throw odataError(fault.message)
    throw fault
  }
}

function readCount(
  query: URLSearchParams,
  name: string,
  { min, max = Number.MAX_SAFE_INTEGER }: { min: number; max?: number | undefined },
): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const count = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(count) || count < min)
    throw odataError(`'${name}' must be a whole number of at least ${min}.`)
  if (count > max)
    throw odataError(`The limit of '${max}' for '${name}' has been exceeded: the request asks for ${count}.`)
  return count
}

function readExpand(text: string | null, expandable: readonly string[]): readonly string[] {
  if (text === null) return []
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !expandable.includes(name))
  if (unknown !== undefined)
    throw odataError(`The property '${unknown}' cannot be used in the $expand query option.`)
  return names
}
