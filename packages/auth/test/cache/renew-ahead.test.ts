import type { AccessToken } from '@mde-kit/contract'
import { expect, it, vi } from 'vitest'
import { RenewAhead } from '../../src/cache/renew-ahead.ts'

const fresh: AccessToken = { token: 'new', expiresOnTimestamp: 3_600_000 }

it('renews one token once at a time, and others meanwhile', async () => {
  const ahead = new RenewAhead(() => 0)
  let finish: (token: AccessToken) => void = () => undefined
  const slow = vi.fn(
    () =>
      new Promise<AccessToken>((resolve) => {
        finish = resolve
      }),
  )
  const other = vi.fn(() => Promise.resolve(fresh))
  ahead.start('one', slow)
  ahead.start('one', slow)
  ahead.start('other', other)
  expect([slow.mock.calls.length, other.mock.calls.length]).toEqual([1, 1])
  finish(fresh)
  await new Promise((resolve) => setImmediate(resolve))
  ahead.start('one', slow)
  expect(slow).toHaveBeenCalledTimes(2)
})

it('begins with the shortest pause again after a renewal that worked', async () => {
  let now = 0
  const ahead = new RenewAhead(() => now)
  const renew = vi.fn<() => Promise<AccessToken>>()
  const attemptAt = async (seconds: number, outcome: 'works' | 'fails') => {
    now = seconds * 1000
    if (outcome === 'works') renew.mockResolvedValueOnce(fresh)
    else renew.mockRejectedValueOnce(new Error('no'))
    const before = renew.mock.calls.length
    ahead.start('one', renew)
    await new Promise((resolve) => setImmediate(resolve))
    return renew.mock.calls.length > before
  }
  expect(await attemptAt(0, 'fails')).toBe(true)
  expect(await attemptAt(30, 'fails')).toBe(true)
  expect(await attemptAt(90, 'works')).toBe(true)
  expect(await attemptAt(91, 'fails')).toBe(true)
  renew.mockReset()
  expect(await attemptAt(120, 'works')).toBe(false)
  renew.mockReset()
  expect(await attemptAt(121, 'works')).toBe(true)
})

it('pauses where the new token should be renewed already, so that it is not asked for without end', async () => {
  let now = 0
  const ahead = new RenewAhead(() => now)
  const renew = vi.fn(() =>
    Promise.resolve<AccessToken>({ token: 'same', expiresOnTimestamp: 120_000, refreshAfterTimestamp: 0 }),
  )
  const callsAt = async (seconds: number) => {
    now = seconds * 1000
    ahead.start('one', renew)
    await new Promise((resolve) => setImmediate(resolve))
    return renew.mock.calls.length
  }
  expect([await callsAt(0), await callsAt(1), await callsAt(29), await callsAt(30)]).toEqual([1, 1, 1, 2])
})
