import type { Machine, MachineAction } from '@mde-kit/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

let bench: ReturnType<typeof createBench>
beforeEach(() => {
  bench = createBench()
})

const machineWhere = async (filter: string): Promise<string> =>
  (await bench.first<Machine>(`/api/machines?$filter=${encodeURIComponent(filter)}`)).id
const windows = () => machineWhere("osPlatform eq 'Windows11'")
const isolate = (id: string, body: unknown = { Comment: 'why', IsolationType: 'Full' }, as = {}) =>
  bench.call('POST', `/api/machines/${id}/isolate`, { body, as })
const unisolate = (id: string, body: unknown = { Comment: 'clean' }) =>
  bench.call('POST', `/api/machines/${id}/unisolate`, { body })
const cancel = (id: string, body: unknown = { Comment: 'by mistake' }, as = {}) =>
  bench.call('POST', `/api/machineactions/${id}/cancel`, { body, as })
const read = (id: string) => bench.read<MachineAction>('GET', `/api/machineactions/${id}`)
/** An isolation that has just begun. */
const started = async () =>
  bench.read<MachineAction>('POST', `/api/machines/${await windows()}/isolate`, {
    body: { Comment: 'why', IsolationType: 'Full' },
  })

describe('isolateMachine', () => {
  it('starts an action in the name of the caller', async () => {
    const id = await windows()
    const { status, body } = await isolate(id, undefined, { user: 'analyst@contoso.example' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      type: 'Isolate',
      scope: 'Full',
      status: 'Pending',
      requestor: 'analyst@contoso.example',
      requestorComment: 'why',
      machineId: id,
      creationDateTimeUtc: '2026-03-01T12:00:00Z',
    })
  })

  it('goes on by the clock', async () => {
    const { id, status } = await started()
    const statuses = [status]
    for (const stepMs of [500, 1000]) {
      bench.clock.nowMs += stepMs
      statuses.push((await read(id)).status)
    }
    expect(statuses).toEqual(['Pending', 'InProgress', 'Succeeded'])
  })

  it('refuses a second one until the first is over', async () => {
    const id = await windows()
    await isolate(id)
    expect(await isolate(id)).toMatchObject({
      status: 400,
      body: { error: { code: 'ActiveRequestAlreadyExists', message: 'Action is already in progress' } },
    })
    expect(await unisolate(id)).toMatchObject({ status: 201 })
    const other = await machineWhere("osPlatform eq 'WindowsServer2022'")
    expect(await isolate(other)).toMatchObject({ status: 201 })
    bench.clock.nowMs += 1_500
    expect(await isolate(id)).toMatchObject({ status: 201 })
  })

  it('contains a device that is not onboarded', async () => {
    const bigger = createBench({ machines: 300 })
    const { id } = await bigger.first<Machine>(
      "/api/machines?$filter=onboardingStatus eq 'CanBeOnboarded'&$top=1",
    )
    const path = `/api/machines/${id}/isolate`
    const refusal = await bigger.call('POST', path, { body: { Comment: 'why', IsolationType: 'Full' } })
    expect(refusal).toMatchObject({ status: 400, body: { error: { code: 'InvalidInput' } } })
    const answer = await bigger.call('POST', path, {
      body: { Comment: 'why', IsolationType: 'UnManagedDevice' },
    })
    expect(answer).toMatchObject({ status: 201, body: { type: 'Isolate', scope: null } })
  })

  it.each([
    { name: 'no comment', body: { IsolationType: 'Full' }, code: 'MissingRequiredParameter' },
    {
      name: 'a comment in lower case',
      body: { comment: 'why', IsolationType: 'Full' },
      code: 'MissingRequiredParameter',
    },
    { name: 'no isolation type', body: { Comment: 'why' }, code: 'MissingRequiredParameter' },
    {
      name: 'an unknown isolation type',
      body: { Comment: 'why', IsolationType: 'full' },
      code: 'InvalidInput',
    },
    {
      name: 'containing an onboarded device',
      body: { Comment: 'why', IsolationType: 'UnManagedDevice' },
      code: 'InvalidInput',
    },
  ])('refuses $name', async ({ body, code }) => {
    expect(await isolate(await windows(), body)).toMatchObject({ status: 400, body: { error: { code } } })
  })

  it('refuses selective isolation on Linux', async () => {
    const linux = await machineWhere("osPlatform eq 'Linux'")
    expect(await isolate(linux, { Comment: 'why', IsolationType: 'Selective' })).toMatchObject({
      status: 400,
      body: { error: { code: 'OsPlatformNotSupported' } },
    })
    expect(await isolate(linux)).toMatchObject({ status: 201 })
  })

  it('answers 404 for an unknown device', async () => {
    expect(await isolate('f'.repeat(40))).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceNotFound' } },
    })
  })
})

describe('machine actions', () => {
  it('spell the time of the last update otherwise in lists', async () => {
    const action = await started()
    const listed = await bench.first('/api/machineactions')
    expect(listed).toMatchObject({ id: action.id, lastUpdateTimeUtc: '2026-03-01T12:00:00Z' })
    expect(listed).not.toHaveProperty('lastUpdateDateTimeUtc')
    const single = await read(action.id)
    expect(single).toMatchObject({ lastUpdateDateTimeUtc: '2026-03-01T12:00:00Z' })
    expect(single).not.toHaveProperty('lastUpdateTimeUtc')
  })

  it('are 404 when unknown', async () => {
    expect(await bench.call('GET', '/api/machineactions/x')).toMatchObject({ status: 404 })
    expect(await cancel('x')).toMatchObject({ status: 404 })
  })
})

describe('cancelMachineAction', () => {
  it('cancels what is not over, and says who did', async () => {
    const { id } = await started()
    bench.clock.nowMs += 700
    const answer = await cancel(id, undefined, { user: 'admin@contoso.example' })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        status: 'Cancelled',
        cancellationRequestor: 'admin@contoso.example',
        cancellationComment: 'by mistake',
        cancellationDateTimeUtc: '2026-03-01T12:00:00.7Z',
      },
    })
    bench.clock.nowMs += 10_000
    expect(await read(id)).toEqual(answer.body)
  })

  it('cancels a scan that was running from the start', async () => {
    const { id } = await bench.first<MachineAction>(
      '/api/machineactions?$filter=' + encodeURIComponent("status eq 'InProgress'"),
    )
    expect(await cancel(id, undefined, { permissions: ['Machine.Scan'] })).toMatchObject({ status: 200 })
    expect(await read(id)).toMatchObject({ type: 'RunAntiVirusScan', status: 'Cancelled' })
    const listed = await bench.list<MachineAction>('/api/machineactions')
    expect(listed.find((action) => action.id === id)).toMatchObject({ status: 'Cancelled' })
  })

  it('does without a comment', async () => {
    const { id } = await started()
    expect(await cancel(id, {})).toMatchObject({ status: 200, body: { cancellationComment: null } })
  })

  it('refuses what is over', async () => {
    const { id } = await started()
    bench.clock.nowMs += 1_500
    expect(await cancel(id)).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } })
    expect(await read(id)).toMatchObject({ status: 'Succeeded' })
  })

  it('takes any of the action permissions, as documented, and no other', async () => {
    const { id } = await started()
    expect(await cancel(id, undefined, { permissions: ['Machine.Read.All'] })).toMatchObject({ status: 403 })
    expect(await cancel(id, undefined, { permissions: ['Machine.Scan'] })).toMatchObject({ status: 200 })
  })
})
