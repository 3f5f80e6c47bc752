import { createTagsClient } from '@mde-kit/client/tags'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type ResponseWorld, startResponseWorld } from './response-world.ts'

let world: ResponseWorld
beforeAll(async () => {
  world = await startResponseWorld()
}, 30_000)
afterEach(() => world.reset())
afterAll(() => world.tenant.emulator.stop())

const tags = () => createTagsClient(world.options)
const machineId = (index = 0) => world.machines[index]?.id ?? ''
const calls = (operationId: string) =>
  world.tenant.emulator.requests.filter((request) => request.operationId === operationId).length

it('adds and removes one tag and leaves the others', async () => {
  const { machineTags: before = [] } = await tags().add(machineId(), 'first of mine')
  expect(before).toContain('first of mine')
  const { machineTags: both = [] } = await tags().add(machineId(), 'second')
  expect(both).toEqual([...before, 'second'])
  const { machineTags: after = [] } = await tags().remove(machineId(), 'second')
  expect(after).toEqual(before)
  expect(calls('updateMachine')).toBe(0)
})

it('sets the tags of a device by what has to change', async () => {
  await tags().set(machineId(), ['one', 'two'])
  const before = calls('addOrRemoveMachineTag')
  const { machineTags } = await tags().set(machineId(), ['two', 'three'])
  expect(machineTags?.toSorted()).toEqual(['three', 'two'])
  expect(calls('addOrRemoveMachineTag') - before).toBe(2)
  expect(calls('updateMachine')).toBe(0)
})

it.each([{ when: 'after' }, { when: 'before' }] as const)(
  'reads the device where the answer got lost $when the change',
  async ({ when }) => {
    world.tenant.emulator.faults.add({
      target: 'addOrRemoveMachineTag',
      calls: [1],
      fault: { kind: 'reset', when },
    })
    const outcome: unknown = await tags()
      .add(machineId(), 'lost')
      .catch((error: unknown) => error)
    expect(outcome).toMatchObject(
      when === 'after'
        ? { machineTags: expect.arrayContaining(['lost']) as string[] }
        : { code: 'MDE_NETWORK' },
    )
    expect(world.tenant.emulator.faults.list()[0]?.seen).toBe(1)
  },
)

it('tags many devices, 500 a call, and tells of those that did not come back', async () => {
  const known = world.machines.slice(0, 3).map(({ id }) => id)
  const unknown = Array.from({ length: 998 }, (_, index) => index.toString(16).padStart(40, '0'))
  const before = calls('addOrRemoveTagForMultipleMachines')
  const report = await tags().addToAll([...unknown, ...world.machines.slice(0, 3), ...known], 'swept')
  expect(report).toMatchObject({ changed: known, missing: unknown, failed: [], skipped: [] })
  expect(calls('addOrRemoveTagForMultipleMachines') - before).toBe(3)
  const { changed } = await tags().removeFromAll(known, 'swept')
  expect(changed).toEqual(known)
})

it('keeps on after a call that failed', async () => {
  const unknown = Array.from({ length: 500 }, (_, index) => index.toString(16).padStart(40, '0'))
  world.tenant.emulator.faults.add({
    target: 'addOrRemoveTagForMultipleMachines',
    calls: [1],
    fault: { kind: 'status', status: 500 },
  })
  const report = await tags().addToAll([...unknown, machineId()], 'swept')
  expect(report.failed).toMatchObject([{ machineIds: unknown, error: { status: 500 } }])
  expect(report.changed).toEqual([machineId()])
})

it('does nothing more once the signal fires', async () => {
  const report = await tags().addToAll([machineId()], 'swept', { signal: AbortSignal.abort() })
  expect(report).toEqual({ changed: [], missing: [], failed: [], skipped: [machineId()] })
})

it('sends nothing where one of many devices has no id', async () => {
  const before = world.tenant.emulator.requests.length
  const machines = [machineId(), null] as string[]
  await expect(tags().addToAll(machines, 'swept')).rejects.toMatchObject({ code: 'MDE_CONFIG' })
  expect(world.tenant.emulator.requests).toHaveLength(before)
})

it('sends no empty tag', async () => {
  const before = world.tenant.emulator.requests.length
  await expect(tags().add(machineId(), ' ')).rejects.toMatchObject({ code: 'MDE_CONFIG' })
  await expect(tags().addToAll([machineId()], '')).rejects.toMatchObject({ code: 'MDE_CONFIG' })
  expect(world.tenant.emulator.requests).toHaveLength(before)
})
