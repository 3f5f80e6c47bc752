import { Refusal } from '../refusal.ts'

/** What lies between two instants. Milliseconds since 1970, both ends included. */
export interface TimeWindow {
  readonly fromMs: number
  readonly toMs: number
}

const duration = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/**
 * Reads the look-back of Graph: a duration, a start, or two of start, end and duration with a slash between them.
 *
 * @throws {@link Refusal} 400 for any other text.
 */
export function readTimespan(text: string, nowMs: number): TimeWindow {
  const parts = text.split('/').map((part) => ({ length: durationMs(part), instant: Date.parse(part) }))
  const [first, second] = parts
  if (!first || parts.length > 2) throw wrong(text)
  if (!second) {
    if (first.length !== undefined) return { fromMs: nowMs - first.length, toMs: nowMs }
    return checked({ fromMs: first.instant, toMs: nowMs }, text)
  }
  if (first.length !== undefined)
    return checked({ fromMs: second.instant - first.length, toMs: second.instant }, text)
  const toMs = second.length === undefined ? second.instant : first.instant + second.length
  return checked({ fromMs: first.instant, toMs }, text)
}

function checked(window: TimeWindow, text: string): TimeWindow {
  if (Number.isNaN(window.fromMs) || Number.isNaN(window.toMs)) throw wrong(text)
  return window
}

function durationMs(text: string): number | undefined {
  const parts = duration.exec(text)
  if (!parts || text === 'P') return undefined
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
  const wholeDays = (weeks ?? 0) * 7 + (days ?? 0)
  return (((wholeDays * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000
}

function wrong(text: string): Refusal {
  return new Refusal(400, 'BadRequest', `The timespan '${text.slice(0, 60)}' is not ISO 8601, such as P7D.`)
}
