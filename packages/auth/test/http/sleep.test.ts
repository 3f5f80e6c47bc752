import { expect, it } from 'vitest'
import { sleep } from '../../src/http/sleep.ts'
import { rejection } from '../support/rejection.ts'

it('comes back after the wait', async () => {
  await expect(sleep(1, new AbortController().signal)).resolves.toBeUndefined()
})

it.each([
  { name: 'while it waits', abortFirst: false },
  { name: 'before it waits', abortFirst: true },
])('ends at once when aborted $name', async ({ abortFirst }) => {
  const abort = new AbortController()
  if (abortFirst) abort.abort()
  const slept = rejection(sleep(60_000, abort.signal))
  abort.abort()
  expect(await slept).toMatchObject({ code: 'MDE_ABORTED' })
})
