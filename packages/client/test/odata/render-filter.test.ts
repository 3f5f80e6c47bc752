import { ConfigError } from '@mde-kit/contract/errors'
import { operations } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import type {
  ListAlertsFields,
  ListBaselineProfilesFields,
  ListIndicatorsFields,
  ListMachinesFields,
} from '../../src/generated/resources.gen.ts'
import { odata } from '../../src/odata/odata.ts'
import { type Filter, renderFilter } from '../../src/odata/render-filter.ts'

const { listAlerts, listBaselineProfiles, listIndicators, listMachines } = operations
const since = new Date(Date.UTC(2026, 0, 31))
const alerts = (filter: Filter<ListAlertsFields>) => renderFilter(listAlerts, filter)
const machines = (filter: Filter<ListMachinesFields>) => renderFilter(listMachines, filter)
const profiles = (filter: Filter<ListBaselineProfilesFields>) => renderFilter(listBaselineProfiles, filter)
const indicators = (filter: Filter<ListIndicatorsFields>) => renderFilter(listIndicators, filter)

const cases = [
  { want: "severity eq 'High'", text: alerts(({ severity }) => severity.eq('High')) },
  { want: "status ne 'Resolved'", text: alerts(({ status }) => status.ne('Resolved')) },
  { want: "status in ('New','Brand new')", text: alerts(({ status }) => status.in(['New', 'Brand new'])) },
  { want: 'assignedTo eq null', text: alerts(({ assignedTo }) => assignedTo.eq(null)) },
  { want: 'incidentId gt 5', text: alerts(({ incidentId }) => incidentId.gt(5)) },
  { want: 'incidentId ge 5', text: alerts(({ incidentId }) => incidentId.ge(5n)) },
  { want: 'incidentId in (1,2)', text: alerts(({ incidentId }) => incidentId.in([1, 2])) },
  {
    want: 'lastUpdateTime lt 2026-01-31T00:00:00.000Z',
    text: alerts(({ lastUpdateTime }) => lastUpdateTime.lt(since)),
  },
  {
    want: 'lastUpdateTime le 2026-01-31T00:00:00.1234567Z',
    text: alerts(({ lastUpdateTime }) => lastUpdateTime.le('2026-01-31T00:00:00.1234567Z')),
  },
  {
    want: "startswith(computerDnsName,'it''s')",
    text: machines(({ computerDnsName }) => computerDnsName.startsWith("it's")),
  },
  {
    want: "endswith(computerDnsName,'.example')",
    text: machines(({ computerDnsName }) => computerDnsName.endsWith('.example')),
  },
  { want: "contains(osPlatform,'10')", text: machines(({ osPlatform }) => osPlatform.contains('10')) },
  {
    want: 'aadDeviceId eq 80fe8ff8-2624-418e-9591-41f0491218f9',
    text: machines(({ aadDeviceId }) => aadDeviceId.eq('80fe8ff8-2624-418e-9591-41f0491218f9')),
  },
  { want: 'machineTags/any()', text: machines(({ machineTags }) => machineTags.any()) },
  {
    want: "machineTags/any(item: item eq 'VIP' or startswith(item,'x'))",
    text: machines(({ machineTags }) => machineTags.any((tag) => tag.eq('VIP').or(tag.startsWith('x')))),
  },
  { want: 'status eq true', text: profiles(({ status }) => status.eq(true)) },
  { want: 'generateAlert ne null', text: indicators(({ generateAlert }) => generateAlert.ne(null)) },
  {
    want: "(severity eq 'High' or severity eq 'Medium') and not (status eq 'Resolved')",
    text: alerts((alert) =>
      alert.severity.eq('High').or(alert.severity.eq('Medium')).and(alert.status.eq('Resolved').not()),
    ),
  },
  {
    want: "severity eq 'High' and (title eq 'x' or title eq 'y')",
    text: alerts(({ severity }) => severity.eq('High').and(odata`title eq ${'x'} or title eq ${'y'}`)),
  },
  { want: "title eq 'x'", text: alerts(odata`title eq ${'x'}`) },
  { want: 'anything at all', text: alerts('anything at all') },
]

/** What the compiler would not let through. */
const nothing: unknown = undefined

const refused = [
  {
    name: 'an empty list',
    render: () => alerts(({ status }) => status.in([])),
    says: "The list for 'status' in the filter of listAlerts is empty",
  },
  {
    name: 'an instant that is none',
    render: () => alerts(({ lastUpdateTime }) => lastUpdateTime.gt('yesterday')),
    says: "The value for 'lastUpdateTime' in the filter of listAlerts is not",
  },
  {
    name: 'undefined',
    render: () => alerts(({ severity }) => severity.eq(nothing as string)),
    says: "The value for 'severity' in the filter of listAlerts is not",
  },
  {
    name: 'undefined in a list',
    render: () => alerts(({ severity }) => severity.in(['High', nothing as string])),
    says: "'severity'",
  },
  {
    name: 'NaN',
    render: () => alerts(({ incidentId }) => incidentId.eq(Number.NaN)),
    says: 'is not a finite number',
  },
  {
    name: 'undefined inside any()',
    render: () => machines(({ machineTags }) => machineTags.any((tag) => tag.eq(nothing as string))),
    says: "'item' in the filter of listMachines",
  },
  {
    name: 'a function that returns nothing',
    render: () => alerts(() => nothing as never),
    says: 'The filter of listAlerts is no condition',
  },
  { name: 'an object', render: () => alerts({} as never), says: 'The filter of listAlerts is no condition' },
]

describe('renderFilter', () => {
  it.each(cases)('writes $want', ({ text, want }) => {
    expect(text).toBe(want)
  })

  it.each(refused)('refuses $name', ({ render, says }) => {
    expect(render).toThrow(ConfigError)
    expect(render).toThrow(says)
  })
})
