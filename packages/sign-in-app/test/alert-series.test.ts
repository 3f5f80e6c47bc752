import type { Alert } from '@mde-kit/contract'
import { expect, it } from 'vitest'
import { countAlerts, levels } from '../src/alert-series.ts'

const nowMs = Date.parse('2026-01-14T12:30:00Z') // a Wednesday

function alert(alertCreationTime: string, severity: Alert['severity'] = 'High'): Alert {
  return { alertCreationTime, severity } as Alert
}

const cases = [
  { days: 1, unit: 'hour', length: 25, first: '2026-01-13 12:00', last: '2026-01-14 12:00' },
  { days: 7, unit: 'day', length: 8, first: '2026-01-07', last: '2026-01-14' },
  { days: 30, unit: 'day', length: 31, first: '2025-12-15', last: '2026-01-14' },
  { days: 180, unit: 'week', length: 27, first: '2025-07-14', last: '2026-01-12' },
] as const

it.each(cases)(
  'shows $days days by the $unit, from $first to $last',
  ({ days, unit, length, first, last }) => {
    const oldest = new Date(nowMs - days * 86_400_000).toISOString()
    const series = countAlerts([alert(oldest), alert('2026-01-14T12:29:59.9999999Z', 'Low')], days, nowMs)
    expect(series.unit).toBe(unit)
    expect(series.counts).toHaveLength(length)
    expect(series.counts[0]).toEqual({ start: first, counts: [1, 0, 0, 0, 0] })
    expect(series.counts.at(-1)).toEqual({ start: last, counts: [0, 0, 1, 0, 0] })
    expect(series.counts.slice(1, -1).flatMap(({ counts }) => counts)).not.toContain(1)
  },
)

it.each([
  {
    name: 'an unspecified severity as another',
    of: alert('2026-01-14T00:00:00Z', 'UnSpecified'),
    level: 'Other',
  },
  { name: 'a severity that is new as another', of: alert('2026-01-14T00:00:00Z', 'Dire'), level: 'Other' },
  { name: 'what a clock ahead of ours says at the end', of: alert('2026-01-15T09:00:00Z'), level: 'High' },
] as const)('counts $name', ({ of, level }) => {
  const { counts } = countAlerts([of], 7, nowMs)
  expect(counts.at(-1)?.counts).toEqual(levels.map((name) => (name === level ? 1 : 0)))
})

it('leaves out what has no time', () => {
  const { counts } = countAlerts([alert('')], 7, nowMs)
  expect(counts.flatMap(({ counts }) => counts)).not.toContain(1)
})
