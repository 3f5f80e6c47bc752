import {
  ActionFailedError,
  type ActionRequest,
  createDefenderClient,
  type SavedAction,
} from '@mde-kit/client'
import type { MachineAction } from '@mde-kit/contract'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ActionOutcome } from '../../src/index.ts'
import { type ResponseWorld, startResponseWorld } from './response-world.ts'

let world: ResponseWorld
beforeAll(async () => {
  world = await startResponseWorld()
}, 30_000)
afterEach(() => world.reset())
afterAll(() => world.tenant.emulator.stop())

const client = () => createDefenderClient(world.options)
const machineId = (index = 0) => world.machines[index]?.id ?? ''
const poll = { pollIntervalMs: 10 }
const isolation = { type: 'Isolate', IsolationType: 'Full', Comment: 'Alert 1234.' } as const
/** Actions on a device that were started by a client, not by the world. */
const startedOn = async (id: string): Promise<MachineAction[]> =>
  client()
    .machineActions.list({
      filter: (action) => action.machineId.eq(id).and(action.requestor.eq('contract test')),
    })
    .toArray()
const count = (operationId: string) =>
  world.tenant.emulator.requests.filter((request) => request.operationId === operationId).length

describe('an action of the client', () => {
  const requests: ActionRequest[] = [
    isolation,
    { ...isolation, IsolationType: 'Selective' },
    { type: 'Unisolate', Comment: 'x' },
    { type: 'RestrictCodeExecution', Comment: 'x' },
    { type: 'UnrestrictCodeExecution', Comment: 'x' },
    { type: 'RunAntiVirusScan', Comment: 'x', ScanType: 'Quick' },
    { type: 'StopAndQuarantineFile', Comment: 'x', Sha1: '87662bc3d60e4200ceaf7aae249d1c343f4b83c9' },
    { type: 'CollectInvestigationPackage', Comment: 'x' },
    { type: 'Offboard', Comment: 'x' },
    {
      type: 'LiveResponse',
      Commands: [{ type: 'RunScript', params: [{ key: 'ScriptName', value: 'script1.ps1' }] }],
    },
  ]
  it.each(requests)('is started once and waited for: $type', async (request) => {
    const { clock } = world.tenant.emulator
    clock.freeze()
    const handle = await client().actions.start(machineId(), request)
    const again = await client().actions.start(machineId(), request)
    expect(again).toMatchObject({ id: handle.id, isJoined: true })
    clock.resume()
    await expect(handle.wait(poll)).resolves.toMatchObject({ id: handle.id, status: 'Succeeded' })
    expect(await startedOn(machineId())).toHaveLength(1)
  })

  it('is found again after its answer got lost', async () => {
    world.tenant.emulator.faults.add({
      target: 'isolateMachine',
      calls: [1],
      fault: { kind: 'reset', when: 'after' },
    })
    const handle = await client().actions.start(machineId(), isolation)
    expect(handle.isJoined).toBe(false)
    expect((await startedOn(machineId())).map(({ id }) => id)).toEqual([handle.id])
  })

  it('is joined where the service says that one is under way', async () => {
    world.tenant.emulator.clock.freeze()
    const { id } = await client().machines.isolate(machineId(), { Comment: 'mine', IsolationType: 'Full' })
    const blind = createDefenderClient({
      ...world.options,
      credential: world.tenant.credentialWith('application', ['Machine.Isolate']),
    })
    const error: unknown = await blind.actions.start(machineId(), isolation).catch((error: unknown) => error)
    expect(error).toMatchObject({
      code: 'MDE_ACTION_PENDING',
      cause: { serviceCode: 'ActiveRequestAlreadyExists' },
    })
    const handle = await client().actions.start(machineId(), isolation)
    expect(handle).toMatchObject({ id, isJoined: true })
  })

  it('is cancelled, and tells so to whoever waits elsewhere', async () => {
    world.tenant.emulator.clock.freeze()
    const handle = await client().actions.start(machineId(), isolation)
    const saved = JSON.stringify(handle)
    await expect(handle.cancel('By mistake.')).resolves.toMatchObject({
      status: 'Cancelled',
      cancellationComment: 'By mistake.',
    })
    const elsewhere = await client().actions.resume(JSON.parse(saved) as SavedAction)
    await expect(elsewhere.wait(poll)).rejects.toMatchObject({
      code: 'MDE_ACTION_FAILED',
      status: 'Cancelled',
    })
  })

  it.each<{ outcome: ActionOutcome; want: object }>([
    { outcome: { status: 'Failed', errorHResult: -5 }, want: { errorHResult: -5 } },
    { outcome: { status: 'TimeOut' }, want: { computerDnsName: expect.any(String) } },
    {
      outcome: { status: 'Cancelled', requestor: 'rea@contoso.example', comment: 'Not this one.' },
      want: { cancellationRequestor: 'rea@contoso.example', cancellationComment: 'Not this one.' },
    },
  ])(
    'that goes wrong is a typed error, and the next one works: $outcome.status',
    async ({ outcome, want }) => {
      world.tenant.emulator.actions.add({ type: 'Isolate', outcome })
      const handle = await client().actions.start(machineId(), isolation)
      const error: unknown = await handle.wait(poll).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(ActionFailedError)
      expect(error).toMatchObject({ status: outcome.status, action: { id: handle.id, ...want } })
      const next = await client().actions.start(machineId(), isolation)
      await expect(next.wait(poll)).resolves.toMatchObject({ status: 'Succeeded' })
    },
  )

  it('that stays pending outlasts a wait, and is ended by hand', async () => {
    const { actions } = world.tenant.emulator
    actions.add({ machineId: machineId(), outcome: { status: 'Pending' } })
    const elsewhere = await client().actions.start(machineId(1), isolation)
    const handle = await client().actions.start(machineId(), isolation)
    await expect(elsewhere.wait(poll)).resolves.toMatchObject({ status: 'Succeeded' })
    const options = { ...poll, timeoutMs: 100 }
    await expect(handle.wait(options)).rejects.toMatchObject({ code: 'MDE_TIMEOUT' })
    actions.end(handle.id, { status: 'Succeeded' })
    await expect(handle.wait(poll)).resolves.toMatchObject({ id: handle.id, status: 'Succeeded' })
  })

  it('that offboards a device and fails leaves it in the service', async () => {
    world.tenant.emulator.actions.add({ type: 'Offboard', outcome: { status: 'Failed' } })
    const offboard = async () => {
      const handle = await client().actions.start(machineId(), { type: 'Offboard', Comment: 'x' })
      await handle.wait(poll).catch(() => undefined)
      return (await client().machines.get(machineId())).onboardingStatus
    }
    expect(await offboard()).toBe('Onboarded')
    expect(await offboard()).toBe('CanBeOnboarded')
  })

  it('is started on many devices, whatever becomes of one', async () => {
    const [first, second] = [machineId(0), machineId(1)]
    const before = count('isolateMachine')
    const results = await client().actions.forEach([first, 'unknown', second], isolation)
    expect(results.map(({ outcome }) => outcome)).toEqual(['started', 'failed', 'started'])
    expect(count('isolateMachine') - before).toBe(3)
    expect(await startedOn(second)).toHaveLength(1)
  })
})

