/** Milliseconds from year 1 to 1970, as .NET counts time. */
const epochOffsetMs = 62_135_596_800_000n

/** An id in the shape that most real alerts have: `da`, a count of 100 nanoseconds, a signed 32-bit number. */
export function alertId(createdMs: number, distinguisher: number): string {
  return `da${(BigInt(Math.trunc(createdMs)) + epochOffsetMs) * 10_000n}_${distinguisher}`
}

/** When an alert of such an id was made; NaN for any other text. */
export function createdMsOfId(id: string): number {
  const [, ticks] = /^da(\d{18})_-?\d{1,10}$/.exec(id) ?? []
  return ticks === undefined ? Number.NaN : Number(BigInt(ticks) / 10_000n - epochOffsetMs)
}
