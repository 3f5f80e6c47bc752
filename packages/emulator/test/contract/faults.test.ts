import { createDefenderClient, type ClientOptions } from '@mde-kit/client'
import { isMdeError } from '@mde-kit/contract/errors'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Fault, FaultRule } from '../../src/index.ts'
import { scope, startTenant, type TestTenant } from './tenant.ts'

// Each fault as the client meets it.

let tenant: TestTenant
let token: string
beforeAll(async () => {
  tenant = await startTenant()
  token = await tenant.tokenWith('application', [
    'Alert.ReadWrite.All',
    'Machine.Isolate',
    'Machine.Read.All',
  ])
})
afterEach(() => tenant.emulator.reset({ keep: ['directory'] }))
afterAll(() => tenant.emulator.stop())

const client = (options: Partial<ClientOptions> = {}) =>
  createDefenderClient({
    credential: { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) },
    apiBase: tenant.emulator.url,
    ...options,
  })
const once = { retry: { attempts: 1 } }

/** What a call ends in: a value, or the code of an error. */
async function ending(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    if (isMdeError(error)) return error.code
    throw error
  }
}

const listAlerts = (options?: Partial<ClientOptions>) => client(options).alerts.list({ top: 1 }).toArray()
const faultsSeen = () => tenant.emulator.requests.slice(-2).map(({ fault, status }) => ({ fault, status }))

describe('a fault of the first call', () => {
  const read: { fault: Fault; code: string }[] = [
    { fault: { kind: 'status', status: 500 }, code: 'MDE_SERVICE_FAULT' },
    { fault: { kind: 'status', status: 503, retryAfterSeconds: 0 }, code: 'MDE_SERVICE_FAULT' },
    { fault: { kind: 'quota', by: 'calls', retryAfterSeconds: 0 }, code: 'MDE_RATE_LIMITED' },
    { fault: { kind: 'reset', when: 'before' }, code: 'MDE_NETWORK' },
    { fault: { kind: 'reset', when: 'after' }, code: 'MDE_NETWORK' },
    { fault: { kind: 'cutBody' }, code: 'MDE_NETWORK' },
    { fault: { kind: 'cutBody', afterBytes: 0 }, code: 'MDE_NETWORK' },
  ]
  it.each(read)('ends a read that is tried once in $code: $fault', async ({ fault, code }) => {
    tenant.emulator.faults.add({ target: 'listAlerts', calls: [1], fault })
    expect(await ending(listAlerts(once))).toBe(code)
    expect(tenant.emulator.requests.at(-1)).toMatchObject({ operationId: 'listAlerts', fault: fault.kind })
  })

  it.each(read)('is got over by a read that is tried again: $fault', async ({ fault }) => {
    tenant.emulator.faults.add({ target: 'listAlerts', calls: [1], fault })
    expect(await listAlerts()).toHaveLength(1)
    expect(faultsSeen()).toMatchObject([{ fault: fault.kind }, { fault: undefined, status: 200 }])
  })

  it('is a body that nobody can read', async () => {
    tenant.emulator.faults.add({ calls: [1], fault: { kind: 'malformedJson' } })
    expect(await ending(listAlerts(once))).toBe('MDE_DECODE')
  })

  it('is an answer that comes too late', async () => {
    tenant.emulator.faults.add({ calls: [1], fault: { kind: 'delay', delayMs: 400 } })
    const impatient = { ...once, attemptTimeoutMs: 100 }
    expect(await ending(listAlerts(impatient))).toBe('MDE_TIMEOUT')
    tenant.emulator.faults.clear()
    tenant.emulator.faults.add({ calls: [1], fault: { kind: 'delay', delayMs: 50 } })
    const beganMs = performance.now()
    expect(await listAlerts(once)).toHaveLength(1)
    expect(performance.now() - beganMs).toBeGreaterThan(45)
  })
})

describe('a connection that is cut', () => {
  it.each([
    { when: 'before', started: 0 },
    { when: 'after', started: 1 },
  ] as const)('$when the write leaves $started actions', async ({ when, started }) => {
    const defender = client()
    const [machine] = await defender.machines
      .list({ filter: "onboardingStatus eq 'Onboarded'", top: 1 })
      .toArray()
    const isolations = async () =>
      (
        await defender.machineActions
          .list({ filter: `machineId eq '${machine?.id}' and type eq 'Isolate'` })
          .toArray()
      ).length
    const earlier = await isolations()
    tenant.emulator.faults.add({ target: 'isolateMachine', fault: { kind: 'reset', when } })
    const body = { Comment: 'x', IsolationType: 'Full' } as const
    expect(await ending(defender.machines.isolate(machine?.id ?? '', body))).toBe('MDE_NETWORK')
    expect((await isolations()) - earlier).toBe(started)
  })
})

describe('a stale page', () => {
  it('shows what was there when the rule was added, and a single record too', async () => {
    const defender = client()
    const [alert] = await defender.alerts.list({ filter: "status eq 'New'", top: 1 }).toArray()
    const id = alert?.id ?? ''
    const rule: FaultRule = { calls: [1, 2], fault: { kind: 'stalePage' } }
    await defender.alerts.update(id, { comment: 'before the rule' })
    tenant.emulator.faults.add({ ...rule, target: 'listAlerts' })
    tenant.emulator.faults.add({ ...rule, target: 'getAlert', calls: [1] })
    await defender.alerts.update(id, { status: 'Resolved' })
    const listed = async () => (await defender.alerts.list().toArray()).find((each) => each.id === id)
    expect(await listed()).toMatchObject({ status: 'New', comments: [{ comment: 'before the rule' }] })
    expect(await defender.alerts.get(id)).toMatchObject({ status: 'New' })
    expect(await defender.alerts.get(id)).toMatchObject({ status: 'Resolved' })
    expect(await listed()).toMatchObject({ status: 'New' })
    expect(await listed()).toMatchObject({ status: 'Resolved' })
  })
})

describe('faults of the sign-in service', () => {
  it('strike token requests and leave the API alone', async () => {
    tenant.emulator.faults.add({ target: 'token', fault: { kind: 'status', status: 400 } })
    const credential = tenant.credentialWith('application', ['Alert.Read.All'])
    expect(await ending(credential.getToken(scope))).toMatch(/^MDE_/)
    expect(tenant.emulator.requests.at(-1)).toMatchObject({ status: 400, fault: 'status' })
    expect(await listAlerts(once)).toHaveLength(1)
  })
})

describe('the header of a request', () => {
  const send = (header: string) =>
    fetch(`${tenant.emulator.url}/api/alerts?$top=1`, {
      headers: { authorization: `Bearer ${token}`, 'x-mde-emulator-fault': header },
    })

  it('makes this one go wrong', async () => {
    const response = await send('{"kind":"quota","by":"cpu","retryAfterSeconds":7}')
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('7')
    expect(await response.json()).toMatchObject({
      error: { code: 'TooManyRequests', message: expect.stringContaining('CPU') },
    })
    expect(await listAlerts(once)).toHaveLength(1)
  })

  it('shows the state at the start as a stale page', async () => {
    const [alert] = await listAlerts()
    await client().alerts.update(alert?.id ?? '', { comment: 'new' })
    const { value } = (await (await send('{"kind":"stalePage"}')).json()) as { value: object[] }
    expect(value).toMatchObject([{ id: alert?.id, comments: alert?.comments }])
  })

  it.each(['nonsense', '{"kind":"fire"}'])('is refused where it names no fault: %s', async (header) => {
    const response = await send(header)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: 'InvalidInput' } })
  })
})
