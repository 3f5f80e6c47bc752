import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { NetworkError } from '@mde-kit/contract/errors'
import { type SecretKind, SecretTrials } from '../../src/client-auth/secret-trials.ts'
import { AuthError } from '../../src/errors/auth-error.ts'
import { rejection } from '../support/rejection.ts'

const { signal } = new AbortController()
const fiveMinutes = 300_000
const refused = (aadsts: number) =>
  new AuthError(`AADSTS${aadsts}: no.`, {
    code: 'MDE_AUTH_USER',
    aadsts,
    next: 'Check it.',
    correlationId: 'c',
  })

function setUp() {
  const clock = { now: 0 }
  const trials = new SecretTrials(() => clock.now)
  const use = (
    send: () => Promise<unknown>,
    { kind = 'password', secret = 'hunter2' }: { kind?: SecretKind; secret?: string } = {},
  ) => trials.use({ kind, secret, signal }, send)
  return { clock, trials, use }
}

describe('SecretTrials', () => {
  it.each<{ kind: SecretKind; aadsts: number; rests: boolean }>([
    { kind: 'password', aadsts: 50126, rests: true },
    { kind: 'password', aadsts: 50053, rests: true },
    { kind: 'password', aadsts: 7000215, rests: false },
    { kind: 'password', aadsts: 50076, rests: false },
    { kind: 'client secret', aadsts: 7000215, rests: true },
    { kind: 'client secret', aadsts: 50126, rests: false },
  ])('after $aadsts a $kind rests: $rests', async ({ kind, aadsts, rests }) => {
    const { use } = setUp()
    const send = vi.fn(() => Promise.reject(refused(aadsts)))
    await rejection(use(send, { kind }))
    expect(await rejection(use(send, { kind }))).toMatchObject({ aadsts })
    expect(send).toHaveBeenCalledTimes(rests ? 1 : 2)
  })

  it('gives the refusal of then, and says until when it stands', async () => {
    const { use } = setUp()
    const first = refused(50126)
    expect(await rejection(use(() => Promise.reject(first)))).toBe(first)
    expect(await rejection(use(() => Promise.resolve()))).toMatchObject({
      name: 'AuthError',
      code: 'MDE_AUTH_USER',
      message: first.message,
      correlationId: 'c',
      next: 'Check it. This credential does not send the same password again before 1970-01-01T00:05:00.000Z.',
    })
  })

  it('tries again after five minutes, and not before', async () => {
    const { clock, use } = setUp()
    await rejection(use(() => Promise.reject(refused(50126))))
    clock.now = fiveMinutes - 1
    await rejection(use(() => Promise.resolve('token')))
    clock.now = fiveMinutes
    expect(await use(() => Promise.resolve('token'))).toBe('token')
  })

  it('tries another secret at once', async () => {
    const { use } = setUp()
    await rejection(use(() => Promise.reject(refused(50126))))
    expect(await use(() => Promise.resolve('token'), { secret: 'hunter3' })).toBe('token')
  })

  it('sends a secret that nobody knows to be right once, however many ask', async () => {
    const { use } = setUp()
    const send = vi.fn(() => Promise.reject(refused(50126)))
    const errors = await Promise.all(Array.from({ length: 40 }, () => rejection(use(send))))
    expect(errors.every((error) => error instanceof AuthError && error.aadsts === 50126)).toBe(true)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it.each([
    { name: 'worked', send: () => Promise.resolve('token') },
    {
      name: 'failed for another reason',
      send: () => Promise.reject(new NetworkError('Could not reach x.', { next: 'Check.' })),
    },
  ])('lets all others go at once when the first has $name', async ({ send: first }) => {
    const { use } = setUp()
    let inFlight = 0
    const send = () => {
      inFlight++
      return new Promise<string>(() => undefined)
    }
    const one = use(first).catch(() => undefined)
    void use(send)
    void use(send)
    expect(inFlight).toBe(0)
    await one
    await vi.waitFor(() => expect(inFlight).toBe(2))
  })

  it('lets all go at once when the secret has worked before', async () => {
    const { use } = setUp()
    await use(() => Promise.resolve('token'))
    const send = vi.fn(() => new Promise(() => undefined))
    void use(send)
    void use(send)
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('sends nothing for a caller who gave up while waiting', async () => {
    const { trials, use } = setUp()
    const caller = new AbortController()
    let end = () => {}
    void use(() => new Promise<void>((resolve) => (end = resolve)))
    const send = vi.fn(() => Promise.resolve())
    const waiting = rejection(
      trials.use({ kind: 'password', secret: 'hunter2', signal: caller.signal }, send),
    )
    caller.abort()
    end()
    expect(await waiting).toMatchObject({ code: 'MDE_ABORTED' })
    expect(send).not.toHaveBeenCalled()
  })

  it('keeps no secret', async () => {
    const { trials, use } = setUp()
    await rejection(use(() => Promise.reject(refused(50126))))
    expect(inspect(trials, { depth: Infinity, showHidden: true })).not.toContain('hunter2')
  })
})
