/**
 * Reads `Retry-After` in either of its forms, seconds or an HTTP date. A date is taken by the clock of the service, where
 * the answer has its time in `Date`: the clock of this machine may be wrong.
 *
 * @returns Seconds to wait, never negative; undefined when the header is missing or unreadable.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text)
  const date = readDate(text)
  return date && Math.max(0, (date - (readDate(headers.get('date') ?? '') ?? now)) / 1000)
}

/** Every HTTP date opens with the name of a day. Date.parse alone would read much else. */
function readDate(text: string): number | undefined {
  const date = /^[A-Z][a-z]+, /.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : date
}
