import { ConfigError } from '@mde-kit/contract/errors'
import { listAlerts } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import { alertReads } from '../../src/nouns/alerts.ts'
import { filterText, recordTest } from '../../src/reads/filter-flag.ts'

const now = Date.parse('2026-03-02T12:00:00Z')

type Flags = Readonly<Record<string, string>>

const filters = alertReads[0]?.filters ?? []

const applied = (flags: Flags) =>
  filters.flatMap((filter) => {
    const text = flags[filter.flag]
    return text === undefined ? [] : [{ filter, text }]
  })

const alertFilter = (flags: Flags, at: number) => filterText(listAlerts, applied(flags), flags['filter'], at)

const cases: { flags: Flags; want: string | undefined }[] = [
  { flags: {}, want: undefined },
  { flags: { filter: 'incidentId eq 1' }, want: 'incidentId eq 1' },
  { flags: { severity: 'high' }, want: "severity eq 'High'" },
  { flags: { severity: 'HIGH, medium' }, want: "severity eq 'High' or severity eq 'Medium'" },
  { flags: { status: 'inprogress' }, want: "status eq 'InProgress'" },
  { flags: { since: '30m' }, want: 'alertCreationTime ge 2026-03-02T11:30:00.000Z' },
  { flags: { since: '24h' }, want: 'alertCreationTime ge 2026-03-01T12:00:00.000Z' },
  { flags: { since: '7d' }, want: 'alertCreationTime ge 2026-02-23T12:00:00.000Z' },
  { flags: { since: '2w' }, want: 'alertCreationTime ge 2026-02-16T12:00:00.000Z' },
  { flags: { since: '2026-01-31' }, want: 'alertCreationTime ge 2026-01-31T00:00:00Z' },
  { flags: { since: '2026-01-31T08:00+02:00' }, want: 'alertCreationTime ge 2026-01-31T08:00+02:00' },
  {
    flags: {
      severity: 'low,high',
      status: 'new',
      since: '24h',
      filter: "assignedTo eq null or category eq 'X'",
    },
    want:
      "(assignedTo eq null or category eq 'X') and (severity eq 'Low' or severity eq 'High') and status eq 'New'" +
      ' and alertCreationTime ge 2026-03-01T12:00:00.000Z',
  },
]

const refused: { flags: Flags; says: string }[] = [
  { flags: { severity: 'hihg' }, says: "--severity has no value 'hihg'" },
  { flags: { status: 'new,' }, says: "--status has no value ''" },
  { flags: { since: 'yesterday' }, says: "(got 'yesterday')" },
  { flags: { since: '24' }, says: "(got '24')" },
  { flags: { since: '24H' }, says: "(got '24H')" },
]

describe('alertFilter', () => {
  it.each(cases)('reads $flags', ({ flags, want }) => {
    expect(alertFilter(flags, now)).toBe(want)
  })

  it.each(refused)('refuses $flags', ({ flags, says }) => {
    expect(() => alertFilter(flags, now)).toThrow(ConfigError)
    expect(() => alertFilter(flags, now)).toThrow(says)
  })
})

describe('recordTest', () => {
  const alert = { severity: 'High', status: 'New', alertCreationTime: '2026-03-02T11:59:59.1234567Z' }

  it.each([
    { flags: { severity: 'high,low' }, want: true },
    { flags: { severity: 'low' }, want: false },
    { flags: { severity: 'high', status: 'resolved' }, want: false },
    { flags: { since: '1m' }, want: true },
    { flags: { since: '2026-03-02T12:00Z' }, want: false },
  ])('tests records for $flags as the service would', ({ flags, want }) => {
    expect(recordTest(applied(flags), now)(alert)).toBe(want)
  })
})

it('compares numbers, beginnings and lists', () => {
  const test = (by: 'at least' | 'starts with' | 'has' | 'is', text: string) =>
    recordTest([{ filter: { flag: 'x', takes: 'x', says: 'x', field: 'a.b', compare: { by } }, text }], now)
  expect(test('at least', '7')({ a: { b: 7 } })).toBe(true)
  expect(test('at least', '7')({ a: { b: 6.9 } })).toBe(false)
  expect(test('starts with', 'des')({ a: { b: 'desktop' } })).toBe(true)
  expect(test('has', 'VIP')({ a: { b: ['x', 'VIP'] } })).toBe(true)
  expect(test('has', 'VIP')({ a: { b: ['vip'] } })).toBe(false)
  expect(test('is', 'x')({})).toBe(false)
  expect(() => test('at least', 'many')).toThrow('--x must be a number')
})
