import { LRUCache } from 'lru-cache'
import { readTokenHeader } from './decode/compact-token.ts'
import type { TokenHeader } from './decode/token-header.ts'
import { deepFreeze } from './deep-freeze.ts'

/**
 * Reads headers, and remembers the last few by their text. All tokens that one key signs have the same header, so
 * that a verifier would read little else. Most follow one with the same.
 */
export function createHeaderReader(): (segment: string) => TokenHeader {
  const headers = new LRUCache<string, TokenHeader>({ max: 16 })
  let latest: { readonly text: string; readonly header: TokenHeader } | undefined
  return (segment) => {
    if (latest?.text === segment) return latest.header
    const known = headers.get(segment)
    const header = known ?? deepFreeze(readTokenHeader(segment))
    // A copy: a segment would keep the whole text alive that it was cut from, and that is a token.
    const text = Buffer.from(segment, 'latin1').toString('latin1')
    if (!known) headers.set(text, header)
    latest = { text, header }
    return header
  }
}
