import type { Alert } from '@mde-kit/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

let bench: ReturnType<typeof createBench>
let alert: Alert
beforeEach(async () => {
  bench = createBench()
  alert = await bench.first<Alert>("/api/alerts?$filter=status eq 'New'&$top=1")
})
const path = () => `/api/alerts/${alert.id}`
const patch = (body: unknown, as = {}) => bench.call('PATCH', path(), { body, as })
const read = () => bench.read<Alert>('GET', path())

describe('listAlerts', () => {
  it('leaves evidence out unless it is expanded', async () => {
    const plain = await bench.list<Alert>('/api/alerts')
    const expanded = await bench.list<Alert>('/api/alerts?$expand=evidence')
    expect(plain.every(({ evidence }) => evidence.length === 0)).toBe(true)
    expect(expanded.some(({ evidence }) => evidence.length > 0)).toBe(true)
  })
})

describe('getAlert', () => {
  it('carries evidence unasked, and its type', async () => {
    const body = await read()
    expect(body.evidence.length).toBeGreaterThan(0)
    expect(body['@odata.context']).toBe('http://127.0.0.1:8080/api/$metadata#Alerts/$entity')
  })

  it('answers 404 for an unknown id', async () => {
    expect(await bench.call('GET', '/api/alerts/da1_1')).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceNotFound', message: 'Alert da1_1 was not found' } },
    })
  })
})

describe('updateAlert', () => {
  it('changes what is sent and keeps the rest', async () => {
    const before = await read()
    bench.clock.nowMs += 1_000
    const { status, body } = await patch({
      assignedTo: 'rea@contoso.example',
      classification: 'TruePositive',
      determination: 'Malware',
    })
    expect(status).toBe(200)
    expect(body).toEqual({
      ...before,
      assignedTo: 'rea@contoso.example',
      classification: 'TruePositive',
      determination: 'Malware',
      lastUpdateTime: '2026-03-01T12:00:01Z',
    })
    expect(await read()).toEqual(body)
  })

  it('notes when an alert is resolved, and forgets it when it is reopened', async () => {
    await patch({ status: 'Resolved' })
    expect(await read()).toMatchObject({ status: 'Resolved', resolvedTime: '2026-03-01T12:00:00Z' })
    bench.clock.nowMs += 1_000
    await patch({ comment: 'Still closed.' })
    expect(await read()).toMatchObject({
      resolvedTime: '2026-03-01T12:00:00Z',
      lastUpdateTime: '2026-03-01T12:00:01Z',
    })
    await patch({ status: 'InProgress' })
    expect(await read()).toMatchObject({ status: 'InProgress', resolvedTime: null })
  })

  it('adds comments in the name of the caller', async () => {
    await patch({ comment: 'first' })
    await patch({ comment: 'second' }, { user: 'analyst@contoso.example' })
    expect((await read()).comments).toEqual([
      { comment: 'first', createdBy: 'Bench app', createdTime: '2026-03-01T12:00:00Z' },
      { comment: 'second', createdBy: 'analyst@contoso.example', createdTime: '2026-03-01T12:00:00Z' },
    ])
  })

  it('changes nothing when nothing is sent', async () => {
    const before = await read()
    bench.clock.nowMs += 1_000
    expect((await patch({})).body).toEqual(before)
  })

  it.each([
    { name: 'a status that can only be read', body: { status: 'Unknown' }, code: 'InvalidInput' },
    {
      name: 'an unknown classification',
      body: { classification: 'Informational, expected activity' },
      code: 'InvalidInput',
    },
    { name: 'a withdrawn determination', body: { determination: 'Apt' }, code: 'InvalidInput' },
    { name: 'a number as owner', body: { assignedTo: 7 }, code: 'InvalidRequestBody' },
  ])('refuses $name and changes nothing', async ({ body, code }) => {
    const before = await read()
    expect(await patch({ comment: 'x', ...body })).toMatchObject({ status: 400, body: { error: { code } } })
    expect(await read()).toEqual(before)
  })
})

describe('batchUpdateAlerts', () => {
  const batch = (body: unknown) => bench.call('POST', '/api/alerts/batchUpdate', { body })

  it('changes every alert and says nothing', async () => {
    const alertIds = (await bench.list<Alert>('/api/alerts?$top=3')).map(({ id }) => id)
    expect(await batch({ alertIds, status: 'Resolved', comment: 'all done' })).toMatchObject({
      status: 200,
      body: undefined,
    })
    for (const id of alertIds)
      expect((await bench.call('GET', `/api/alerts/${id}`)).body).toMatchObject({
        status: 'Resolved',
        comments: expect.arrayContaining([expect.objectContaining({ comment: 'all done' })]),
      })
  })

  it('changes an alert once, though it is named twice', async () => {
    await batch({ alertIds: [alert.id, alert.id], comment: 'once' })
    expect((await read()).comments).toHaveLength(1)
  })

  it('changes nothing when one id is unknown', async () => {
    const before = await read()
    expect(await batch({ alertIds: [alert.id, 'da1_1'], status: 'Resolved' })).toMatchObject({
      status: 404,
    })
    expect(await read()).toEqual(before)
  })

  it('refuses a batch without ids', async () => {
    expect(await batch({ status: 'Resolved' })).toMatchObject({
      status: 400,
      body: { error: { code: 'MissingRequiredParameter' } },
    })
  })
})
