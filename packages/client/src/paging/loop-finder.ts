import { hasOption } from './has-option.ts'

/** One page as it came. */
export interface Page<T> {
  /** Address that was asked, less a `$top` that the caller did not ask for. */
  readonly url: string
  readonly items: T[]
  readonly nextLink: unknown
}

export interface WalkOptions<T> {
  readonly operationId: string
  /** Origins that serve the API, the configured one first. */
  readonly origins: readonly string[]
  /** Reads a page: the first without an address. */
  readonly read: (url: string | undefined) => Promise<Page<T>>
}

/**
 * Walks a list from its start by the link that each page gives to the next.
 *
 * With `$top` a single page is read: the service counts `$top` for the list, and gives no link.
 */
export async function* walkPages<T>({
  operationId,
  origins,
  read,
}: WalkOptions<T>): AsyncGenerator<T[], void, undefined> {
  const seen = new Set<string>()
  let page = await read(undefined)
  // Judged by the first address only: a link may name a page size of its own.
  const single = hasOption(new URL(page.url), '$top')
  for (;;) {
    const { url, items, nextLink } = page
    seen.add(url)
    yield items
    if (single || nextLink === undefined || nextLink === null || nextLink === '') return
    const { readNextLink } = await import('./next-link.ts')
    page = await read(readNextLink(nextLink, { operationId, url, seen, origins }))
  }
}
