import { describe, expect, it, vi } from 'vitest'
import { AuthError } from '../../src/errors/auth-error.ts'
import { RequestGate } from '../../src/http/request-gate.ts'
import { rejection } from '../support/rejection.ts'

const { signal } = new AbortController()
const host = 'login.example.test'
const answer = (status: number, headers: Record<string, string> = {}) => ({ status, headers, body: {} })
const granted = answer(200)

function setUp() {
  const clock = { now: 0 }
  const gate = new RequestGate(() => clock.now)
  const pass = (send: () => Promise<typeof granted>) => gate.pass(host, signal, send)
  return { clock, gate, pass }
}

describe('RequestGate', () => {
  it('lets ten requests through at once, and the others after them', async () => {
    const { pass } = setUp()
    const ends: (() => void)[] = []
    const all = Array.from({ length: 40 }, () =>
      pass(() => new Promise((resolve) => ends.push(() => resolve(granted)))),
    )
    for (let done = 0; done < 40; done++) {
      await vi.waitFor(() => expect(ends).toHaveLength(Math.min(40, done + 10)))
      ends[done]?.()
    }
    expect(await Promise.all(all)).toHaveLength(40)
  })

  it.each([
    { name: 'a 429', send: () => Promise.resolve(answer(429, { 'retry-after': '30' })), status: 429 },
    { name: 'a 503', send: () => Promise.resolve(answer(503, { 'retry-after': '30' })), status: 503 },
    {
      name: 'a 429 that is no JSON',
      send: () =>
        Promise.reject(
          new AuthError('x', { code: 'MDE_AUTH', next: 'x', status: 429, retryAfterSeconds: 30 }),
        ),
      status: 429,
    },
  ])('sends nothing after $name until the time is over', async ({ send, status }) => {
    const { clock, pass } = setUp()
    await pass(send).catch(() => undefined)
    clock.now = 29_001
    const next = vi.fn(() => Promise.resolve(granted))
    expect(await rejection(pass(next))).toMatchObject({
      name: 'AuthError',
      message: `login.example.test has asked to wait (${status}), so that nothing was sent.`,
      status,
      retryAfterSeconds: 1,
      next: 'Try again in 1 s.',
    })
    expect(next).not.toHaveBeenCalled()
    clock.now = 30_000
    expect(await pass(next)).toBe(granted)
  })

  it.each([
    { name: 'a 429 without Retry-After', first: answer(429) },
    { name: 'a 400 with Retry-After', first: answer(400, { 'retry-after': '30' }) },
  ])('goes on after $name', async ({ first }) => {
    const { pass } = setUp()
    await pass(() => Promise.resolve(first))
    expect(await pass(() => Promise.resolve(granted))).toBe(granted)
  })

  it('keeps to the longest wait that was asked for, and to ten minutes', async () => {
    const { clock, pass } = setUp()
    const [long, short] = ['999999999', '1'].map((seconds) => answer(429, { 'retry-after': seconds }))
    await Promise.all([long, short].map((first = granted) => pass(() => Promise.resolve(first))))
    clock.now = 599_999
    await rejection(pass(() => Promise.resolve(granted)))
    clock.now = 600_000
    expect(await pass(() => Promise.resolve(granted))).toBe(granted)
  })

  it('lets a caller go who gives up while waiting, and sends nothing for it', async () => {
    const { gate, pass } = setUp()
    const ends: (() => void)[] = []
    for (let count = 0; count < 10; count++)
      void pass(() => new Promise((resolve) => ends.push(() => resolve(granted))))
    const caller = new AbortController()
    const send = vi.fn(() => Promise.resolve(granted))
    const waiting = rejection(gate.pass(host, caller.signal, send))
    caller.abort()
    expect(await waiting).toMatchObject({ code: 'MDE_ABORTED' })
    for (const end of ends) end()
    await pass(() => Promise.resolve(granted))
    expect(send).not.toHaveBeenCalled()
  })
})
