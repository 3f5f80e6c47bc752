import { readRetryAfter } from './retry-after.ts'

/**
 * How long the service wants to be left alone: by `Retry-After`, else by what a refusal for too many calls says.
 *
 * @returns Seconds; undefined where it says nothing. The body of the answer can still be read.
 */
export async function waitTold(response: Response, now: number): Promise<number | undefined> {
  const byHeader = readRetryAfter(response.headers, now)
  if (byHeader !== undefined || (response.status !== 429 && response.status !== 503)) return byHeader
  const { waitInWords } = await import('./wait-in-words.ts')
  return waitInWords(await response.clone().text())
}
