import type { OpenBatches } from './row-export.ts'

/** Walks the rows of pages. What does so is loaded by the first. */
export function pagesOf(pages: AsyncIterable<readonly unknown[]>): OpenBatches {
  return async function* (tally) {
    const { pageBatches } = await import('./page-batches.ts')
    yield* pageBatches(pages, tally)
  }
}
