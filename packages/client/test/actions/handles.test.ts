import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { ActionFailedError } from '../../src/index.ts'
import type { SavedAction, SavedInvestigation } from '../../src/actions.ts'
import { json, status } from '../fakes/fetch.ts'
import { actionsWorld, actionThatIs, investigationThatIs } from './world.ts'

const isolation = { type: 'Isolate', Comment: 'Alert 1234.', IsolationType: 'Full' } as const

describe('the handle of an action', () => {
  it('waits until the action has succeeded, and knows what it read last', async () => {
    const { defender, clock, actions } = actionsWorld()
    const handle = await clock.settle(defender.start('m-1', isolation))
    const seen: string[] = []
    const waiting = handle.wait({
      onUpdate: ({ status }) => {
        seen.push(status)
        actions[0] = {
          ...actionThatIs({}),
          ...actions[0],
          status: status === 'Pending' ? 'InProgress' : 'Succeeded',
        }
      },
    })
    await expect(clock.settle(waiting)).resolves.toMatchObject({ id: 'new-1', status: 'Succeeded' })
    expect(seen).toEqual(['Pending', 'InProgress', 'Succeeded'])
    expect(handle.latest).toMatchObject({ status: 'Succeeded' })
  })

  it.each(['Failed', 'TimeOut', 'Cancelled'])('tells how an action ended: %s', async (ending) => {
    const { defender, clock, actions } = actionsWorld()
    const handle = await clock.settle(defender.start('m-1', isolation))
    actions[0] = actionThatIs({ id: 'new-1', status: ending })
    const error: unknown = await clock.settle(handle.wait()).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(ActionFailedError)
    expect(error).toMatchObject({ status: ending, action: { id: 'new-1' } })
  })

  it('names the command of live response that failed', () => {
    const command = { type: 'GetFile', params: [{ key: 'Path', value: 'C:\\x' }] }
    const action = actionThatIs({
      type: 'LiveResponse',
      status: 'Failed',
      commands: [
        { index: 0, commandStatus: 'Completed', errors: [], command },
        { index: 1, commandStatus: 'Failed', errors: ['not there'], command },
      ],
    })
    expect(new ActionFailedError(action).next).toContain('Command 1 (GetFile) failed')
  })

  it('cancels, with a comment', async () => {
    const { defender, clock, sent } = actionsWorld()
    const handle = await clock.settle(defender.start('m-1', isolation))
    await expect(clock.settle(handle.cancel('By mistake.'))).resolves.toMatchObject({ status: 'Cancelled' })
    expect(sent.at(-1)).toMatchObject({
      path: '/api/machineactions/new-1/cancel',
      body: '{"Comment":"By mistake."}',
    })
    expect(handle.latest).toMatchObject({ status: 'Cancelled' })
  })

  const doubtful = [
    { name: 'an answer that got lost', answer: () => status(502), then: 'Cancelled', succeeds: true },
    {
      name: 'an answer that got lost, and nothing done',
      answer: () => status(502),
      then: 'Pending',
      succeeds: false,
    },
    {
      name: '400 to one cancelled before',
      answer: () => json({ error: {} }, 400),
      then: 'Cancelled',
      succeeds: true,
    },
    {
      name: '400 to one that has ended',
      answer: () => json({ error: {} }, 400),
      then: 'Succeeded',
      succeeds: false,
    },
    { name: '404', answer: () => status(404), then: 'Cancelled', succeeds: false },
  ]
  it.each(doubtful)('reads the action after $name: $then', async ({ answer, then, succeeds }) => {
    const world = actionsWorld({ actions: [actionThatIs({ status: then })], onCancel: answer })
    const handle = await world.defender.resume({
      kind: 'machineAction',
      id: 'old-1',
      type: 'Isolate',
      machineId: 'm-1',
    })
    const outcome: unknown = await world.clock.settle(handle.cancel('x')).catch((error: unknown) => error)
    expect(outcome).toMatchObject(succeeds ? { status: 'Cancelled' } : { operationId: 'cancelMachineAction' })
    expect(world.sent.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('goes on in another process from its JSON', async () => {
    const { defender, clock } = actionsWorld()
    const saved = JSON.stringify(await clock.settle(defender.start('m-1', isolation)))
    expect(JSON.parse(saved)).toEqual({
      kind: 'machineAction',
      id: 'new-1',
      type: 'Isolate',
      machineId: 'm-1',
    })
    const other = actionsWorld({ actions: [actionThatIs({ id: 'new-1', status: 'Succeeded' })] })
    const handle = await other.defender.resume(JSON.parse(saved) as SavedAction)
    expect(handle.latest).toBeUndefined()
    await expect(other.clock.settle(handle.wait())).resolves.toMatchObject({ status: 'Succeeded' })
    expect(other.clock.elapsed()).toBe(0)
  })

  const notSaved = [
    null,
    {},
    { kind: 'investigation', id: '1', machineId: 'm' },
    { kind: 'machineAction', id: '', machineId: 'm' },
    { kind: 'machineAction', id: 7, machineId: 'm' },
  ]
  it.each(notSaved)('is not made of %o', async (saved) => {
    const { defender, sent } = actionsWorld()
    await expect(defender.resume(saved as SavedAction)).rejects.toBeInstanceOf(ConfigError)
    expect(sent).toEqual([])
  })
})

describe('an investigation', () => {
  const reads = ['Alert.Read.All']

  it('is started and waited for, also past an approval', async () => {
    const { defender, clock, investigations } = actionsWorld({ reads })
    const handle = await clock.settle(defender.startInvestigation('m-1', { Comment: 'x' }))
    expect(handle).toMatchObject({ id: '1', isJoined: false })
    const states = ['PendingApproval', 'SuccessfullyRemediated']
    const waiting = handle.wait({
      onUpdate: () => {
        investigations[0] = investigationThatIs({ state: states.shift() ?? 'Unknown' })
      },
    })
    await expect(clock.settle(waiting)).resolves.toMatchObject({ state: 'SuccessfullyRemediated' })
  })

  it.each([undefined, null, ''])('is not started without the id of a device: %s', async (machineId) => {
    const { defender, sent } = actionsWorld({ reads })
    await expect(defender.startInvestigation(machineId as string, { Comment: 'x' })).rejects.toMatchObject({
      code: 'MDE_CONFIG',
      message: 'The investigation is for no device: its id is empty.',
    })
    expect(sent).toEqual([])
  })

  it('joins one that is under way on the device', async () => {
    const { defender, clock, posts } = actionsWorld({
      reads,
      investigations: [investigationThatIs({ id: '77' })],
    })
    const handle = await clock.settle(defender.startInvestigation('m-1', { Comment: 'x' }))
    expect(handle).toMatchObject({ id: '77', isJoined: true })
    expect(posts()).toEqual([])
  })

  it('is found after a lost answer as the one that was not there before', async () => {
    const { defender, clock, posts } = actionsWorld({
      reads,
      investigations: [investigationThatIs({ id: '77', state: 'Benign' })],
      deeds: [{ answer: () => status(502) }],
    })
    const handle = await clock.settle(defender.startInvestigation('m-1', { Comment: 'x' }))
    expect(handle).toMatchObject({ id: '1', isJoined: false })
    expect(posts()).toHaveLength(1)
  })

  it('is unknown after a lost answer where nobody looked before', async () => {
    const { defender, clock, posts } = actionsWorld({ reads, deeds: [{ answer: () => status(502) }] })
    const starting = defender.startInvestigation('m-1', { Comment: 'x' }, { ifPending: 'send' })
    const error: unknown = await clock.settle(starting).catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'MDE_ACTION_UNKNOWN', reference: undefined })
    expect(posts()).toHaveLength(1)
  })

  it('goes on from its JSON', async () => {
    const { defender, clock } = actionsWorld({
      reads,
      investigations: [investigationThatIs({ state: 'Benign' })],
    })
    const saved: SavedInvestigation = { kind: 'investigation', id: '1', machineId: 'm-1' }
    const handle = await defender.resumeInvestigation(saved)
    expect(JSON.parse(JSON.stringify(handle))).toEqual(saved)
    await expect(clock.settle(handle.wait())).resolves.toMatchObject({ state: 'Benign' })
  })
})
