import { exportCertificates, isolateMachine, listAlerts } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import type { TimedTerms } from '../../src/call/call.ts'
import { memoryQuotaStore } from '../../src/quota/memory-quota-store.ts'
import type { QuotaWait } from '../../src/quota/quota-options.ts'
import { createWaitingLine, type WaitingLineOptions } from '../../src/quota/waiting-line.ts'
import { Lifetime } from '../../src/time/lifetime.ts'
import { callTo, terms } from '../fakes/calls.ts'
import { createClock, startOfTime } from '../fakes/clock.ts'

const windows = [{ key: 'a 1/60', calls: 1, perSeconds: 60 }]
const deadlineAt = startOfTime + 600_000

function setUp(options: Partial<WaitingLineOptions> = {}) {
  const clock = createClock()
  const { now, sleep } = clock
  const waits: QuotaWait[] = []
  const faults: unknown[] = []
  const line = createWaitingLine(windows, {
    mode: 'wait',
    store: memoryQuotaStore({ now }),
    onWait: (wait) => waits.push(wait),
    onStoreFault: (fault) => faults.push(fault),
    now,
    sleep,
    ...options,
  })
  const gone: { name: string; at: number }[] = []
  /** Joins, and is over at once when it may go. */
  const send = async (name: string, call = callTo(listAlerts), changes: Partial<TimedTerms> = {}) => {
    const settle = await line.join(call, terms({ deadlineAt, ...changes }))
    gone.push({ name, at: clock.elapsed() / 1000 })
    settle()
  }
  return { clock, line, waits, faults, gone, send }
}

describe('a waiting line', () => {
  it('lets the higher priority go first, then who came first', async () => {
    const { clock, gone, waits, send } = setUp()
    const low = callTo(exportCertificates)
    const high = callTo(isolateMachine)
    const given = callTo(listAlerts, { priority: 'high' })
    await clock.settle(
      Promise.all([
        send('first'),
        send('export', low),
        send('read'),
        send('read again'),
        send('isolation', high),
        send('urgent read', given),
      ]),
    )
    expect(gone.map(({ name, at }) => `${at} ${name}`)).toEqual([
      '0 isolation',
      '60 urgent read',
      '120 first',
      '180 read',
      '240 read again',
      '300 export',
    ])
    expect(waits.map(({ operationId, priority }) => `${operationId} ${priority}`)).toContain(
      'exportCertificates low',
    )
  })

  it('tells once of each call that waits', async () => {
    const { clock, waits, send } = setUp()
    await clock.settle(send('first'))
    await clock.settle(Promise.all([send('second'), send('third')]))
    expect(waits).toEqual(
      [0, 1].map(() => ({ operationId: 'listAlerts', priority: 'normal', waitMs: 60_000 })),
    )
  })

  it('refuses at once what may not wait', async () => {
    const { clock, send, gone } = setUp({ mode: 'refuse' })
    await clock.settle(send('first'))
    await expect(clock.settle(send('second'))).rejects.toMatchObject({
      code: 'MDE_QUOTA',
      operationId: 'listAlerts',
      retryAfterSeconds: 60,
      message: 'listAlerts was not sent: its quota (1 calls in 60 s) is used up for 60 s.',
    })
    expect(gone).toHaveLength(1)
    expect(clock.elapsed()).toBe(0)
    await clock.advance(60_000)
    await clock.settle(send('third'))
    expect(gone).toHaveLength(2)
  })

  it('refuses at once a call whose time is up before, also while others wait', async () => {
    const { clock, send } = setUp()
    const hurried = { deadlineAt: startOfTime + 60_000 }
    await clock.settle(send('first'))
    const patient = send('second')
    await clock.advance(10_000)
    await expect(send('third', undefined, hurried)).rejects.toMatchObject({
      code: 'MDE_QUOTA',
      retryAfterSeconds: 50,
      next: 'Call again in 50 s, or give it a longer timeoutMs.',
    })
    expect(clock.elapsed()).toBe(10_000)
    await clock.settle(patient)
  })

  it('lets a caller leave, gives its place to the next, and keeps no timer for nobody', async () => {
    const { clock, gone, send } = setUp()
    await clock.settle(send('first'))
    const leaver = new Lifetime()
    const reason = new Error('not wanted')
    const left = send('leaver', undefined, { lifetime: leaver })
    const stays = send('stays')
    await clock.advance(1000)
    leaver.end(reason)
    await expect(left).rejects.toBe(reason)
    expect(clock.pending()).toBe(1)
    await clock.settle(stays)
    expect(gone.at(-1)).toEqual({ name: 'stays', at: 60 })

    const alone = new Lifetime()
    const nobody = send('alone', undefined, { lifetime: alone })
    await clock.advance(1000)
    alone.end(reason)
    await expect(nobody).rejects.toBe(reason)
    await clock.advance(0)
    expect(clock.pending()).toBe(0)
    await clock.settle(send('later'))
    expect(gone.at(-1)).toEqual({ name: 'later', at: 120 })
  })

  it('does not let in who has given up already', async () => {
    const { send, gone } = setUp()
    const reason = new Error('gone')
    const lifetime = new Lifetime()
    lifetime.end(reason)
    await expect(send('late', undefined, { lifetime })).rejects.toBe(reason)
    expect(gone).toEqual([])
  })

  it('ends the call whose wait cannot be told, and keeps no place for it', async () => {
    const fault = new Error('The pipe is closed.')
    let isBroken = true
    const onWait = () => {
      if (isBroken) throw fault
    }
    const { clock, gone, send } = setUp({ onWait })
    await clock.settle(send('first'))
    await expect(clock.settle(send('second'))).rejects.toBe(fault)
    await expect(send('third')).rejects.toBe(fault)
    isBroken = false
    await clock.settle(send('fourth'))
    await clock.settle(send('fifth'))
    expect(gone.map(({ name, at }) => `${at} ${name}`)).toEqual(['0 first', '60 fourth', '120 fifth'])
  })

  it('ends the call of which nobody can be told that it is not counted', async () => {
    const fault = new Error('The pipe is closed.')
    const store = { ...memoryQuotaStore(), take: () => Promise.reject(new Error('no database')) }
    const onStoreFault = () => {
      throw fault
    }
    const { clock, gone, send } = setUp({ store, onStoreFault })
    const outcomes = await clock.settle(Promise.allSettled([send('first'), send('second')]))
    expect(outcomes).toEqual([1, 2].map(() => ({ status: 'rejected', reason: fault })))
    expect(gone).toEqual([])
  })

  it('rests as long as the service asks', async () => {
    const { clock, line, gone, send } = setUp()
    line.rest(30_000)
    await clock.settle(send('first'))
    expect(gone).toEqual([{ name: 'first', at: 30 }])
  })

  it('lets calls go where the store fails, and says so', async () => {
    const fault = new Error('no database')
    const store = { take: () => Promise.reject(fault), read: () => Promise.reject(fault) }
    const { clock, gone, faults, send } = setUp({ store })
    await clock.settle(Promise.all([send('first'), send('second')]))
    expect(gone).toHaveLength(2)
    expect(faults).toEqual([fault, fault])
  })
})
