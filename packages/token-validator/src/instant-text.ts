/** Writes seconds since 1970 as ISO 8601, UTC. */
export type InstantText = (seconds: number) => string

/** {@link InstantText} as `Date` writes it. */
export const isoInstant: InstantText = (seconds) => new Date(seconds * 1000).toISOString()

const secondsPerDay = 86_400

/**
 * Writes the same and keeps the latest date: the tokens of a day differ in the time alone, and a date takes ten times
 * as long to write.
 */
export function createInstantText(): InstantText {
  let latestDay: number | undefined
  let date = ''
  return (seconds) => {
    const day = Math.floor(seconds / secondsPerDay)
    if (day !== latestDay) {
      date = isoInstant(day * secondsPerDay).slice(0, -'00:00:00.000Z'.length)
      latestDay = day
    }
    const time = seconds - day * secondsPerDay
    return `${date}${two(Math.floor(time / 3600))}:${two(Math.floor(time / 60) % 60)}:${two(time % 60)}.000Z`
  }
}

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`)
