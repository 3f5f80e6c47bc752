import { listAlerts } from '@mde-kit/contract/operations'
import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import type { ListAlertsFields } from '../../src/generated/alerts.gen.ts'
import { Condition } from '../../src/odata/condition.ts'
import { withFilterText } from '../../src/odata/with-filter-text.ts'
import { clientWith } from '../fakes/client.ts'
import { json } from '../fakes/fetch.ts'

const cases = [
  { name: 'leaves text as it is', query: { filter: 'a eq 1', top: 1 }, want: { filter: 'a eq 1', top: 1 } },
  { name: 'leaves a query without a filter as it is', query: { top: 1 }, want: { top: 1 } },
  { name: 'leaves undefined as it is', query: { filter: undefined }, want: { filter: undefined } },
  { name: 'leaves null as it is', query: { filter: null }, want: { filter: null } },
  { name: 'writes a condition', query: { filter: new Condition('a eq 1') }, want: { filter: 'a eq 1' } },
  {
    name: 'writes what a function makes, and keeps the other options',
    query: { filter: ({ severity }: ListAlertsFields) => severity.eq('High'), top: 1 },
    want: { filter: "severity eq 'High'", top: 1 },
  },
]

describe('withFilterText', () => {
  it.each(cases)('$name', async ({ query, want }) => {
    expect(await withFilterText(listAlerts, query)).toEqual(want)
  })

  it('refuses anything else', async () => {
    await expect(withFilterText(listAlerts, { filter: { severity: 'High' } })).rejects.toThrow(ConfigError)
  })
})

describe('a list', () => {
  it('sends nothing where its filter cannot be written', async () => {
    const { client, sent, credential } = clientWith([])
    const alerts = client.alerts.list({ filter: ({ lastUpdateTime }) => lastUpdateTime.gt('yesterday') })
    await expect(alerts.toArray()).rejects.toThrow(ConfigError)
    expect(sent).toEqual([])
    expect(credential.asked).toEqual([])
  })

  it('makes its filter anew for each walk', async () => {
    const { client, sent } = clientWith([json({ value: [] }), json({ value: [] })])
    const days = ['2026-01-01', '2026-01-02']
    const alerts = client.alerts.list({
      filter: ({ lastUpdateTime }) => lastUpdateTime.gt(days.shift() ?? ''),
    })
    await alerts.toArray()
    await alerts.toArray()
    expect(sent.map(({ url }) => new URL(url).searchParams.get('$filter'))).toEqual([
      'lastUpdateTime gt 2026-01-01T00:00:00Z',
      'lastUpdateTime gt 2026-01-02T00:00:00Z',
    ])
  })
})
