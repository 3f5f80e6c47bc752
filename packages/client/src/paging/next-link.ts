import { onOrigin } from '../call/on-origin.ts'
import { PagingError } from '../errors/paging-error.ts'

export interface PageAddress {
  readonly operationId: string
  /** Address of the page at hand. */
  readonly url: string
  /** Addresses of this page and those before it. */
  readonly seen: ReadonlySet<string>
  /** Origins that serve the API, the configured one first. */
  readonly origins: readonly string[]
}

/**
 * Judges the link to the next page before a token is sent along it.
 *
 * A link to another known host of the cloud is followed on the configured one, which has the same data.
 *
 * @returns The address to ask for; undefined after the last page.
 * @throws {@link PagingError} The link is unreadable, leads elsewhere or back, or has lost the filter.
 */
export function readNextLink(link: unknown, page: PageAddress): string | undefined {
  if (link === undefined || link === null || link === '') return undefined
  if (typeof link !== 'string' || !URL.canParse(link, page.url)) throw refused(page, 'is no address')
  const next = new URL(link, page.url)
  const [configured] = page.origins
  if (configured === undefined || !page.origins.includes(next.origin) || next.username || next.password)
    throw refused(page, `leads to ${next.host}, which is no host of this cloud; nothing was sent there`)
  const address = new URL(onOrigin(next, configured))
  if (address.origin !== configured) throw refused(page, 'leaves the configured host; nothing was sent there')
  if (page.seen.has(address.href)) throw refused(page, 'leads back to a page that was read already')
  if (hasOption(new URL(page.url), '$filter') && !hasOption(address, '$filter'))
    throw refused(
      page,
      'has lost the $filter, so the pages behind it would hold records that were not asked for',
    )
  return address.href
}

/** Tells whether a query option is set. The service writes names back in lower case. */
export function hasOption(url: URL, name: string): boolean {
  return [...url.searchParams.keys()].some((key) => key.toLowerCase() === name)
}

function refused({ operationId }: PageAddress, why: string): PagingError {
  return new PagingError(`${operationId}: the link to the next page ${why}.`, {
    operationId,
    next: 'Ask for single pages with top and skip instead.',
  })
}
