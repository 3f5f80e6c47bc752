import { beforeEach, describe, expect, it } from 'vitest'
import { type ActionStore, createActionStore, isFinal } from '../../../src/defender/state/action-store.ts'
import type { ActionOutcome } from '../../../src/actions/action-outcome.ts'
import { createVault } from '../../../src/state/vault.ts'

const machine = { id: 'a'.repeat(40), computerDnsName: 'lap-1.contoso.example' }
const startMs = Date.parse('2026-03-01T12:00:00Z')

let nowMs: number
let planned: ActionOutcome | undefined
let store: ActionStore
beforeEach(() => {
  nowMs = startMs
  planned = undefined
  store = createActionStore({
    vault: createVault(),
    past: [],
    takeOutcome: () => planned,
    timings: { pendingMs: 500, inProgressMs: 1000 },
    now: () => nowMs,
  })
})

const start = () =>
  store.start({ type: 'Isolate', scope: 'Full', machine, requestor: 'ana@contoso.example', comment: 'why' })

const courses = [
  { afterMs: 0, status: 'Pending', updated: '2026-03-01T12:00:00Z' },
  { afterMs: 499, status: 'Pending', updated: '2026-03-01T12:00:00Z' },
  { afterMs: 500, status: 'InProgress', updated: '2026-03-01T12:00:00.5Z' },
  { afterMs: 1_499, status: 'InProgress', updated: '2026-03-01T12:00:00.5Z' },
  { afterMs: 1_500, status: 'Succeeded', updated: '2026-03-01T12:00:01.5Z' },
  { afterMs: 90_000_000, status: 'Succeeded', updated: '2026-03-01T12:00:01.5Z' },
]

describe('createActionStore', () => {
  it.each(courses)('has an action $status after $afterMs ms', ({ afterMs, status, updated }) => {
    const { id } = start()
    nowMs += afterMs
    expect(store.find(id)).toMatchObject({ status, lastUpdateDateTimeUtc: updated })
  })

  it('finds an action by its id in any letter case, and nothing else', () => {
    const { id } = start()
    expect(store.find(id.toUpperCase())).toMatchObject({ id })
    expect(store.find('nothing')).toBeUndefined()
  })

  it('lists the newest first', () => {
    const [first, second] = [start(), start()]
    expect(store.list().map(({ id }) => id)).toEqual([second.id, first.id])
  })

  it('keeps a cancelled action cancelled', () => {
    const { id } = start()
    nowMs += 700
    const action = store.find(id)
    if (!action) throw new Error('The action is gone.')
    const by = { requestor: 'rea@contoso.example', comment: 'by mistake' }
    store.end(action, { status: 'Cancelled', ...by })
    nowMs += 10_000
    expect(store.find(id)).toMatchObject({
      status: 'Cancelled',
      cancellationRequestor: 'rea@contoso.example',
      cancellationComment: 'by mistake',
      cancellationDateTimeUtc: '2026-03-01T12:00:00.7Z',
      lastUpdateDateTimeUtc: '2026-03-01T12:00:00.7Z',
    })
  })
})

