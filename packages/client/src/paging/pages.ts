/** Records that come in pages. Nothing is sent before the first is wanted; each iteration starts anew. */
export interface Pages<T> extends AsyncIterable<T> {
  /** Walks page by page, as the service cuts them. A page may be empty. */
  byPage(): AsyncIterable<T[]>
  /**
   * Collects the records of all pages. Where the service takes `$top`, a limit is sent along as such, unless the
   * query has a `top` of its own; a link to more is still followed.
   *
   * @param options.limit Stop at so many records, and ask for no page beyond them.
   * @throws {@link ConfigError} `limit` is not a whole number from 0 up.
   * @throws {@link IncompleteError} The rest cannot be read. What came before is in its `records`.
   */
  toArray(options?: { readonly limit?: number | undefined }): Promise<T[]>
}

/** Walks pages from the start. With a limit, records beyond it are not wanted, though they may come. */
export type Walk<T> = (limit?: number) => AsyncGenerator<T[], void, undefined>

/** Makes pages of a function that walks them. */
export function createPages<T>(walk: Walk<T>): Pages<T> {
  const items = async function* () {
    for await (const page of walk()) yield* page
  }
  return {
    [Symbol.asyncIterator]: items,
    byPage: () => ({ [Symbol.asyncIterator]: () => walk() }),
    async toArray({ limit = Number.POSITIVE_INFINITY } = {}) {
      if (limit !== Number.POSITIVE_INFINITY && !(Number.isInteger(limit) && limit >= 0)) {
        const { wrongLimit } = await import('./wrong-limit.ts')
        throw wrongLimit(limit)
      }
      const collected: T[] = []
      if (limit === 0) return collected
      try {
        for await (const page of walk(limit)) {
          // Not push(...page): a page of 10 000 records is too many arguments for some stacks.
          for (const item of page) if (collected.length < limit) collected.push(item)
          if (collected.length >= limit) break
        }
      } catch (error) {
        const { withRecords } = await import('../errors/incomplete.ts')
        throw withRecords(error, collected)
      }
      return collected
    },
  }
}
