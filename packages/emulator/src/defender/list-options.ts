import type { Operation } from '@mde-kit/contract'
import { compileFilter } from '../odata/compile-filter.ts'
import { compileOrder, type Order } from '../odata/compile-order.ts'
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
  /** Undefined where records come as they are. */
  readonly order: Order | undefined
  /** Whether the page says how many records there are in all. */
  readonly isCounted: boolean
}

/** Options of OData that no page documents. `$select` is read once there is an answer. */
const undocumented: readonly string[] = ['$orderby', '$select', '$count']

/**
 * Refuses every query option with a `$` that the operation does not document, and every one given twice. Where oddities
 * are off, lists with a filter also take what OData has besides.
 *
 * @throws {@link Refusal} 400 `ODataError`.
 */
export function checkQueryOptions(
  { id, parameters, paging, odata }: Pick<Operation, 'id' | 'parameters' | 'paging' | 'odata'>,
  query: URLSearchParams,
  oddities: 'imitate' | 'off',
): void {
  const isPlainList = oddities === 'off' && paging.kind === 'nextLink' && odata !== undefined
  for (const name of new Set(query.keys())) {
    if (!name.startsWith('$')) continue
    // No page documents it, yet the links of these lists have it.
    if (name === '$skiptoken' && paging.kind === 'nextLink' && paging.pageSizeParameter !== undefined)
      continue
    if (!parameters.query.includes(name) && !(isPlainList && undocumented.includes(name)))
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
  const order = query.get('$orderby')
  const fields = odata?.filterable ?? {}
  return {
    matches: filter === null ? undefined : refusing(() => compileFilter(parseFilter(filter), fields)),
    top: readCount(query, '$top', { min: 1, max: odata?.maxTop }),
    skip: readCount(query, '$skip', { min: 0 }) ?? 0,
    expands: readExpand(query.get('$expand'), odata?.expandable ?? []),
    order: order === null ? undefined : refusing(() => compileOrder(order, fields)),
    isCounted: readSwitch(query, '$count'),
  }
}

/** A text that cannot be read is the caller's. */
function refusing<T>(compile: () => T): T {
  try {
    return compile()
  } catch (fault) {
    if (fault instanceof FilterError) throw odataError(fault.message)
    throw fault
  }
}

function readSwitch(query: URLSearchParams, name: string): boolean {
  const text = query.get(name) ?? 'false'
  if (text !== 'true' && text !== 'false') throw odataError(`'${name}' must be true or false.`)
  return text === 'true'
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
