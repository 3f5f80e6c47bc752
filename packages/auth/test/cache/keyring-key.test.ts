import { expect, it } from 'vitest'
import { openKeyring } from '../../src/cache/keyring-key.ts'

it('opens the keyring of this machine, or says in our terms that there is none', async () => {
  const outcome = await openKeyring().catch((fault: unknown) => fault)
  expect(outcome).toSatisfy(
    (value: unknown) =>
      (typeof value === 'object' && value !== null && 'getPassword' in value) ||
      (value instanceof Error && 'reason' in value && value.reason === 'no-keyring'),
  )
})
