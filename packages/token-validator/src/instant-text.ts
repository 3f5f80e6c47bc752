/** Writes seconds since 1970 as ISO 8601, UTC. */
export type InstantText = (seconds: number) => string

/** {@link InstantText} as `Date` writes it. */
export const isoInstant: InstantText = (seconds) => new Date(seconds * 1000).toISOString()

const secondsPerDay = 86_400
const mostDates = 8

/**
 * Writes the same and keeps the last dates: the tokens of a day differ in the time alone, and a date takes ten times as
 * long to write. One is not enough, as many a token ends on another day than it began.
 */
export function createInstantText(): InstantText {
  const dates = new Map<number, string>()
  const dateOf = (day: number): string => {
    const known = dates.get(day)
    if (known !== undefined) return known
    const date = isoInstant(day * secondsPerDay).slice(0, -'00:00:00.000Z'.length)
    if (dates.size >= mostDates) dates.clear()
    dates.set(day, date)
    return date
  }
  return (seconds) => {
    const day = Math.floor(seconds / secondsPerDay)
    const time = seconds - day * secondsPerDay
    return `${dateOf(day)}${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}:${two(time % 60)}.000Z`
  }
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`)
