import type { Alert, Machine, MachineAction } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench, startMs, tenantId } from '../defender/bench.ts'

const headers = { authorization: 'Bearer admin' }
const base = '/emulator/admin'

function adminOf(bench = createBench()) {
  const admin = (method: string, path: string, body?: unknown) =>
    bench.call(method, base + path, { as: 'nobody', headers, ...(body !== undefined && { body }) })
  return { bench, admin }
}

describe('who may use the admin API', () => {
  it.each([
    { name: 'nobody without the token', options: {}, as: {}, status: 401 },
    { name: 'nobody with another token', options: {}, as: { authorization: 'Bearer admin2' }, status: 401 },
    { name: 'nobody from another machine', options: { isLoopback: false }, as: headers, status: 403 },
    {
      name: 'nobody by a foreign host name',
      options: {},
      as: { ...headers, host: 'evil.example' },
      status: 421,
    },
    { name: 'who has the token', options: {}, as: headers, status: 200 },
  ])('$name', async ({ options, as, status }) => {
    const answer = await createBench(options).call('GET', base, { as: 'nobody', headers: as })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBe(null)
  })

  it.each(['/faults', '/action-rules', '/clock', '/snapshot', '/requests', '/nothing'])(
    'is asked at %s too',
    async (path) => {
      expect(await createBench().call('GET', base + path, { as: 'nobody' })).toMatchObject({ status: 401 })
    },
  )
})

