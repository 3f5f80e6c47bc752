import { beforeEach, describe, expect, it } from 'vitest'
import { type ActionStore, createActionStore, isFinal } from '../../../src/defender/state/action-store.ts'
import { createVault } from '../../../src/state/vault.ts'

const machine = { id: 'a'.repeat(40), computerDnsName: 'lap-1.contoso.example' }
const startMs = Date.parse('2026-03-01T12:00:00Z')

let nowMs: number
let store: ActionStore
beforeEach(() => {
  nowMs = startMs
  store = createActionStore({
    vault: createVault(),
    past: [],
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
    store.cancel(action, { requestor: 'rea@contoso.example', comment: 'by mistake' })
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

describe('isFinal', () => {
  it.each(['Succeeded', 'Failed', 'TimeOut', 'Cancelled'])('takes %s as final', (status) => {
    expect(isFinal({ ...start(), status })).toBe(true)
  })

  it.each(['Pending', 'InProgress'])('takes %s as open', (status) => {
    expect(isFinal({ ...start(), status })).toBe(false)
  })
})
