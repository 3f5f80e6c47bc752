import type {
  Alert,
  File,
  InOrgDomainStats,
  InOrgFileStats,
  InOrgIPStats,
  Machine,
  User,
} from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

type Stats = InOrgFileStats & InOrgDomainStats & InOrgIPStats

const bench = createBench({
  users: [
    { userPrincipalName: 'fin@contoso.example', roles: ['View Data'], deviceGroups: ['Finance devices'] },
  ],
})
const alerts = await bench.list<Alert>('/api/alerts?$expand=evidence')
/** What most alerts name, so that devices and alerts differ in number. */
function mostNamed(key: 'sha1' | 'ipAddress' | 'url'): string {
  const counts = new Map<string, number>()
  for (const { evidence } of alerts)
    for (const value of new Set(evidence.flatMap((item) => item[key] ?? [])))
      counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
const file = mostNamed('sha1')
const address = mostNamed('ipAddress')
const host = new URL(mostNamed('url')).hostname

const things = [
  {
    name: 'a file',
    path: `/api/files/${file}`,
    names: ({ evidence }: Alert) => evidence.some(({ sha1 }) => sha1 === file),
  },
  {
    name: 'an address',
    path: `/api/ips/${address}`,
    names: ({ evidence }: Alert) => evidence.some(({ ipAddress }) => ipAddress === address),
  },
  {
    name: 'a domain',
    path: `/api/domains/${host.toUpperCase()}`,
    names: ({ evidence }: Alert) => evidence.some(({ url }) => url?.includes(`//${host}/`)),
  },
]

describe.each(things)('$name', ({ path, names }) => {
  const named = alerts.filter(names)
  const machineIds = new Set(named.map(({ machineId }) => machineId))

  it('has the alerts whose evidence names it, without that evidence', async () => {
    expect(named.length).toBeGreaterThan(0)
    expect(await bench.list(`${path}/alerts`)).toEqual(named.map((alert) => ({ ...alert, evidence: [] })))
  })

  it('has figures that count the devices of these alerts', async () => {
    const times = named.flatMap(({ firstEventTime, lastEventTime }) => [firstEventTime, lastEventTime]).sort()
    expect(await bench.read<Stats>('GET', `${path}/stats`)).toMatchObject({
      organizationPrevalence: machineIds.size,
      orgFirstSeen: times[0],
      orgLastSeen: times.at(-1),
    })
  })

  it('has smaller figures for a shorter look back, and none for an hour without alerts', async () => {
    const late = createBench()
    late.clock.nowMs += 29 * 86_400_000
    const { organizationPrevalence } = await late.read<Stats>('GET', `${path}/stats`)
    late.clock.nowMs += 2 * 86_400_000
    expect(await late.read('GET', `${path}/stats?lookBackHours=1`)).toMatchObject({
      organizationPrevalence: 0,
      orgFirstSeen: null,
      orgLastSeen: null,
    })
    expect(organizationPrevalence).toBeLessThanOrEqual(machineIds.size)
  })

  it('shows a user of one device group no alert of another', async () => {
    const seen = await bench.list<Alert>(`${path}/alerts`, { user: 'fin@contoso.example' })
    expect(seen).toEqual(
      named
        .filter(({ rbacGroupName }) => rbacGroupName === 'Finance devices')
        .map((alert) => ({ ...alert, evidence: [] })),
    )
  })
})

describe('devices', () => {
  it.each([things[0], things[2]])('of a thing are those of its alerts: $name', async (thing) => {
    const machines = await bench.list<Machine>(`${thing?.path}/machines`)
    const want = alerts.filter((alert) => thing?.names(alert)).map(({ machineId }) => machineId)
    expect(new Set(machines.map(({ id }) => id))).toEqual(new Set(want))
  })
})

describe('getFile', () => {
  it('takes SHA-1 and SHA-256, in any letter case', async () => {
    const known = await bench.read<File>('GET', `/api/files/${file}`)
    expect(await bench.read('GET', `/api/files/${known.sha256.toUpperCase()}`)).toEqual(known)
    expect((await bench.read<Stats>('GET', `/api/files/${file}/stats`)).topFileNames.length).toBeGreaterThan(
      0,
    )
  })
})

describe('what is unknown or malformed', () => {
  it.each([
    { path: `/api/files/${'0'.repeat(40)}`, status: 404, code: 'ResourceNotFound' },
    { path: `/api/files/${'0'.repeat(32)}`, status: 400, code: 'InvalidHashValue' },
    { path: `/api/files/${'0'.repeat(64)}/alerts`, status: 400, code: 'InvalidHashValue' },
    { path: '/api/ips/203.0.113.300/alerts', status: 400, code: 'InvalidIpAddress' },
    { path: '/api/domains/no domain/alerts', status: 400, code: 'InvalidDomainName' },
    { path: '/api/users/nobody', status: 404, code: 'ResourceNotFound' },
  ])('is $status to $path', async ({ path, status, code }) => {
    expect(await bench.call('GET', path)).toMatchObject({ status, body: { error: { code } } })
  })

  it.each([
    `/api/files/${'0'.repeat(40)}/alerts`,
    `/api/files/${'0'.repeat(40)}/machines`,
    '/api/ips/192.0.2.254/alerts',
    '/api/domains/unknown.example/alerts',
    '/api/domains/unknown.example/machines',
    '/api/users/nobody/alerts',
    '/api/users/nobody/machines',
  ])('is an empty list to %s', async (path) => {
    expect(await bench.list(path)).toEqual([])
  })

  it.each(['/api/ips/192.0.2.254/stats', '/api/domains/unknown.example/stats'])(
    'counts 0 at %s',
    async (path) => {
      expect(await bench.read('GET', path)).toMatchObject({ organizationPrevalence: 0, orgFirstSeen: null })
    },
  )
})

describe('a user', () => {
  const [name = ''] = alerts.flatMap(({ relatedUser }) => relatedUser?.userName ?? [])

  it('has the alerts that relate to the account, by its name alone', async () => {
    const want = alerts.filter(({ relatedUser }) => relatedUser?.userName === name)
    expect(await bench.list(`/api/users/${name.toUpperCase()}/alerts`)).toEqual(
      want.map((alert) => ({ ...alert, evidence: [] })),
    )
    expect(await bench.list(`/api/users/${name}@contoso.example/alerts`)).toEqual([])
  })

  it('has as many devices as its record counts', async () => {
    const user = await bench.read<User>('GET', `/api/users/${name}`)
    const machines = await bench.list<Machine>(`/api/users/${name}/machines`)
    expect(machines).toHaveLength(Number(user.logOnMachinesCount))
    expect(machines.map(({ id }) => id)).toContain(user.mostPrevalentMachineId)
  })
})
