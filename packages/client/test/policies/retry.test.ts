// What is loaded on demand is loaded here beforehand: a fake clock does not wait for modules.
import '../../src/policies/next-wait.ts'
import { ConfigError, NetworkError, TimeoutError } from '@mde-kit/contract/errors'
import { isolateMachine, listAlerts, updateAlert } from '@mde-kit/contract/operations'
import { describe, expect, it } from 'vitest'
import type { WholeResponse } from '../../src/call/whole-response.ts'
import { retry } from '../../src/policies/retry.ts'
import { Lifetime } from '../../src/time/lifetime.ts'
import { callTo, terms } from '../fakes/calls.ts'
import { createClock } from '../fakes/clock.ts'
import { wholeStatus as status } from '../fakes/fetch.ts'

const fault = () => new NetworkError('no answer', { next: '' })
const timeout = () => new TimeoutError('too slow', { next: '' })
const mistake = () => new ConfigError('wrong', { next: '' })

type Outcome = () => WholeResponse | Error

const settings = { attempts: 4, baseDelayMs: 500, maxDelayMs: 8_000, random: () => 1 }

/** Sends one call whose attempts end as told, the last of them again and again. */
async function run(
  outcomes: readonly Outcome[],
  call = callTo(listAlerts),
  changes: Partial<typeof settings> = {},
) {
  const clock = createClock()
  let attempts = 0
  const policy = retry({ ...settings, ...changes, now: clock.now, sleep: clock.sleep })
  const send = policy(async () => {
    const outcome = outcomes[Math.min(attempts++, outcomes.length - 1)]?.()
    if (outcome instanceof Error) throw outcome
    return outcome ?? status(500)
  })
  const result = await clock.settle(send(call, terms())).catch((error: unknown) => error)
  return { result, attempts, waitedMs: clock.elapsed() }
}

const ok = () => status(200)

const kinds = [
  { name: 'a network fault', outcome: fault, read: 2, other: 1 },
  { name: 'a timeout of one attempt', outcome: timeout, read: 2, other: 1 },
  { name: 'our own mistake', outcome: mistake, read: 1, other: 1 },
  { name: '400', outcome: () => status(400), read: 1, other: 1 },
  { name: '401', outcome: () => status(401), read: 1, other: 1 },
  { name: '403', outcome: () => status(403), read: 1, other: 1 },
  { name: '404', outcome: () => status(404), read: 1, other: 1 },
  { name: '408', outcome: () => status(408), read: 2, other: 1 },
  { name: '429', outcome: () => status(429), read: 2, other: 2 },
  { name: '429 with Retry-After', outcome: () => status(429, { 'retry-after': '1' }), read: 2, other: 2 },
  { name: '500', outcome: () => status(500), read: 2, other: 1 },
  { name: '500 with Retry-After', outcome: () => status(500, { 'retry-after': '1' }), read: 2, other: 1 },
  { name: '501', outcome: () => status(501), read: 1, other: 1 },
  { name: '502', outcome: () => status(502), read: 2, other: 1 },
  { name: '503', outcome: () => status(503), read: 2, other: 1 },
  { name: '503 with Retry-After', outcome: () => status(503, { 'retry-after': '1' }), read: 2, other: 2 },
  { name: '504', outcome: () => status(504), read: 2, other: 1 },
]

describe('retry', () => {
  it.each(kinds)('sends a read $read time(s) after $name', async ({ outcome, read }) => {
    const { attempts } = await run([outcome, ok])
    expect(attempts).toBe(read)
  })

  it.each(kinds)('sends an isolation $other time(s) after $name', async ({ outcome, other }) => {
    const { attempts } = await run([outcome, ok], callTo(isolateMachine))
    expect(attempts).toBe(other)
  })

  it.each(kinds)('sends a write $other time(s) after $name', async ({ outcome, other }) => {
    const { attempts } = await run([outcome, ok], callTo(updateAlert))
    expect(attempts).toBe(other)
  })

  const unknown = [
    { name: 'takes an unknown GET for a read', method: 'GET', attempts: 2 },
    { name: 'takes an unknown POST for a write', method: 'POST', attempts: 1 },
  ]
  it.each(unknown)('$name', async ({ method, attempts: want }) => {
    const { attempts } = await run([fault, ok], callTo(undefined, { method }))
    expect(attempts).toBe(want)
  })

  it('gives up after the last attempt with the last answer', async () => {
    const { result, attempts } = await run([() => status(500)])
    expect(attempts).toBe(4)
    expect(result).toMatchObject({ status: 500 })
  })

  it('gives up after the last attempt with the last fault', async () => {
    const { result, attempts } = await run([fault])
    expect(attempts).toBe(4)
    expect(result).toBeInstanceOf(NetworkError)
  })

  it('sends once when told so', async () => {
    const { attempts } = await run([fault], callTo(listAlerts), { attempts: 1 })
    expect(attempts).toBe(1)
  })

  const waits = [
    { name: 'doubles the bound of the wait', outcome: fault, changes: {}, waitedMs: 500 + 1_000 + 2_000 },
    { name: 'caps the bound', outcome: fault, changes: { maxDelayMs: 600 }, waitedMs: 500 + 600 + 600 },
    {
      name: 'draws the wait below the bound',
      outcome: fault,
      changes: { random: () => 0.5 },
      waitedMs: 1_750,
    },
    {
      name: 'waits as told in seconds',
      outcome: () => status(429, { 'retry-after': '7' }),
      changes: {},
      waitedMs: 21_000,
    },
    {
      name: 'does not wait when told 0',
      outcome: () => status(429, { 'retry-after': '0' }),
      changes: {},
      waitedMs: 0,
    },
    {
      name: 'waits until the date told',
      outcome: () => status(503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:20 GMT' }),
      changes: {},
      waitedMs: 20_000,
    },
  ]
  it.each(waits)('$name', async ({ outcome, changes, waitedMs: want }) => {
    const { waitedMs } = await run([outcome], callTo(listAlerts), changes)
    expect(waitedMs).toBe(want)
  })

  it('answers at once when the wait told would outlast the call', async () => {
    const { result, attempts, waitedMs } = await run([() => status(429, { 'retry-after': '100' }), ok])
    expect({ attempts, waitedMs }).toEqual({ attempts: 1, waitedMs: 0 })
    expect(result).toMatchObject({ status: 429 })
  })

  it('stops waiting when the call ends', async () => {
    const clock = createClock()
    const lifetime = new Lifetime()
    let attempts = 0
    const send = retry({ ...settings, now: clock.now, sleep: clock.sleep })(async () => {
      attempts++
      return status(429, { 'retry-after': '60' })
    })
    const work = send(callTo(listAlerts), terms({ lifetime }))
    const ended = expect(work).rejects.toThrow()
    await clock.advance(1_000)
    lifetime.end(new Error('enough'))
    await ended
    expect(attempts).toBe(1)
    expect(clock.pending()).toBe(0)
  })

  it('does not send again once the call has ended', async () => {
    const clock = createClock()
    const lifetime = new Lifetime()
    let attempts = 0
    const send = retry({ ...settings, now: clock.now, sleep: clock.sleep })(async () => {
      attempts++
      lifetime.end(new Error('enough'))
      throw fault()
    })
    await expect(send(callTo(listAlerts), terms({ lifetime }))).rejects.toThrow('enough')
    expect(attempts).toBe(1)
  })
})
