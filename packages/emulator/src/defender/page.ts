import { type Call, odataContext } from './call.ts'
import { type ListOptions, readListOptions } from './list-options.ts'
import { resourceNotFound } from './refusal.ts'

/** A page as the service sends it. */
export interface Page<T> {
  '@odata.context': string
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
  const options = readListOptions(call.operation, call.url.searchParams)
  const end = options.skip + (options.top ?? call.pageSize)
  const value: Sent[] = []
  let matches = 0
  for (const record of records) {
    if (!options.matches(record)) continue
    matches += 1
    if (matches > end) break
    if (matches > options.skip) value.push(show(record, options))
  }
  if (matches === 0) refuseEmpty(call, collection)
  const hasMore = matches > end && (options.top === undefined || !call.hasOddities)
  return {
    '@odata.context': odataContext(call, collection),
    value,
    ...(hasMore && { '@odata.nextLink': nextLink(call.url, end) }),
  }
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

function refuseEmpty({ operation, hasOddities }: Call, collection: string): void {
  if (operation.emptyWhenNotFound && hasOddities)
    throw resourceNotFound(`No ${collection.toLowerCase()} were found`)
}

function nextLink(url: URL, skip: number): string {
  const next = new URL(url)
  next.searchParams.set('$skip', String(skip))
  return next.href.replaceAll(/(?<=[?&])%24/g, '$')
}
