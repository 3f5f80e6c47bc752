import { LRUCache } from 'lru-cache'
import { readTokenHeader } from './decode/compact-token.ts'
import type { TokenHeader } from './decode/token-header.ts'
import { deepFreeze } from './deep-freeze.ts'

/**
 * Reads headers, and remembers the last few by their text. All tokens that one key signs have the same header, so
 * that a verifier would read little else.
 */
export function createHeaderReader(): (segment: string) => TokenHeader {
  const headers = new LRUCache<string, TokenHeader>({ max: 16 })
  return (segment) => {
    const known = headers.get(segment)
    if (known) return known
    const header = deepFreeze(readTokenHeader(segment))
    headers.set(segment, header)
    return header
  }
}