it('finds an investigation again whose answer got lost', async () => {
  const listed = async () => (await client().investigations.list().toArray()).map(({ id }) => id)
  const before = await listed()
  world.tenant.emulator.faults.add({
    target: 'startInvestigation',
    calls: [1],
    fault: { kind: 'reset', when: 'after' },
  })
  const investigated = (await client().investigations.list().toArray()).map((one) => one.machineId)
  const idle = world.machines.find(({ id }) => !investigated.includes(id))?.id ?? ''
  const sent = count('startInvestigation')
  const handle = await client().actions.startInvestigation(idle, { Comment: 'x' })
  expect(handle).toMatchObject({ machineId: idle, isJoined: false })
  expect((await listed()).filter((id) => !before.includes(id))).toEqual([handle.id])
  expect(count('startInvestigation') - sent).toBe(1)
})

it('follows an investigation to its end, and joins one that is under way', async () => {
  const investigated = (await client().investigations.list().toArray()).map((one) => one.machineId)
  const idle = world.machines.find(({ id }) => !investigated.includes(id))?.id ?? ''
  const handle = await client().actions.startInvestigation(idle, { Comment: 'x' })
  expect(handle.isJoined).toBe(false)
  const again = await client().actions.startInvestigation(idle, { Comment: 'x' })
  expect(again).toMatchObject({ id: handle.id, isJoined: true })
  await expect(handle.wait(poll)).resolves.toMatchObject({
    id: handle.id,
    endTime: expect.any(String) as string,
  })
})
