import type { Alert } from '@mde-kit/contract'
import { LRUCache } from 'lru-cache'
import { jsonText } from '../../hunting/values/text-of.ts'
import type { AlertHead } from '../../world/alert-head.ts'

/** Alerts as JSON, kept as far as there is room; what was asked for last stays longest. */
export interface KeptAlerts {
  jsonOf(head: AlertHead): Uint8Array<ArrayBuffer>
  /** What is kept. */
  readonly sizeBytes: number
}

/**
 * Keeps alerts as JSON, since to make one up and write it takes longer than to send it. A made-up alert is known by its
 * key, any other by its record, so that none is taken for what it was before a change.
 *
 * @param shape What of an alert is written.
 */
export function createKeptAlerts(maxBytes: number, shape: (alert: Alert) => Alert): KeptAlerts {
  const kept = new LRUCache<number | Alert, Uint8Array<ArrayBuffer>>({
    maxSize: maxBytes,
    sizeCalculation: ({ length }) => length,
  })
  return {
    jsonOf(head) {
      const key = typeof head.key === 'number' ? head.key : head.full()
      const found = kept.get(key)
      if (found) return found
      const json = Buffer.from(jsonText(shape(head.full())))
      kept.set(key, json)
      return json
    },
    get sizeBytes() {
      return kept.calculatedSize
    },
  }
}