describe('the admin API', () => {
  it('adds, lists and removes fault rules', async () => {
    const { bench, admin } = adminOf()
    const rule = { target: 'listAlerts', calls: [1], fault: { kind: 'status', status: 503 } }
    expect(await admin('POST', '/faults', rule)).toMatchObject({ status: 201, body: { id: '1', ...rule } })
    expect(await bench.call('GET', '/api/alerts')).toMatchObject({ status: 503 })
    expect((await admin('GET', '/faults')).body).toMatchObject({ value: [{ id: '1', seen: 1, struck: 1 }] })
    expect(await admin('DELETE', '/faults/1')).toMatchObject({ status: 204 })
    expect(await admin('DELETE', '/faults/1')).toMatchObject({ status: 400 })
    await admin('POST', '/faults', rule)
    expect(await admin('DELETE', '/faults')).toMatchObject({ status: 204 })
    expect((await admin('GET', '')).body).toMatchObject({ faults: [] })
  })

  it('steers actions, those to come and those under way', async () => {
    const { bench, admin } = adminOf()
    const machines = await bench.list<Machine>(`/api/machines?$filter=onboardingStatus eq 'Onboarded'`)
    const scan = (index: number) =>
      bench.read<MachineAction>('POST', `/api/machines/${machines[index]?.id}/collectInvestigationPackage`, {
        body: { Comment: 'x' },
      })
    const now = (id: string) => bench.read<MachineAction>('GET', `/api/machineactions/${id}`)
    const rule = { type: 'CollectInvestigationPackage', times: 2, outcome: { status: 'Pending' } }
    expect(await admin('POST', '/action-rules', rule)).toMatchObject({
      status: 201,
      body: { id: '1', left: 2 },
    })
    const { id } = await scan(0)
    expect((await admin('GET', '/action-rules')).body).toMatchObject({ value: [{ ...rule, left: 1 }] })
    expect((await admin('GET', '')).body).toMatchObject({ actionRules: [{ id: '1' }] })
    bench.clock.nowMs += 86_400_000
    expect(await now(id)).toMatchObject({ status: 'Pending' })
    const failed = { status: 'Failed', errorHResult: 5 }
    expect(await admin('POST', `/actions/${id}/end`, failed)).toMatchObject({ status: 200, body: failed })
    expect(await now(id)).toMatchObject(failed)
    expect(await admin('POST', `/actions/${id}/end`, failed)).toMatchObject({ status: 400 })
    expect(await admin('DELETE', '/action-rules/1')).toMatchObject({ status: 204 })
    expect(await admin('DELETE', '/action-rules/1')).toMatchObject({ status: 400 })
    await admin('POST', '/action-rules', rule)
    expect(await admin('DELETE', '/action-rules')).toMatchObject({ status: 204 })
    const other = await scan(1)
    bench.clock.nowMs += 86_400_000
    expect(await now(other.id)).toMatchObject({ status: 'Succeeded' })
  })

  it('moves the clock', async () => {
    const { bench, admin } = adminOf()
    const answer = await admin('POST', '/clock', { isFrozen: true, advanceMs: 60_000 })
    expect(answer.body).toEqual({ now: new Date(startMs + 60_000).toISOString(), isFrozen: true })
    bench.clock.nowMs += 5
    await admin('POST', '/clock', { isFrozen: false })
    bench.clock.nowMs += 5
    expect((await admin('GET', '/clock')).body).toEqual({
      now: new Date(startMs + 60_005).toISOString(),
      isFrozen: false,
    })
  })

  it('leaves the clock alone where a part of a change is refused', async () => {
    const { admin } = adminOf()
    expect(await admin('POST', '/clock', { isFrozen: true, advanceMs: -1 })).toMatchObject({ status: 400 })
    expect((await admin('GET', '/clock')).body).toMatchObject({ isFrozen: false })
  })

  it('takes snapshots, puts them back, and resets', async () => {
    const { bench, admin } = adminOf()
    const { id, status } = await bench.first<Alert>('/api/alerts')
    const statusNow = async () => (await bench.read<Alert>('GET', `/api/alerts/${id}`)).status
    const change = (to: string) => bench.call('PATCH', `/api/alerts/${id}`, { body: { status: to } })
    await change('InProgress')
    const { body } = await admin('GET', '/snapshot')
    await change('Resolved')
    expect(await admin('PUT', '/snapshot', body)).toMatchObject({ status: 204 })
    expect(await statusNow()).toBe('InProgress')
    const users = () => bench.directory.users(tenantId).length
    const atStart = users()
    bench.directory.addUser(tenantId, { userPrincipalName: 'new@contoso.example' })
    expect(await admin('POST', '/reset', { keep: ['directory'] })).toMatchObject({ status: 204 })
    expect(await statusNow()).toBe(status)
    expect(users()).toBe(atStart + 1)
    expect(await admin('POST', '/reset')).toMatchObject({ status: 204 })
    expect(users()).toBe(atStart)
  })

  it('tells of requests, and not of its own', async () => {
    const { bench, admin } = adminOf()
    await bench.call('GET', '/api/alerts?$top=1')
    await admin('GET', '/clock')
    expect((await admin('GET', '/requests')).body).toMatchObject({
      value: [{ path: '/api/alerts?$top=1', status: 200 }],
    })
    expect(bench.records).toHaveLength(1)
  })

  it.each([
    { path: '/faults', body: '{', says: 'no JSON' },
    { path: '/faults', body: { fault: { kind: 'fire' } }, says: 'fire' },
    { path: '/action-rules', body: { outcome: { status: 'Lost' } }, says: 'Lost' },
    { path: '/actions/x/end', body: { status: 'Pending' }, says: 'Pending' },
    { path: '/actions/x/end', body: { status: 'Failed' }, says: 'no machine action x' },
    { path: '/clock', body: { advanceMs: -1 }, says: '-1' },
    { path: '/reset', body: { keep: 'directory' }, says: 'keep' },
    { path: '/clock', body: { advance: 1 }, says: 'clock' },
    { path: '/clock', body: [], says: 'clock' },
  ])('refuses $body at $path', async ({ path, body, says }) => {
    const { admin } = adminOf()
    expect(await admin('POST', path, body)).toMatchObject({
      status: 400,
      body: { error: { code: expect.any(String), message: expect.stringContaining(says) } },
    })
  })

  it.each([{}, [], { version: 7 }])('refuses %j as a snapshot', async (body) => {
    expect(await adminOf().admin('PUT', '/snapshot', body)).toMatchObject({ status: 400 })
  })

  it('answers 404 to anything else', async () => {
    expect(await adminOf().admin('GET', '/nothing')).toMatchObject({ status: 404 })
  })
})
