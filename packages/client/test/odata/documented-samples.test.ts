import { expect, it } from 'vitest'
import type { DefenderClient } from '../../src/index.ts'
import { odata } from '../../src/odata/odata.ts'
import { clientWith } from '../fakes/client.ts'
import { json } from '../fakes/fetch.ts'

const machineId = '123321d0c675eaa415b8e5f383c6388bff446c62'
const actionsOf = 'f46b9bb259ed4a7fb9981b73510e3cc7aa81ec1f'
const day = '2018-08-01'

/** Every sample of the documentation that has an OData option, as it is printed, beside the calls that make it. */
const samples: readonly {
  readonly url: string
  readonly calls: readonly ((
    defender: DefenderClient,
  ) => { toArray(): Promise<unknown> } | Promise<unknown>)[]
}[] = [
  {
    url: '/api/alerts?$top=10&$expand=evidence',
    calls: [({ alerts }) => alerts.list({ top: 10, expand: 'evidence' })],
  },
  {
    url: '/api/alerts?$filter=lastUpdateTime+ge+2019-11-22T00:00:00Z',
    calls: [
      ({ alerts }) => alerts.list({ filter: (alert) => alert.lastUpdateTime.ge('2019-11-22T00:00:00Z') }),
      ({ alerts }) => alerts.list({ filter: (alert) => alert.lastUpdateTime.ge('2019-11-22') }),
    ],
  },
  {
    url: "/api/machines?$filter=riskScore+eq+'High'",
    calls: [
      ({ machines }) => machines.list({ filter: (machine) => machine.riskScore.eq('High') }),
      ({ machines }) => machines.list({ filter: odata`riskScore eq ${'High'}` }),
    ],
  },
  {
    url: "/api/machines?$filter=healthStatus+ne+'Active'&$top=100",
    calls: [
      ({ machines }) => machines.list({ filter: (machine) => machine.healthStatus.ne('Active'), top: 100 }),
      ({ machines }) => machines.list({ filter: odata`healthStatus ne ${'Active'}`, top: 100 }),
    ],
  },
  {
    url: '/api/machines?$filter=lastSeen gt 2018-08-01Z',
    calls: [
      ({ machines }) => machines.list({ filter: (machine) => machine.lastSeen.gt(day) }),
      ({ machines }) => machines.list({ filter: 'lastSeen gt 2018-08-01Z' }),
    ],
  },
  {
    url: "/api/machines?$filter=startswith(computerDnsName,'mymachine')",
    calls: [
      ({ machines }) =>
        machines.list({ filter: (machine) => machine.computerDnsName.startsWith('mymachine') }),
      ({ machines }) => machines.list({ filter: odata`startswith(computerDnsName,${'mymachine'})` }),
    ],
  },
  {
    url: `/api/machineactions?$filter=machineId eq '${actionsOf}'&$top=2`,
    calls: [
      ({ machineActions }) =>
        machineActions.list({ filter: (action) => action.machineId.eq(actionsOf), top: 2 }),
      ({ machineActions }) => machineActions.list({ filter: odata`machineId eq ${actionsOf}`, top: 2 }),
    ],
  },
  {
    url: "/api/machineactions?$filter=requestor eq 'Analyst@contoso.com' and type eq 'RunAntiVirusScan'",
    calls: [
      ({ machineActions }) =>
        machineActions.list({
          filter: ({ requestor, type }) =>
            requestor.eq('Analyst@contoso.com').and(type.eq('RunAntiVirusScan')),
        }),
      ({ machineActions }) =>
        machineActions.list({
          filter: odata`requestor eq ${'Analyst@contoso.com'} and type eq ${'RunAntiVirusScan'}`,
        }),
    ],
  },
  {
    url: `/api/machines/${machineId}/alerts/$count?$filter=status ne 'Resolved'`,
    calls: [
      ({ machines }) => machines.countAlerts(machineId, { filter: ({ status }) => status.ne('Resolved') }),
      ({ machines }) => machines.countAlerts(machineId, { filter: odata`status ne ${'Resolved'}` }),
    ],
  },
  {
    url: "/api/indicators?$filter=action+eq+'AlertAndBlock'",
    calls: [
      ({ indicators }) => indicators.list({ filter: ({ action }) => action.eq('AlertAndBlock') }),
      ({ indicators }) => indicators.list({ filter: odata`action eq ${'AlertAndBlock'}` }),
    ],
  },
]

const cases = samples.flatMap(({ url, calls }) => calls.map((call, index) => ({ url, way: index + 1, call })))

/** An address without its encoding, its order of options, and the one way of the samples to write a bare day. */
function plain(address: string) {
  const { pathname, searchParams } = new URL(address, 'https://api.example')
  const options = [...searchParams].map(([name, value]) => [
    name,
    value.replace(/(?<=\d{4}-\d{2}-\d{2})Z/, 'T00:00:00Z'),
  ])
  return { pathname, options: Object.fromEntries(options) as Record<string, string> }
}

it.each(cases)('sends $url, way $way', async ({ url, call }) => {
  const answer = url.includes('$count') ? json(4) : json({ value: [] })
  const { client, sent } = clientWith([answer], { preflight: 'off' })
  const result = call(client)
  await ('toArray' in result ? result.toArray() : result)
  expect(sent.map(({ path }) => plain(path))).toEqual([plain(url)])
})
