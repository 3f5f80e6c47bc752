import type { Alert, AlertPage, Machine, MachineAction } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

type Records = Alert & Machine & MachineAction

const bench = createBench()
const query = (filter: string) => `?$filter=${encodeURIComponent(filter)}`

/** Filters beside what they mean. */
const filters: { filter: string; path: string; test: (record: Records) => boolean }[] = [
  {
    filter: "severity eq 'High' and status eq 'New'",
    path: '/api/alerts',
    test: ({ severity, status }) => severity === 'High' && status === 'New',
  },
  {
    filter: "Status in ('New','InProgress')",
    path: '/api/alerts',
    test: ({ status }) => ['New', 'InProgress'].includes(status),
  },
  {
    filter: 'lastUpdateTime ge 2026-02-20T00:00:00Z',
    path: '/api/alerts',
    test: ({ lastUpdateTime }) => (lastUpdateTime ?? '') >= '2026-02-20',
  },
  { filter: 'incidentId eq 4471', path: '/api/alerts', test: ({ incidentId }) => incidentId === 4471 },
  {
    filter: 'investigationId eq null',
    path: '/api/alerts',
    test: ({ investigationId }) => investigationId === null,
  },
  {
    filter: "startswith(computerDnsName,'srv')",
    path: '/api/machines',
    test: ({ computerDnsName }) => computerDnsName?.startsWith('srv') === true,
  },
  {
    filter: "machineTags/any(tag: tag eq 'VIP')",
    path: '/api/machines',
    test: ({ machineTags }) => machineTags?.includes('VIP') === true,
  },
  {
    filter: "RiskScore ne 'None' and RbacGroupId eq 102",
    path: '/api/machines',
    test: ({ riskScore, rbacGroupId }) => riskScore !== 'None' && rbacGroupId === 102,
  },
  {
    filter: "type eq 'RunAntiVirusScan'",
    path: '/api/machineactions',
    test: ({ type }) => type === 'RunAntiVirusScan',
  },
  {
    filter: "creationDateTimeUtc lt 2026-02-25Z and status eq 'Succeeded'",
    path: '/api/machineactions',
    test: ({ creationDateTimeUtc, status }) => creationDateTimeUtc < '2026-02-25' && status === 'Succeeded',
  },
]

const refused = [
  {
    name: 'a property that is not filterable',
    path: '/api/alerts',
    option: "$filter=title eq 'x'",
    says: "The property 'title' cannot be used",
  },
  { name: 'nonsense', path: '/api/alerts', option: '$filter=severity', says: 'Syntax error' },
  { name: 'an empty filter', path: '/api/alerts', option: '$filter=', says: 'Syntax error' },
  { name: '$top=0', path: '/api/alerts', option: '$top=0', says: 'at least 1' },
  {
    name: '$top over the maximum',
    path: '/api/machines',
    option: '$top=10001',
    says: "The limit of '10000'",
  },
  { name: '$top that is no number', path: '/api/machines', option: '$top=ten', says: 'whole number' },
  { name: '$skip below zero', path: '/api/machines', option: '$skip=-1', says: 'whole number' },
  {
    name: 'expanding something else',
    path: '/api/alerts',
    option: '$expand=machine',
    says: "'machine' cannot be used in the $expand",
  },
  {
    name: '$expand on devices',
    path: '/api/machines',
    option: '$expand=evidence',
    says: 'not documented for listMachines',
  },
  { name: '$select', path: '/api/machines', option: '$select=id', says: 'not documented for listMachines' },
  { name: '$count', path: '/api/alerts', option: '$count=true', says: 'not documented for listAlerts' },
]

describe('lists', () => {
  it.each(filters)('filter by $filter', async ({ filter, path, test }) => {
    const all = await bench.list<Records>(path)
    const want = all.filter(test)
    expect(await bench.list(path + query(filter))).toEqual(want)
    expect(want.length).toBeGreaterThan(0)
    expect(want.length).toBeLessThan(all.length)
  })

  it.each(refused)('refuse $name', async ({ path, option, says }) => {
    const answer = await bench.call('GET', `${path}?${option}`)
    const error = { code: 'ODataError', message: expect.stringContaining(says) }
    expect(answer).toMatchObject({ status: 400, body: { error } })
  })

  it('link pages until the end, with every option kept', async () => {
    const paged = createBench({ pageSize: 100 })
    const seen: string[] = []
    const links: URL[] = []
    let path = "/api/alerts?$filter=status ne 'Unknown'&$expand=evidence&mine=1"
    for (;;) {
      const page = await paged.read<AlertPage>('GET', path)
      seen.push(...page.value.map(({ id }) => id))
      expect(page.value.some(({ evidence }) => evidence.length > 0)).toBe(true)
      const link = page['@odata.nextLink']
      if (link === undefined) break
      links.push(new URL(link))
      path = link.replace('http://127.0.0.1:8080', '')
    }
    const options = { $filter: "status ne 'Unknown'", $expand: 'evidence', mine: '1' }
    expect(links.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
      { ...options, $skip: '100' },
      { ...options, $skip: '200' },
    ])
    expect(new Set(links.map(({ origin }) => origin))).toEqual(new Set(['http://127.0.0.1:8080']))
    expect(seen).toEqual((await bench.list<Alert>('/api/alerts')).map(({ id }) => id))
  })

  it('take $top as the whole answer', async () => {
    const page = await createBench({ pageSize: 100 }).read<AlertPage>('GET', '/api/alerts?$top=150')
    expect(page.value).toHaveLength(150)
    expect(page).not.toHaveProperty(['@odata.nextLink'])
  })

  it('link no page after one that is full to the last record', async () => {
    const { length } = await bench.list('/api/alerts')
    const exact = await createBench({ pageSize: length }).read<AlertPage>('GET', '/api/alerts')
    expect(exact.value).toHaveLength(length)
    expect(exact).not.toHaveProperty(['@odata.nextLink'])
  })

  it('pass over $skip records', async () => {
    const all = await bench.list('/api/alerts')
    expect(await bench.list('/api/alerts?$skip=3&$top=2')).toEqual(all.slice(3, 5))
    expect(await bench.list('/api/alerts?$skip=100000')).toEqual([])
  })

  it('pass over $skip records of those that match', async () => {
    const filter = "$filter=status eq 'New'"
    const matching = await bench.list(`/api/alerts?${filter}`)
    expect(await bench.list(`/api/alerts?${filter}&$skip=3&$top=2`)).toEqual(matching.slice(3, 5))
    expect(await bench.list(`/api/alerts?${filter}&$skip=${matching.length}`)).toEqual([])
  })

  it('answer 404 for no devices, and an empty page for no alerts', async () => {
    const machines = await bench.call('GET', `/api/machines${query("osPlatform eq 'BeOS'")}`)
    expect(machines).toMatchObject({ status: 404, body: { error: { code: 'ResourceNotFound' } } })
    expect(await bench.list(`/api/alerts${query("category eq 'Nothing'")}`)).toEqual([])
  })

  it('name their type', async () => {
    expect(await bench.read('GET', '/api/v1.0/machines?$top=1')).toMatchObject({
      '@odata.context': 'http://127.0.0.1:8080/api/$metadata#Machines',
    })
  })
})
