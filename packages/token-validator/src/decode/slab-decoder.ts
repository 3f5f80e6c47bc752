import { maxTokenLength } from './compact-token.ts'

const slabBytes = 4 * maxTokenLength

/**
 * Decodes strict base64url, as `decodeBase64url` does, into slabs of memory that many tokens share. A buffer for each
 * segment would be most of the garbage that a verifier makes. What was handed out is never written again.
 */
export function createSlabDecoder(): (text: string) => Uint8Array | undefined {
  let slab = Buffer.alloc(0)
  let start = 0
  return (text) => {
    if (start + text.length > slab.length) {
      slab = Buffer.alloc(slabBytes)
      start = 0
    }
    const end = start + slab.write(text, start, 'base64url')
    // It forgives much, and stops where the slab ends, so the bytes must encode to the same text.
    if (slab.toString('base64url', start, end) !== text) return undefined
    const bytes = slab.subarray(start, end)
    start = end
    return bytes
  }
}
