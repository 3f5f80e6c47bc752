import type { WholeResponse } from '../call/whole-response.ts'
import { waitInWords } from './wait-in-words.ts'
import { readRetryAfter } from './retry-after.ts'

/**
 * How long the service wants to be left alone: by `Retry-After`, else by what a refusal for too many calls says.
 *
 * @returns Seconds; undefined where it says nothing.
 */
export function waitTold(response: WholeResponse, now: number): number | undefined {
  const byHeader = readRetryAfter(response.headers, now)
  if (byHeader !== undefined || (response.status !== 429 && response.status !== 503)) return byHeader
  return waitInWords(response.text())
}
