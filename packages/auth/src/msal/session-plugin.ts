import { DistributedCachePlugin, type ICachePlugin } from '@azure/msal-node'

/** Rows that MSAL's cache is read from and written to, one per account. */
export interface SessionRows {
  get(row: string): Promise<string | undefined>
  set(row: string, text: string): Promise<void>
}

/**
 * Lets MSAL keep its cache, which holds refresh tokens, in one row per account.
 *
 * @param rows Already locked, where others could renew at the same time.
 * @param row The row of the account to renew for; undefined where nobody has signed in yet.
 * @param rowOf Names the row of the account that signed in.
 */
export function sessionPlugin(
  rows: SessionRows,
  row: string | undefined,
  rowOf: (homeAccountId: string) => string,
): ICachePlugin {
  return new DistributedCachePlugin(
    {
      // MSAL takes an empty text for no cache.
      get: async (key) => (key === '' ? '' : ((await rows.get(key)) ?? '')),
      set: async (key, text) => {
        if (key !== '') await rows.set(key, text)
        return text
      },
    },
    {
      getKey: () => Promise.resolve(row ?? ''),
      extractKey: ({ homeAccountId }) => Promise.resolve(rowOf(homeAccountId)),
    },
  )
}
