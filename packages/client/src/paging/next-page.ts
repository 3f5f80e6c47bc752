import type { Operation, OperationDocs } from '@mde-kit/contract'
import { HttpError } from '../errors/http-error.ts'
import { type Incomplete, incomplete } from '../errors/incomplete.ts'
import { createLoopFinder } from './loop-finder.ts'
import { readNextLink, refusedLink } from './next-link.ts'
import { recordKey } from './record-key.ts'
import { readSkip, withSkip } from './skip-option.ts'
import { hasWindows, timeWindows } from './time-windows.ts'
import type { Page, WalkOptions } from './walk-pages.ts'

/** One part in so many of a page is read again by `$skip`: it shows that nothing was left out in between. */
const overlapPart = 10
/** So many keys of records are kept, should the rest have to be read in windows of time. */
const mostKeys = 100_000

/**
 * Makes the step from each page to the next. By links it keeps some addresses, by `$skip` up to 100 000 keys, however long
 * the list is; in windows of time it keeps the keys of all records.
 *
 * @throws {@link PagingError} The link must not be followed, or leads to the same records again.
 * @throws {@link IncompleteError} There may be more, and no way to it.
 */
export function createStep<T>({
  operation,
  origins,
  read,
}: WalkOptions<T>): (page: Page<T>) => Promise<Page<T>> {
  const seen = createLoopFinder()
  let list: string | undefined
  /** Where the page at hand ends, counted in records of the service. */
  let end = 0
  /** Records that were handed out. */
  let count = 0
  /** Keys of what was handed out; undefined where links lead on, or the keys would be too many. */
  let keys: Set<string> | undefined = new Set()
  let windows: AsyncGenerator<Page<T>, void, undefined> | undefined

  const byLink = async (page: Page<T>): Promise<Page<T>> => {
    const { url, items, nextLink, answered } = page
    const { id: operationId } = operation
    const before = signatureOf(items)
    const next = await read(readNextLink(nextLink, { operationId, url, seen, origins, answered }))
    if (before !== '' && signatureOf(next.items) === before)
      throw refusedLink(
        { operationId, answered: next.answered },
        'leads to the same records under another address',
      )
    end += next.items.length
    keys = undefined
    return next
  }

  /** A refusal says that there is no such place in the list. */
  const readOrRefusal = (address: string): Promise<Page<T> | HttpError> =>
    read(address).catch((cause: unknown) => {
      if (cause instanceof HttpError && (cause.status === 400 || cause.status === 404)) return cause
      throw cause
    })

  const bySkip = async (page: Page<T>, first: string): Promise<Page<T>> => {
    const { items } = page
    const known = new Set(items.map(recordKey))
    const from = Math.max(0, end - Math.max(1, Math.floor(items.length / overlapPart)))
    const next = await readOrRefusal(withSkip(first, from))
    if (next instanceof HttpError) return byTime(page, first, { reason: 'refused', cause: next })
    const received = next.items.length
    const fresh = next.items.filter((item) => !known.has(recordKey(item)))
    const { answered } = next
    if (fresh.length === received) throw incomplete(operation, { reason: 'gap', count, answered })
    if (fresh.length === 0 && received >= items.length)
      return byTime(page, first, { reason: 'repeat', answered })
    end = from + received
    return { ...next, items: fresh, received }
  }

  /** Begins to read windows of time, or says why the list is not whole. */
  const byTime = async ({ items }: Page<T>, first: string, why: Omit<Incomplete, 'count'>) => {
    const property = await windowBy(operation)
    if (property === undefined || keys === undefined || readSkip(first) > 0 || !hasWindows(property, items))
      throw incomplete(operation, { ...why, count })
    windows = timeWindows({ operation, read, property, list: first, sample: items, known: keys })
    return ofWindows(windows)
  }

  return async (page) => {
    if (windows !== undefined) return ofWindows(windows)
    seen.add(page.url)
    count += page.items.length
    for (const item of page.items) keys?.add(recordKey(item))
    if (keys !== undefined && keys.size > mostKeys) keys = undefined
    if (list === undefined) {
      list = page.url
      end = readSkip(list) + page.items.length
    }
    if (page.nextLink !== undefined) return byLink(page)
    return operation.odata?.skip
      ? bySkip(page, list)
      : byTime(page, list, { reason: 'noWayOn', answered: page.answered })
  }
}

/** The instant that windows of an operation are cut by. What is said of operations is loaded for it. */
async function windowBy({ id }: Pick<Operation, 'id'>): Promise<string | undefined> {
  const { operationDocs } = await import('@mde-kit/contract/operation-docs')
  const docs: Readonly<Record<string, OperationDocs>> = operationDocs
  return docs[id]?.windowBy
}

/** The next window; an empty page, which ends the list, after the last. */
async function ofWindows<T>(windows: AsyncGenerator<Page<T>, void, undefined>): Promise<Page<T>> {
  const { value } = await windows.next()
  return value ?? { url: '', items: [], nextLink: undefined }
}

/** Tells one page from another by its ends; blank for an empty one. */
function signatureOf(items: readonly unknown[]): string {
  if (items.length === 0) return ''
  return [items.length, recordKey(items[0]), recordKey(items.at(-1))].join(' ')
}
