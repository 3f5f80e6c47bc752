import openapi from '@mde-kit/contract/openapi.json' with { type: 'json' }
import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { alertFilter, severities, statuses } from '../src/commands/alert-filter.ts'

const now = Date.parse('2026-03-02T12:00:00Z')

const cases = [
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

const refused = [
  { flags: { severity: 'hihg' }, says: "--severity has no value 'hihg'" },
  { flags: { status: 'new,' }, says: "--status has no value ''" },
  { flags: { since: 'yesterday' }, says: "(got 'yesterday')" },
  { flags: { since: '24' }, says: "(got '24')" },
  { flags: { since: '24H' }, says: "(got '24H')" },
]

const { severity, status } = openapi.components.schemas.Alert.properties

describe('alertFilter', () => {
  it.each(cases)('reads $flags', ({ flags, want }) => {
    expect(alertFilter(flags, now)).toBe(want)
  })

  it.each(refused)('refuses $flags', ({ flags, says }) => {
    expect(() => alertFilter(flags, now)).toThrow(ConfigError)
    expect(() => alertFilter(flags, now)).toThrow(says)
  })

  it('knows the values that the specs know', () => {
    expect(severities).toEqual(severity.enum)
    expect(statuses).toEqual(status.enum)
  })
})
