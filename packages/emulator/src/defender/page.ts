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
 * Filters, cuts and links a list.
 *
 * `$top` is the whole answer: no link follows it. Without `$top` a page holds `pageSize` records, and its link
 * repeats every option of the caller with a further `$skip`.
 *
 * @throws {@link Refusal} 404 where nothing matches and the operation is documented to answer so.
 */
export function pageOf<Stored extends object, Sent>(
  call: Call,
  records: readonly Stored[],
  { collection, show }: PageOptions<Stored, Sent>,
): Page<Sent> {
  const options = readListOptions(call.operation, call.url.searchParams)
  const matches = records.filter(options.matches)
  if (matches.length === 0 && call.operation.emptyWhenNotFound)
    throw resourceNotFound(`No ${collection.toLowerCase()} were found`)
  const end = options.skip + (options.top ?? call.pageSize)
  const hasMore = options.top === undefined && end < matches.length
  return {
    '@odata.context': odataContext(call, collection),
    value: matches.slice(options.skip, end).map((record) => show(record, options)),
    ...(hasMore && { '@odata.nextLink': nextLink(call.url, end) }),
  }
}

/** A list that takes no options and comes in one piece. */
export function wholePageOf<T>(call: Call, collection: string, value: readonly T[]): Page<T> {
  return { '@odata.context': odataContext(call, collection), value: [...value] }
}

function nextLink(url: URL, skip: number): string {
  const next = new URL(url)
  next.searchParams.set('$skip', String(skip))
  return next.href.replaceAll(/(?<=[?&])%24/g, '$')
}
