import { type Call, odataContext } from './call.ts'
import { type ListOptions, readListOptions } from './list-options.ts'
import { resourceNotFound } from './refusal.ts'
import { writePage, type WrittenJson } from './written-json.ts'
import { Series } from '../world/series.ts'

/** A page as the service sends it. */
export interface Page<T> {
  '@odata.context': string
  /** Where `$count` asks for it. */
  '@odata.count'?: number
  '@odata.nextLink'?: string
  value: T[]
}

interface PageOptions<Stored, Sent> {
  /** Name of the collection in `@odata.context`: `Alerts`. */
  readonly collection: string
  /** Shapes a record for the answer. */
  readonly show: (record: Stored, options: ListOptions) => Sent
}

/**
 * Filters, cuts and links a list. Records are read only as far as the page reaches, so a list that is made while it
 * is read is never held as a whole.
 *
 * `$top` is the whole answer: no link follows it, unless oddities are off. Without `$top` a page holds `pageSize` records, and its link
 * repeats every option of the caller with a further `$skip`.
 *
 * @throws {@link Refusal} 404 where nothing matches and the operation is documented to answer so.
 */
export function pageOf<Stored extends object, Sent>(
  call: Call,
  records: Iterable<Stored>,
  { collection, show }: PageOptions<Stored, Sent>,
): Page<Sent> {
  const { options, found, link, count } = cut(call, records, collection)
  return {
    '@odata.context': odataContext(call, collection),
    ...count,
    value: found.map((record) => show(record, options)),
    ...link,
  }
}

/** The same of records that are JSON already. */
export function writtenPageOf<Stored extends object>(
  call: Call,
  records: Iterable<Stored>,
  { collection, show }: PageOptions<Stored, Uint8Array<ArrayBuffer>>,
): WrittenJson {
  const { options, found, link, count } = cut(call, records, collection)
  const pieces = found.map((record) => show(record, options))
  const first = { '@odata.context': odataContext(call, collection), ...count }
  return writePage(first, pieces, pieces.length, link)
}

interface SliceOptions {
  readonly collection: string
  /** The JSON of the records at places `from` to below `to`, in pieces. */
  readonly slice: (from: number, to: number, options: ListOptions) => Uint8Array<ArrayBuffer>[]
}

/** The same of a list without a filter, of which any part is JSON already. */
export function slicedPageOf(
  call: Call,
  { length }: { readonly length: number },
  { collection, slice }: SliceOptions,
): WrittenJson {
  const options = readListOptions(call.operation, call.url.searchParams)
  const from = Math.min(options.skip, length)
  const end = endOf(call, options)
  const to = Math.min(end, length)
  if (length === 0) refuseEmpty(call, collection)
  return writePage(
    { '@odata.context': odataContext(call, collection), ...countOf(options, length) },
    slice(from, to, options),
    to - from,
    linkTo(call, options, length),
  )
}

interface Cut<Stored> {
  readonly options: ListOptions
  readonly found: readonly Stored[]
  readonly link: { '@odata.nextLink'?: string }
  readonly count: { '@odata.count'?: number }
}

function cut<Stored extends object>(call: Call, records: Iterable<Stored>, collection: string): Cut<Stored> {
  const options = readListOptions(call.operation, call.url.searchParams)
  const { skip, order, isCounted } = options
  const matching = order?.([...records].filter((record) => options.matches?.(record) ?? true))
  const matches = matching ? undefined : options.matches
  const end = endOf(call, options)
  const found: Stored[] = []
  let count = 0
  const passes = (record: Stored): boolean => {
    if (matches && !matches(record)) return true
    count += 1
    if (count > skip && count <= end) found.push(record)
    return isCounted || count <= end
  }
  // Step by step, an iterator takes as long as the filter of a long list.
  const all = matching ?? records
  if (isSeries(all)) for (let place = 0; place < all.length && passes(all.at(place)); ) place += 1
  else for (const record of all) if (!passes(record)) break
  if (count === 0) refuseEmpty(call, collection)
  return { options, found, link: linkTo(call, options, count), count: countOf(options, count) }
}

function countOf({ isCounted }: ListOptions, count: number): Cut<unknown>['count'] {
  return isCounted ? { '@odata.count': count } : {}
}

/** The place behind the last record of a page. */
function endOf({ pageSize }: Call, { skip, top = pageSize }: ListOptions): number {
  return skip + top
}

/** @param count How many records there are, as far as it matters. */
function linkTo(call: Call, options: ListOptions, count: number): Cut<unknown>['link'] {
  const end = endOf(call, options)
  const hasMore = count > end && (options.top === undefined || !call.hasOddities)
  return hasMore ? { '@odata.nextLink': nextLink(call.url, end) } : {}
}

/**
 * A list that comes in one piece.
 *
 * @throws {@link Refusal} 404 where it is empty and the operation is documented to answer so.
 */
export function wholePageOf<T>(call: Call, collection: string, value: readonly T[]): Page<T> {
  if (value.length === 0) refuseEmpty(call, collection)
  return { '@odata.context': odataContext(call, collection), value: [...value] }
}

function isSeries<T>(records: Iterable<T>): records is Series<T> {
  return records instanceof Series
}

function refuseEmpty({ operation, hasOddities }: Call, collection: string): void {
  if (operation.emptyWhenNotFound && hasOddities)
    throw resourceNotFound(`No ${collection.toLowerCase()} were found`)
}

function nextLink(url: URL, skip: number): string {
  const next = new URL(url)
  next.searchParams.set('$skip', String(skip))
  return next.href.replaceAll(/(?<=[?&])%24/g, '$')
}
