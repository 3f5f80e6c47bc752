import { LRUCache } from 'lru-cache'
import type { AlertHead } from '../../world/alert-head.ts'
import type { Series } from '../../world/series.ts'
import type { KeptAlerts } from './kept-alerts.ts'

/** The JSON of alerts that stand side by side in a list, as long pieces: a page takes a few of them. */
export interface KeptRuns {
  /** The alerts at places `from` to below `to`, with commas between them but none between the pieces. */
  piecesOf(heads: Series<AlertHead>, from: number, to: number): Uint8Array<ArrayBuffer>[]
  /** Forgets all, when alerts have other places or are others. */
  clear(): void
  /** What is kept. */
  readonly sizeBytes: number
}

/** So many alerts make a run. */
const runLength = 64

interface Run {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Where each alert begins, and where one more would. */
  readonly starts: readonly number[]
}

/** @param alerts Writes a single alert. */
export function createKeptRuns(maxBytes: number, alerts: KeptAlerts): KeptRuns {
  const kept = new LRUCache<number, Run>({ maxSize: maxBytes, sizeCalculation: ({ bytes }) => bytes.length })

  const runAt = (heads: Series<AlertHead>, first: number): Run => {
    const found = kept.get(first)
    if (found) return found
    const parts: Uint8Array[] = []
    const starts = [0]
    for (let place = first; place < Math.min(first + runLength, heads.length); place += 1) {
      const json = alerts.jsonOf(heads.at(place))
      parts.push(...(parts.length === 0 ? [json] : [comma, json]))
      starts.push((starts.at(-1) ?? 0) + json.length + comma.length)
    }
    const run = { bytes: Buffer.concat(parts), starts }
    kept.set(first, run)
    return run
  }
  return {
    piecesOf(heads, from, to) {
      const pieces: Uint8Array<ArrayBuffer>[] = []
      for (let first = from - (from % runLength); first < to; first += runLength) {
        const { bytes, starts } = runAt(heads, first)
        const begin = starts[Math.max(from - first, 0)] ?? bytes.length
        const end = starts[Math.min(to - first, runLength)] ?? bytes.length
        pieces.push(bytes.subarray(begin, end - comma.length))
      }
      return pieces
    },
    clear: () => kept.clear(),
    get sizeBytes() {
      return kept.calculatedSize
    },
  }
}

const comma = Buffer.from(',')
