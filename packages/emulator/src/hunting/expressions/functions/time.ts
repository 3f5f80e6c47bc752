import {
  addTimespan,
  instantOfMs,
  instantOfTicks,
  msOf,
  parseInstant,
  ticksOf,
} from '../../values/instant.ts'
import { floorLong, isLong, longOf, longOfReal, negateLong } from '../../values/long.ts'
import { ticksPerDay } from '../../values/timespan.ts'
import { textOf } from '../../values/text-of.ts'
import type { Value } from '../../values/value.ts'
import { derived } from '../operand.ts'
import { formatInstant } from './format-instant.ts'
import { argument, ofInstant, ofText, ofValues, type ScalarFunction } from './scalar-function.ts'

/** The text of an argument that is text or a whole number. */
const plain = (value: Value): string => textOf(value, 'dynamic')

/** The same throughout a query. A timespan may be added. */
const now: ScalarFunction = (call) =>
  derived('datetime', call.operands, (row) => {
    const offset = argument(call, 0).evaluate(row)
    return isLong(offset) ? addTimespan(call.now, offset) : call.now
  })

const ago: ScalarFunction = (call) =>
  derived('datetime', call.operands, (row) => {
    const offset = argument(call, 0).evaluate(row)
    return isLong(offset) ? addTimespan(call.now, negateLong(offset)) : null
  })

/** The nearest multiple of the size below. Instants count from the year 1. */
const bin: ScalarFunction = (call) => {
  const { type, evaluate } = argument(call, 0)
  const size = argument(call, 1)
  const isReal = type === 'real' || size.type === 'real'
  return derived(call.type, call.operands, (row) => {
    const value = evaluate(row)
    const step = call.operands.length > 1 ? size.evaluate(row) : 1
    if (value === null || !isLong(step)) return null
    if (type === 'datetime') return flooredInstant(textOf(value, type), step)
    if (!isLong(value)) return null
    if (!isReal) return floorLong(value, step)
    return Number(step) === 0 ? null : Math.floor(Number(value) / Number(step)) * Number(step)
  })
}

function flooredInstant(instant: string, step: number | bigint): string | null {
  const size = BigInt(step)
  if (size <= 0n) return null
  const ticks = ticksOf(instant)
  return instantOfTicks(ticks - (ticks % size))
}

type Unit = 'day' | 'week' | 'month' | 'year'

/** The start of a period, some of them later. A week begins on Sunday. */
function startOf(unit: Unit, instant: string, periods: number): Date {
  const date = new Date(msOf(instant))
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  switch (unit) {
    case 'day':
      return new Date(Date.UTC(year, month, day + periods))
    case 'week':
      return new Date(Date.UTC(year, month, day - date.getUTCDay() + 7 * periods))
    case 'month':
      return new Date(Date.UTC(year, month + periods, 1))
    case 'year':
      return new Date(Date.UTC(year + periods, 0, 1))
  }
}

const starting = (unit: Unit): ScalarFunction =>
  ofValues((instant, periods = 0) => instantOfMs(startOf(unit, plain(instant), Number(periods)).getTime()))

/** The last tick of a period. */
const ending = (unit: Unit): ScalarFunction =>
  ofValues((instant, periods = 0) =>
    addTimespan(instantOfMs(startOf(unit, plain(instant), Number(periods) + 1).getTime()), -1),
  )

const part = (read: (date: Date) => number): ScalarFunction =>
  ofInstant((instant) => read(new Date(msOf(instant))))

const partsByName: Readonly<Record<string, (date: Date) => number>> = {
  year: (date) => date.getUTCFullYear(),
  quarter: (date) => Math.floor(date.getUTCMonth() / 3) + 1,
  month: (date) => date.getUTCMonth() + 1,
  day: (date) => date.getUTCDate(),
  dayofyear: (date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1,
  hour: (date) => date.getUTCHours(),
  minute: (date) => date.getUTCMinutes(),
  second: (date) => date.getUTCSeconds(),
  millisecond: (date) => date.getUTCMilliseconds(),
}

const lengthsMs: Readonly<Record<string, number>> = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
}

