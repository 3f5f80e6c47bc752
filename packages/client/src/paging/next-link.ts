import { onOrigin } from '../call/on-origin.ts'
import { type Answered, answerFacts } from '../errors/answer-facts.ts'
import { PagingError } from '../errors/paging-error.ts'

export interface PageAddress {
  readonly operationId: string
  /** Address of the page at hand. */
  readonly url: string
  /** Addresses of this page and those before it. */
  readonly seen: Pick<ReadonlySet<string>, 'has'>
  /** Origins that serve the API, the configured one first. */
  readonly origins: readonly string[]
  /** What errors say of the page at hand. */
  readonly answered?: Answered | undefined
}

/**
 * Judges the link to the next page before a token is sent along it.
 *
 * A link to another known host of the cloud is followed on the configured one, which has the same data.
 *
 * @returns The address to ask for.
 * @throws {@link PagingError} The link is unreadable, leads elsewhere or back, or has lost the filter.
 */
export function readNextLink(link: unknown, page: PageAddress): string {
  if (typeof link !== 'string' || !URL.canParse(link, page.url)) throw refusedLink(page, 'is no address')
  const next = new URL(link, page.url)
  const [configured] = page.origins
  if (configured === undefined || !page.origins.includes(next.origin) || next.username || next.password)
    throw refusedLink(page, `leads to ${next.host}, which is no host of this cloud; nothing was sent there`)
  const address = new URL(onOrigin(next, configured))
  if (address.origin !== configured)
    throw refusedLink(page, 'leaves the configured host; nothing was sent there')
  if (page.seen.has(address.href)) throw refusedLink(page, 'leads back to a page that was read already')
  if (isFiltered(new URL(page.url)) && !isFiltered(address))
    throw refusedLink(
      page,
      'has lost the $filter, so the pages behind it would hold records that were not asked for',
    )
  return address.href
}

/** The service writes the names of options back in lower case. */
function isFiltered({ searchParams }: URL): boolean {
  return [...searchParams.keys()].some((name) => name.toLowerCase() === '$filter')
}

/** Says why the link to the next page was not followed, or its page not used. */
export function refusedLink(
  { operationId, answered }: Pick<PageAddress, 'operationId' | 'answered'>,
  why: string,
): PagingError {
  return new PagingError(`${operationId}: the link to the next page ${why}.`, {
    ...(answered && answerFacts(answered)),
    operationId,
    next: 'Ask for single pages with top and skip instead.',
  })
}