describe('a planned outcome', () => {
  const hourMs = 3_600_000
  const outcomes: { outcome: ActionOutcome; afterMs: number; want: object }[] = [
    { outcome: { status: 'Failed' }, afterMs: 1_499, want: { status: 'InProgress' } },
    {
      outcome: { status: 'Failed', errorHResult: -7 },
      afterMs: 1_500,
      want: { status: 'Failed', errorHResult: -7, lastUpdateDateTimeUtc: '2026-03-01T12:00:01.5Z' },
    },
    { outcome: { status: 'TimeOut' }, afterMs: 1_499, want: { status: 'Pending' } },
    {
      outcome: { status: 'TimeOut' },
      afterMs: hourMs,
      want: { status: 'TimeOut', lastUpdateDateTimeUtc: '2026-03-01T12:00:01.5Z' },
    },
    { outcome: { status: 'Cancelled' }, afterMs: 1_499, want: { status: 'InProgress' } },
    {
      outcome: { status: 'Cancelled' },
      afterMs: hourMs,
      want: {
        status: 'Cancelled',
        cancellationRequestor: 'ana@contoso.example',
        cancellationComment: null,
        cancellationDateTimeUtc: '2026-03-01T12:00:01.5Z',
      },
    },
    {
      outcome: { status: 'Cancelled', requestor: 'rea@contoso.example', comment: 'why' },
      afterMs: hourMs,
      want: { cancellationRequestor: 'rea@contoso.example', cancellationComment: 'why' },
    },
    { outcome: { status: 'Pending' }, afterMs: hourMs, want: { status: 'Pending' } },
    { outcome: { status: 'InProgress' }, afterMs: 499, want: { status: 'Pending' } },
    { outcome: { status: 'InProgress' }, afterMs: hourMs, want: { status: 'InProgress' } },
    { outcome: { status: 'Succeeded' }, afterMs: hourMs, want: { status: 'Succeeded' } },
  ]
  it.each(outcomes)('has an action, $afterMs ms on, as $want: $outcome', ({ outcome, afterMs, want }) => {
    planned = outcome
    const { id } = start()
    nowMs += afterMs
    expect(store.find(id)).toMatchObject(want)
  })

  const commands = [
    { type: 'RunScript', params: [] },
    { type: 'PutFile', params: [] },
    { type: 'GetFile', params: [] },
  ]
  const sessions: { outcome: ActionOutcome; afterMs: number; want: string[]; errors?: string[] }[] = [
    { outcome: { status: 'InProgress' }, afterMs: hourMs, want: ['begun', 'waiting', 'waiting'] },
    { outcome: { status: 'TimeOut' }, afterMs: hourMs, want: ['waiting', 'waiting', 'waiting'] },
    { outcome: { status: 'Cancelled' }, afterMs: hourMs, want: ['begun', 'waiting', 'waiting'] },
    { outcome: { status: 'Succeeded' }, afterMs: 1_000, want: ['Completed', 'begun', 'waiting'] },
    { outcome: { status: 'Succeeded' }, afterMs: hourMs, want: ['Completed', 'Completed', 'Completed'] },
    {
      outcome: { status: 'Failed', commandIndex: 1, error: 'No room.' },
      afterMs: hourMs,
      want: ['Completed', 'Failed', 'waiting'],
      errors: ['No room.'],
    },
    {
      outcome: { status: 'Failed', commandIndex: 9 },
      afterMs: hourMs,
      want: ['Completed', 'Completed', 'Failed'],
    },
    { outcome: { status: 'Failed' }, afterMs: hourMs, want: ['Failed', 'waiting', 'waiting'] },
  ]
  it.each(sessions)(
    'has a session, $afterMs ms on, as $want: $outcome',
    ({ outcome, afterMs, want, errors }) => {
      planned = outcome
      const session = {
        type: 'LiveResponse',
        scope: null,
        machine,
        requestor: 'ana',
        comment: 'why',
        commands,
      }
      const { id } = store.start(session)
      nowMs += afterMs
      const found = store.find(id)
      const states = found?.commands?.map(({ commandStatus, startTime, endTime }) =>
        endTime !== null ? commandStatus : startTime === null ? 'waiting' : 'begun',
      )
      expect(states).toEqual(want)
      expect(found?.errorHResult).toBe(outcome.status === 'Failed' ? -2_147_467_259 : 0)
      if (errors) expect(found?.commands?.flatMap((command) => command.errors)).toEqual(errors)
    },
  )

  it('of an action that stays as it is ends when somebody says so', () => {
    planned = { status: 'Pending' }
    const [first, second] = [start(), start()]
    nowMs += hourMs
    expect(store.end(first, { status: 'Succeeded' })).toMatchObject({ id: first.id, status: 'Succeeded' })
    expect(store.end(second, { status: 'TimeOut' })).toMatchObject({ id: second.id, status: 'TimeOut' })
    nowMs += hourMs
    const want = { lastUpdateDateTimeUtc: '2026-03-01T13:00:00Z' }
    expect(store.find(first.id)).toMatchObject({ ...want, status: 'Succeeded' })
    expect(store.find(second.id)).toMatchObject({ ...want, status: 'TimeOut' })
  })
})

describe('isFinal', () => {
  it.each(['Succeeded', 'Failed', 'TimeOut', 'Cancelled'])('takes %s as final', (status) => {
    expect(isFinal({ ...start(), status })).toBe(true)
  })

  it.each(['Pending', 'InProgress'])('takes %s as open', (status) => {
    expect(isFinal({ ...start(), status })).toBe(false)
  })
})
