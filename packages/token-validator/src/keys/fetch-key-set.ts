import { fetchJson, unusableAnswer } from './fetch-json.ts'
import { type KeySet, readKeySet } from './key-set.ts'

/**
 * Fetches a key set.
 *
 * @throws {@link NetworkError} An answer that is no key set, or one without a usable key.
 */
export async function fetchKeySet(url: string, fetch: typeof globalThis.fetch): Promise<KeySet> {
  const keys = await readKeySet(await fetchJson(url, fetch))
  if (!keys) throw unusableAnswer('The answer is no key set with a usable RSA key.')
  return keys
}
