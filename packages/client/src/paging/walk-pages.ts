import type { Operation } from '@mde-kit/contract'
import type { Answered } from '../errors/answer-facts.ts'
import { hasOption } from './has-option.ts'

/** One page as it came. */
export interface Page<T> {
  /** Address that was asked, less a `$top` that the caller did not ask for. */
  readonly url: string
  readonly items: T[]
  /** Undefined where the service gives none. */
  readonly nextLink: unknown
  /** How many records the service gave, where some of them are left out of `items`. */
  readonly received?: number
  /** What errors say of the page. */
  readonly answered?: Answered
}

/** Reads a page: the first without an address. */
export type ReadPage<T> = (url?: string) => Promise<Page<T>>

export interface WalkOptions<T> {
  readonly operation: Pick<Operation, 'id' | 'paging' | 'odata'>
  /** Origins that serve the API, the configured one first. */
  readonly origins: readonly string[]
  readonly read: ReadPage<T>
}

/**
 * Walks a list from its start: by the link that each page gives to the next, else by `$skip` where a page is as full as
 * one can be, else in windows of time.
 *
 * With `$top` a single page is read: the service counts `$top` for the list, and gives no link.
 */
export async function* walkPages<T>(options: WalkOptions<T>): AsyncGenerator<T[], void, undefined> {
  let page = await options.read()
  // Judged by the first address only: a link may name a page size of its own.
  const single = hasOption(new URL(page.url), '$top')
  let step: ((page: Page<T>) => Promise<Page<T>>) | undefined
  for (;;) {
    yield page.items
    if (single || isLast(page, options.operation)) return
    step ??= (await import('./next-page.ts')).createStep(options)
    page = await step(page)
  }
}

/** A page without a link ends the list, unless it may have been cut because it was full. */
function isLast<T>(page: Page<T>, { paging, odata }: WalkOptions<T>['operation']): boolean {
  const { items, nextLink, received = items.length } = page
  if (nextLink !== undefined) return false
  if (paging.kind !== 'nextLink') return true
  const { maxPageSize = Number.POSITIVE_INFINITY, defaultPageSize = maxPageSize } = paging
  // Links are documented where $skip is not. There only the largest page of all is suspicious.
  return received < (odata?.skip ? defaultPageSize : maxPageSize)
}
