import { createDefenderClient } from '@mde-kit/client'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.emulator.stop())

it('lets the client answer a claims challenge with a new token, once', async () => {
  const { emulator } = tenant
  const credential = tenant.credentialWith('application', ['Alert.Read.All'])
  const defender = createDefenderClient({ credential, apiBase: emulator.url })
  await defender.alerts.list().toArray({ limit: 1 })
  emulator.directory.challengeClaims(emulator.tenantId, { nbf: { essential: true, value: '1769846400' } })
  const before = emulator.requests.length
  await defender.alerts.list().toArray({ limit: 1 })
  await defender.alerts.list().toArray({ limit: 1 })
  expect(emulator.requests.slice(before).map(({ status }) => status)).toEqual([401, 200, 200, 200])
})
