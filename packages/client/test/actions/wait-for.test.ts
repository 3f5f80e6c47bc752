import type { MachineAction } from '@mde-kit/contract'
import { AbortedError, ConfigError, TimeoutError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createWaitFor, type WaitForOptions } from '../../src/actions/wait-for.ts'
import { ActionFailedError } from '../../src/index.ts'
import { createClock } from '../fakes/clock.ts'

function actionThatIs(status: string): MachineAction {
  return {
    id: 'a-1',
    type: 'Isolate',
    status,
    requestor: 'analyst@contoso.com',
    requestorComment: 'test',
    machineId: 'm-1',
    creationDateTimeUtc: '2026-01-01T00:00:00Z',
  }
}

/** Waits while the action goes through the given statuses, the last of them for ever. */
async function run(
  action: MachineAction | string,
  statuses: readonly string[],
  options: WaitForOptions = {},
) {
  const clock = createClock()
  const read: string[] = []
  const get = async (id: string) => {
    read.push(id)
    return actionThatIs(statuses[Math.min(read.length, statuses.length) - 1] ?? 'Pending')
  }
  const result: unknown = await clock
    .settle(createWaitFor({ get, sleep: clock.sleep, timer: clock.timer })(action, options))
    .catch((error: unknown) => error)
  return { result, read, waitedMs: clock.elapsed(), pending: clock.pending() }
}

describe('waitFor', () => {
  const ways = [
    { name: 'reads at once when given an id', action: 'a-1', statuses: ['Succeeded'], reads: 1, waitedMs: 0 },
    {
      name: 'waits first when given an action',
      action: actionThatIs('Pending'),
      statuses: ['Succeeded'],
      reads: 1,
      waitedMs: 5_000,
    },
    {
      name: 'reads nothing when given one that has ended',
      action: actionThatIs('Succeeded'),
      statuses: [],
      reads: 0,
      waitedMs: 0,
    },
    {
      name: 'goes on while it is under way',
      action: 'a-1',
      statuses: ['Pending', 'InProgress', 'Succeeded'],
      reads: 3,
      waitedMs: 10_000,
    },
    {
      name: 'goes on after a status it does not know',
      action: 'a-1',
      statuses: ['Postponed', 'Succeeded'],
      reads: 2,
      waitedMs: 5_000,
    },
    {
      name: 'keeps to the spelling of the service',
      action: 'a-1',
      statuses: ['succeeded', 'Succeeded'],
      reads: 2,
      waitedMs: 5_000,
    },
  ]
  it.each(ways)('$name', async ({ action, statuses, reads, waitedMs: want }) => {
    const { result, read, waitedMs, pending } = await run(action, statuses)
    expect(result).toMatchObject({ id: 'a-1', status: 'Succeeded' })
    expect(read).toEqual(Array(reads).fill('a-1'))
    expect({ waitedMs, pending }).toEqual({ waitedMs: want, pending: 0 })
  })

  it.each(['Failed', 'TimeOut', 'Cancelled'])(
    'throws ActionFailedError when it ends as %s',
    async (status) => {
      const { result } = await run('a-1', ['Pending', status])
      expect(result).toBeInstanceOf(ActionFailedError)
      expect(result).toMatchObject({ code: 'MDE_ACTION_FAILED', action: { status } })
      expect(result).toHaveProperty('message', `The Isolate action a-1 on device m-1 ended as ${status}.`)
    },
  )

  it('gives up after ten minutes and says that the action goes on', async () => {
    const { result, waitedMs } = await run('a-1', ['Pending'])
    expect(result).toBeInstanceOf(TimeoutError)
    expect(result).toHaveProperty('next', expect.stringContaining('goes on'))
    expect(waitedMs).toBe(600_000)
  })

  it('keeps to the times given', async () => {
    const { read, waitedMs } = await run('a-1', ['Pending'], { timeoutMs: 1_050, pollIntervalMs: 100 })
    expect(waitedMs).toBe(1_050)
    expect(read).toHaveLength(11)
  })

  it('tells of each look', async () => {
    const seen: string[] = []
    await run('a-1', ['Pending', 'InProgress', 'Succeeded'], { onUpdate: ({ status }) => seen.push(status) })
    expect(seen).toEqual(['Pending', 'InProgress', 'Succeeded'])
  })

  it('stops when aborted, and says that the action goes on', async () => {
    const clock = createClock()
    const controller = new AbortController()
    let reads = 0
    const get = async () => {
      reads++
      return actionThatIs('Pending')
    }
    const work = createWaitFor({ get, sleep: clock.sleep, timer: clock.timer })('a-1', {
      signal: controller.signal,
    })
    const ended = work.catch((error: unknown) => error)
    await clock.advance(7_000)
    controller.abort(new Error('enough'))
    const error = await ended
    await clock.advance(60_000)
    expect(error).toBeInstanceOf(AbortedError)
    expect(error).toHaveProperty('next', expect.stringContaining('goes on'))
    expect(reads).toBe(2)
  })

  it('passes on an error of a look', async () => {
    const failure = new Error('refused')
    const { sleep, timer } = createClock()
    const waitFor = createWaitFor({ get: () => Promise.reject(failure), sleep, timer })
    await expect(waitFor('a-1')).rejects.toBe(failure)
  })

  it.each([{ pollIntervalMs: 0 }, { timeoutMs: -1 }, { timeoutMs: Number.NaN }])(
    'refuses %o',
    async (options) => {
      const { result, read } = await run('a-1', ['Succeeded'], options)
      expect(result).toBeInstanceOf(ConfigError)
      expect(read).toEqual([])
    },
  )
})
