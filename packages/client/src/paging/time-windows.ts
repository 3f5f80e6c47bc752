import type { Answered } from '../errors/answer-facts.ts'
import { instant } from '../odata/odata.ts'
import { HttpError } from '../errors/http-error.ts'
import { type Incomplete, incomplete } from '../errors/incomplete.ts'
import { recordKey } from './record-key.ts'
import type { Page, WalkOptions } from './walk-pages.ts'
import { withCondition } from './with-condition.ts'

export interface TimeWindowsOptions<T> extends Pick<WalkOptions<T>, 'operation' | 'read'> {
  /** The instant that the windows are cut by. */
  readonly property: string
  /** Address of the list from its start. */
  readonly list: string
  /** Records that tell how the list is spread over time. */
  readonly sample: readonly unknown[]
  /** Keys of what was handed out before. */
  readonly known: ReadonlySet<string>
}

/** From an instant up to another, which is not part of it. An end that is left out is open. */
interface TimeWindow {
  readonly from?: string
  readonly to?: string
}

/**
 * Tells whether records can be put into windows: each has the instant, and not all have the same.
 */
export function hasWindows(property: string, sample: readonly unknown[]): boolean {
  return halvesOf({}, property, sample) !== undefined
}

/**
 * Reads a list in windows of time, from the oldest on, so that a record whose instant moves on meanwhile is met later.
 * A window with more than a page holds is halved by the instants of that page. What was handed out before is left out,
 * and has to be met all the same: so the windows hold the list. The keys of all records are held until the end.
 *
 * @throws {@link IncompleteError} The windows do not hold the list, or one cannot be halved.
 */
export async function* timeWindows<T>({
  operation,
  property,
  list,
  sample,
  known,
  read,
}: TimeWindowsOptions<T>): AsyncGenerator<Page<T>, void, undefined> {
  const handedOut = new Set(known)
  const unmet = new Set(known)
  const fail = (why: Omit<Incomplete, 'count'>) => incomplete(operation, { ...why, count: handedOut.size })

  const pending: TimeWindow[] = []
  let last: Answered | undefined
  const halve = (window: TimeWindow, items: readonly unknown[]) => {
    const halves = halvesOf(window, property, items)
    if (halves === undefined) throw fail({ reason: 'noWayOn', answered: last })
    pending.push(halves[1], halves[0])
  }
  halve({}, sample)
  for (let window = pending.pop(); window !== undefined; window = pending.pop()) {
    const page = await read(withCondition(list, conditionOf(property, window))).catch((cause: unknown) => {
      throw isRefusal(cause) ? fail({ reason: 'refused', cause }) : cause
    })
    last = page.answered
    if (!page.items.every((item) => isWithin(window, readInstant(property, item))))
      throw fail({ reason: 'repeat', answered: last })
    if (page.nextLink !== undefined || page.items.length >= fullSizeOf(operation)) {
      halve(window, page.items)
      continue
    }
    const items = page.items.filter((item) => {
      const key = recordKey(item)
      unmet.delete(key)
      return !handedOut.has(key) && handedOut.add(key)
    })
    // There is a next one, if only the end.
    yield { ...page, items, nextLink: 'the next window' }
  }
  if (unmet.size > 0) throw fail({ reason: 'gap', answered: last })
}

/** A page of so many records may have been cut. */
function fullSizeOf({ paging }: TimeWindowsOptions<unknown>['operation']): number {
  if (paging.kind !== 'nextLink') return Number.POSITIVE_INFINITY
  const { maxPageSize = Number.POSITIVE_INFINITY, defaultPageSize = maxPageSize } = paging
  return defaultPageSize
}

/** The window before an instant of the records and that from it on. Undefined where there is none to cut by. */
function halvesOf(
  window: TimeWindow,
  property: string,
  items: readonly unknown[],
): readonly [TimeWindow, TimeWindow] | undefined {
  const instants = items.map((item) => readInstant(property, item))
  if (!instants.every((each) => each !== undefined)) return undefined
  const sorted = instants.toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const [oldest = ''] = sorted
  const middle = sorted
    .slice(Math.floor(sorted.length / 2))
    .find((each) => Date.parse(each) > Date.parse(oldest))
  if (middle === undefined) return undefined
  return [
    { ...window, to: middle },
    { ...window, from: middle },
  ]
}

function conditionOf(property: string, { from, to }: TimeWindow): string {
  return [
    ...(from === undefined ? [] : [`${property} ge ${String(instant(from))}`]),
    ...(to === undefined ? [] : [`${property} lt ${String(instant(to))}`]),
  ].join(' and ')
}

/** The instant as the service wrote it, with all its digits. */
function readInstant(property: string, record: unknown): string | undefined {
  const fields: Readonly<Record<string, unknown>> = { ...(record as object | null) }
  const value = fields[property]
  return typeof value === 'string' && /(?:Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined
}

/** To the millisecond, which is all that can be compared here. */
function isWithin({ from, to }: TimeWindow, value: string | undefined): boolean {
  if (value === undefined) return false
  const at = Date.parse(value)
  return (from === undefined || at >= Date.parse(from)) && (to === undefined || at <= Date.parse(to))
}

function isRefusal(fault: unknown): boolean {
  return fault instanceof HttpError && (fault.status === 400 || fault.status === 404)
}
