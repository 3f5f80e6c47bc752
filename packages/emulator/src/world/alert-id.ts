/** Milliseconds from year 1 to 1970, as .NET counts time. */
const epochOffsetMs = 62_135_596_800_000

/** An id in the shape that most real alerts have: `da`, a count of 100 nanoseconds, a signed 32-bit number. */
export function alertId(createdMs: number, distinguisher: number): string {
  // The count itself is too large for a number. It ends with a whole millisecond, of which it has ten thousand.
  return `da${Math.trunc(createdMs) + epochOffsetMs}0000_${distinguisher}`
}

/** When an alert of such an id was made; NaN for any other text. */
export function createdMsOfId(id: string): number {
  const [, ms] = /^da(\d{14})\d{4}_-?\d{1,10}$/.exec(id) ?? []
  return ms === undefined ? Number.NaN : Number(ms) - epochOffsetMs
}
