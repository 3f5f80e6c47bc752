import { HttpError } from '../errors/http-error.ts'
import { incomplete } from '../errors/incomplete.ts'
import { createLoopFinder } from './loop-finder.ts'
import { readNextLink, refusedLink } from './next-link.ts'
import { recordKey } from './record-key.ts'
import { readSkip, withSkip } from './skip-option.ts'
import type { Page, WalkOptions } from './walk-pages.ts'

/** One part in so many of a page is read again by `$skip`: it shows that nothing was left out in between. */
const overlapPart = 10

/**
 * Makes the step from each page to the next. It keeps one page of keys and some addresses, however long the list is.
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

  const byLink = async (page: Page<T>): Promise<Page<T>> => {
    const { url, items, nextLink } = page
    const before = signatureOf(items)
    const next = await read(readNextLink(nextLink, { operationId: operation.id, url, seen, origins }))
    if (before !== '' && signatureOf(next.items) === before)
      throw refusedLink(operation.id, 'leads to the same records under another address')
    end += next.items.length
    return next
  }

  const bySkip = async ({ items }: Page<T>, first: string): Promise<Page<T>> => {
    const known = new Set(items.map(recordKey))
    const from = Math.max(0, end - Math.max(1, Math.floor(items.length / overlapPart)))
    const next = await read(withSkip(first, from)).catch((cause: unknown) => {
      if (cause instanceof HttpError && (cause.status === 400 || cause.status === 404))
        throw incomplete(operation, { reason: 'refused', count, cause })
      throw cause
    })
    const received = next.items.length
    const fresh = next.items.filter((item) => !known.has(recordKey(item)))
    if (fresh.length === received) throw incomplete(operation, { reason: 'gap', count })
    if (fresh.length === 0 && received >= items.length)
      throw incomplete(operation, { reason: 'repeat', count })
    end = from + received
    return { ...next, items: fresh, received }
  }

  return async (page) => {
    seen.add(page.url)
    count += page.items.length
    if (list === undefined) {
      list = page.url
      end = readSkip(list) + page.items.length
    }
    if (page.nextLink !== undefined) return byLink(page)
    if (!operation.odata?.skip) throw incomplete(operation, { reason: 'noWayOn', count })
    return bySkip(page, list)
  }
}

/** Tells one page from another by its ends; blank for an empty one. */
function signatureOf(items: readonly unknown[]): string {
  if (items.length === 0) return ''
  return [items.length, recordKey(items[0]), recordKey(items.at(-1))].join(' ')
}
