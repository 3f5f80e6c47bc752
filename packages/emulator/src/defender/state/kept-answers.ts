import { LRUCache } from 'lru-cache'
import type { WrittenJson } from '../written-json.ts'

/** Whole answers, kept as far as there is room; what was asked for last stays longest. */
export interface KeptAnswers {
  /** @param key All that the answer depends on, save for what {@link KeptAnswers.clear} is called after. */
  of(key: string, write: () => WrittenJson): WrittenJson
  clear(): void
  /** What is kept. */
  readonly sizeBytes: number
}

export function createKeptAnswers(maxBytes: number): KeptAnswers {
  const kept = new LRUCache<string, WrittenJson>({
    maxSize: maxBytes,
    sizeCalculation: ({ sizeBytes }, key) => sizeBytes + key.length,
  })
  return {
    of(key, write) {
      const found = kept.get(key)
      if (found) return found
      const written = write()
      kept.set(key, written)
      return written
    },
    clear: () => kept.clear(),
    get sizeBytes() {
      return kept.calculatedSize
    },
  }
}
