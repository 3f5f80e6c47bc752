import { ConfigError } from '@mde-kit/contract/errors'
import { expect, it } from 'vitest'
import type { MachineResult } from '../../src/actions.ts'
import { json } from '../fakes/fetch.ts'
import { actionsWorld, actionThatIs } from './world.ts'

const isolation = { type: 'Isolate', Comment: 'Alert 1234.', IsolationType: 'Full' } as const

const shortOf = (result: MachineResult) =>
  'handle' in result ? `${result.outcome} ${result.handle.id}` : result.outcome

it('gives each device its result, in order, whatever becomes of the others', async () => {
  const refusal = () => json({ error: { code: 'InvalidInput', message: 'No.' } }, 400)
  const { defender, clock } = actionsWorld({
    actions: [actionThatIs({ machineId: 'b' })],
    deeds: [{}, { answer: refusal, isDone: false }, {}],
  })
  const progress: string[] = []
  const machines = ['a', 'b', { id: 'c' }, 'd', 'A']
  const results = await clock.settle(
    defender.forEach(machines, isolation, {
      concurrency: 1,
      onResult: ({ machineId }, { done, total }) => progress.push(`${machineId} ${done}/${total}`),
    }),
  )
  expect(results.map(({ machineId }) => machineId)).toEqual(['a', 'b', 'c', 'd'])
  expect(results.map(shortOf)).toEqual(['started new-1', 'joined old-1', 'failed', 'started new-3'])
  expect(results[2]).toMatchObject({ error: { code: 'MDE_HTTP', serviceCode: 'InvalidInput' } })
  expect(progress).toEqual(['a 1/4', 'b 2/4', 'c 3/4', 'd 4/4'])
})

it('fails for what has no id alone', async () => {
  const { defender, clock, posts } = actionsWorld()
  const machines = ['a', '', null, { name: 'x' }, 'b'] as string[]
  const results = await clock.settle(defender.forEach(machines, isolation, { concurrency: 1 }))
  expect(results.map(({ machineId, outcome }) => `${machineId} ${outcome}`)).toEqual([
    'a started',
    ' failed',
    'b started',
  ])
  expect(results[1]).toMatchObject({ error: { code: 'MDE_CONFIG' } })
  expect(posts()).toHaveLength(2)
})

it('has no more devices under way than it is told', async () => {
  let open = 0
  let most = 0
  const answer = async (made: ReturnType<typeof actionThatIs>) => {
    most = Math.max(most, ++open)
    await new Promise((resolve) => setImmediate(resolve))
    open--
    return json(made, 201)
  }
  const { defender, clock } = actionsWorld({ deeds: [{ answer }] })
  const machines = Array.from({ length: 20 }, (_, index) => `m-${index}`)
  const results = await clock.settle(defender.forEach(machines, isolation, { concurrency: 3 }))
  expect(new Set(results.map(shortOf)).size).toBe(20)
  expect(most).toBe(3)
})

it('loses nothing when aborted: what is out is waited for, the rest is skipped', async () => {
  const controller = new AbortController()
  let posts = 0
  const answer = (made: ReturnType<typeof actionThatIs>) => {
    if (++posts === 2) controller.abort(new Error('enough'))
    return json(made, 201)
  }
  const { defender, clock, actions } = actionsWorld({ deeds: [{ answer }] })
  const results = await clock.settle(
    defender.forEach(['a', 'b', 'c', 'd'], isolation, { concurrency: 2, signal: controller.signal }),
  )
  expect(results.map(shortOf)).toEqual(['started new-1', 'started new-2', 'skipped', 'skipped'])
  expect(actions).toHaveLength(2)
})

it('starts no more once it cannot tell, and still tells of what is out', async () => {
  const { defender, clock, actions } = actionsWorld()
  const told: string[] = []
  const fault = new Error('The pipe is closed.')
  const onResult = ({ machineId }: MachineResult) => {
    told.push(machineId)
    throw fault
  }
  const outcome = clock.settle(
    defender.forEach(['a', 'b', 'c', 'd'], isolation, { concurrency: 2, onResult }).catch((e: unknown) => e),
  )
  expect(await outcome).toBe(fault)
  expect(told.sort()).toEqual(['a', 'b'])
  expect(actions).toHaveLength(2)
})

it.each([0, 1.5, 51, Number.NaN])('refuses a concurrency of %d', async (concurrency) => {
  const { defender, sent } = actionsWorld()
  await expect(defender.forEach(['a'], isolation, { concurrency })).rejects.toBeInstanceOf(ConfigError)
  expect(sent).toEqual([])
})

it('has nothing to do for no devices', async () => {
  const { defender, sent } = actionsWorld()
  await expect(defender.forEach([], isolation)).resolves.toEqual([])
  expect(sent).toEqual([])
})
