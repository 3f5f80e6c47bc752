import type { RecordedAnswer } from '@mde-kit/contract/drift'
import { stringify } from 'lossless-json'

/**
 * Writes an answer as one line of a recording, its line break included. Every digit of a number is kept, which
 * `JSON.stringify` cannot do.
 */
export function recordingLine(answer: RecordedAnswer): string {
  return `${stringify(answer)}\n`
}
