import { ConfigError, isMdeError } from '@mde-kit/contract/runtime'
import type { HuntingResult } from './create-hunter.ts'
import { HuntingLimitError } from './hunting-limit-error.ts'
import { KqlQuery } from './kql.ts'
import { datetime } from './kql-literal.ts'

/** A stretch of time: from its start up to its end, which is not part of it. */
export interface TimeSlice {
  readonly from: Date
  readonly to: Date
}

/** The stretch of time to hunt through, and how to cut it. */
export interface SliceOptions extends TimeSlice {
  /** Length of a slice, to begin with. Defaults to a day. */
  readonly sliceMs?: number | undefined
  /** Slices are halved when they are too much for the service, but not to less than this. Defaults to a minute. */
  readonly shortestSliceMs?: number | undefined
  /** Told of each slice that has been read. */
  readonly onSlice?: ((slice: TimeSlice, rowCount: number) => void) | undefined
}

/** A stretch of time that nothing is known of. */
export interface HuntingGap extends TimeSlice {
  readonly error: unknown
}

/** What the slices found together. */
export interface SlicedResult<Row> {
  /** Rows in the order of the slices. */
  readonly rows: Row[]
  /** Stretches of time that could not be read, and why. None: the rows are complete. */
  readonly gaps: readonly HuntingGap[]
}

const mostSlices = 10_000
/** Errors that another slice need not run into. */
const passing = ['MDE_HUNTING_LIMIT', 'MDE_NETWORK', 'MDE_TIMEOUT']

/**
 * Asks slice after slice. What is too much for the service is halved; an error that may pass leaves a gap; any other
 * one ends the run, with the rest as a gap.
 *
 * @throws {@link ConfigError} The slices cannot work.
 * @throws The first error, where no slice could be read.
 */
export async function runSlices<Row>(
  ask: (slice: TimeSlice) => Promise<HuntingResult<Row>>,
  options: SliceOptions,
): Promise<SlicedResult<Row>> {
  const { shortestSliceMs = 60_000, onSlice } = options
  const rows: Row[] = []
  const gaps: HuntingGap[] = []
  let readCount = 0
  const pending = cut(options).reverse()
  for (let slice = pending.pop(); slice !== undefined; slice = pending.pop()) {
    try {
      const found = await ask(slice)
      // Spread into push, 100 000 rows would overflow the stack.
      for (const row of found.rows) rows.push(row)
      readCount++
      onSlice?.(slice, found.rows.length)
    } catch (error) {
      if (error instanceof ConfigError) throw error
      const halves = halvesOf(slice)
      if (isTooMuch(error) && lengthOf(slice) >= 2 * shortestSliceMs) pending.push(halves[1], halves[0])
      else if (isPassing(error)) gaps.push({ ...slice, error })
      else {
        gaps.push({ from: slice.from, to: options.to, error })
        break
      }
    }
  }
  const [first] = gaps
  if (first !== undefined && readCount === 0) throw first.error
  return { rows, gaps }
}

/**
 * The query of a slice.
 *
 * @throws {@link ConfigError} It does not use both ends, and would find the same rows in each slice.
 */
export function queryOf(write: (slice: TimeSlice) => KqlQuery, slice: TimeSlice): KqlQuery {
  const query = write(slice)
  const text = String(query)
  if (
    query instanceof KqlQuery &&
    [slice.from, slice.to].every((end) => text.includes(String(datetime(end))))
  )
    return query
  throw new ConfigError('The query of a slice must use both of its ends.', {
    next: 'Write where Timestamp >= ${from} and Timestamp < ${to} in it.',
  })
}

function cut({ from, to, sliceMs = 86_400_000, shortestSliceMs = 60_000 }: SliceOptions): TimeSlice[] {
  const isSound = [sliceMs, shortestSliceMs].every((ms) => Number.isInteger(ms) && ms > 0) && from < to
  if (!isSound || (to.getTime() - from.getTime()) / sliceMs > mostSlices)
    throw new ConfigError(
      `Slices need a from before its to, whole milliseconds, and no more than ${mostSlices} of them.`,
      { next: 'Check from, to, sliceMs and shortestSliceMs.' },
    )
  const slices: TimeSlice[] = []
  for (let at = from.getTime(); at < to.getTime(); at += sliceMs)
    slices.push({ from: new Date(at), to: new Date(Math.min(at + sliceMs, to.getTime())) })
  return slices
}

function lengthOf({ from, to }: TimeSlice): number {
  return to.getTime() - from.getTime()
}

function halvesOf({ from, to }: TimeSlice): readonly [TimeSlice, TimeSlice] {
  const middle = new Date(from.getTime() + Math.floor(lengthOf({ from, to }) / 2))
  return [
    { from, to: middle },
    { from: middle, to },
  ]
}

/** Of a spent quota, less would be as much. */
function isTooMuch(error: unknown): boolean {
  return error instanceof HuntingLimitError && error.limit !== 'cpuQuota'
}

function isPassing(error: unknown): boolean {
  if (!isMdeError(error) || (error instanceof HuntingLimitError && error.limit === 'cpuQuota')) return false
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 0
  return passing.includes(error.code) || status >= 500
}
