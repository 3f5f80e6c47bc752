import { expect, it } from 'vitest'
import { keyringKey, openKeyring } from '../../src/cache/keyring-key.ts'
import { Turns } from '../../src/cache/turns.ts'

it('opens the keyring of this machine, or says in our terms that there is none', async () => {
  const outcome = await openKeyring().catch((fault: unknown) => fault)
  expect(outcome).toSatisfy(
    (value: unknown) =>
      (typeof value === 'object' && value !== null && 'getPassword' in value) ||
      (value instanceof Error && 'reason' in value && value.reason === 'no-keyring'),
  )
})

it('makes one key where several start at once, and all use it', async () => {
  const stored: string[] = []
  const entry = {
    getPassword: () => stored.at(-1) ?? null,
    setPassword: (password: string) => void stored.push(password),
  }
  const turns = new Turns()
  const exclusively = (work: () => Promise<void>) => turns.take('keyring', work)
  const keys = await Promise.all(Array.from({ length: 8 }, () => keyringKey(entry, exclusively)))
  expect(stored).toHaveLength(1)
  expect(new Set(keys.map(({ id }) => id)).size).toBe(1)
})
