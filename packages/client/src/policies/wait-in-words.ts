const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 }

/** `Try again in 30 seconds`, `retry after 2 minutes`, `quota will be renewed in 00:01:30`. */
const inWords =
  /\b(?:try again|retry|renew(?:s|ed)?|resets?)\b[^.\d]{0,40}?\b(?:in|after)\s+(?:(\d{1,2}):(\d\d):(\d\d)|(\d{1,6})\s*(s|m|h)(?:ec|in|our|r)?)/i

/**
 * Reads how long to wait from the text of a refusal, for answers without `Retry-After`.
 *
 * @returns Seconds; undefined where the text says nothing of a wait.
 */
export function waitInWords(text: string): number | undefined {
  const [, hours, minutes, rest, count, unit = ''] = inWords.exec(text) ?? []
  if (count !== undefined) return Number(count) * (seconds[unit.toLowerCase()] ?? 1)
  if (hours === undefined) return undefined
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest)
}