function namedPart(name: string, instant: string): Value {
  return partsByName[name.toLowerCase()]?.(new Date(msOf(instant))) ?? null
}

/** Adds whole units; months and years keep the day where there is such a day. */
function addUnits(name: string, amount: number, instant: string): string | null {
  const length = lengthsMs[name]
  if (length !== undefined) return addTimespan(instant, longOf(BigInt(Math.trunc(amount * length)) * 10_000n))
  const months = { month: 1, quarter: 3, year: 12 }[name]
  if (months === undefined) return null
  const date = new Date(msOf(instant))
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + amount * months, 1))
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date.getUTCDate(), lastDay))
  return `${first.toISOString().slice(0, 10)}${instant.slice(10)}`
}

/** How many borders of a unit lie between two instants. */
function unitsBetween(name: string, later: string, earlier: string): Value {
  const [a, b] = [new Date(msOf(later)), new Date(msOf(earlier))]
  const months = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth()
  const length = lengthsMs[name]
  if (name === 'week')
    return (startOf('week', later, 0).getTime() - startOf('week', earlier, 0).getTime()) / 604_800_000
  if (length !== undefined) return Math.floor(a.getTime() / length) - Math.floor(b.getTime() / length)
  if (name === 'year') return a.getUTCFullYear() - b.getUTCFullYear()
  if (name === 'month') return months(a) - months(b)
  return name === 'quarter' ? Math.floor(months(a) / 3) - Math.floor(months(b) / 3) : null
}

const ofUnix = (ticksPerUnit: number): ScalarFunction =>
  ofValues((count) => {
    const ticks = isLong(count) ? longOfReal(Number(count) * ticksPerUnit) : null
    return ticks === null ? null : addTimespan('1970-01-01T00:00:00.0000000Z', ticks)
  })

const made: ScalarFunction = ofValues((year, month, day = 1, hour = 0, minute = 0, second = 0) => {
  const two = (value: unknown) => String(value).padStart(2, '0')
  const clock = `${two(hour)}:${two(minute)}:${two(Math.trunc(Number(second)))}`
  return parseInstant(`${plain(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}`)
})

const formatted: ScalarFunction = ofText((instant = '', format = '') =>
  instant === '' ? '' : formatInstant(instant, format),
)

export const timeFunctions = {
  ago,
  bin,
  datetime_add: ofValues((name, amount, instant) =>
    addUnits(plain(name).toLowerCase(), Number(amount), plain(instant)),
  ),
  datetime_diff: ofValues((name, later, earlier) =>
    unitsBetween(plain(name).toLowerCase(), plain(later), plain(earlier)),
  ),
  datetime_part: ofValues((name, instant) => namedPart(plain(name), plain(instant))),
  dayofmonth: part((date) => date.getUTCDate()),
  dayofweek: ofInstant((instant) => new Date(msOf(instant)).getUTCDay() * ticksPerDay),
  dayofyear: ofInstant((instant) => namedPart('dayofyear', instant)),
  endofday: ending('day'),
  endofmonth: ending('month'),
  endofweek: ending('week'),
  endofyear: ending('year'),
  floor: bin,
  format_datetime: formatted,
  getmonth: part((date) => date.getUTCMonth() + 1),
  getyear: part((date) => date.getUTCFullYear()),
  hourofday: part((date) => date.getUTCHours()),
  make_datetime: made,
  monthofyear: part((date) => date.getUTCMonth() + 1),
  now,
  startofday: starting('day'),
  startofmonth: starting('month'),
  startofweek: starting('week'),
  startofyear: starting('year'),
  unixtime_milliseconds_todatetime: ofUnix(10_000),
  unixtime_seconds_todatetime: ofUnix(10_000_000),
} satisfies Readonly<Record<string, ScalarFunction>>
