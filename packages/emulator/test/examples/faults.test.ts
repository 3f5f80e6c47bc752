import { createCredential } from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'
import { expect, it } from 'vitest'
import { registerDemoApp, startEmulator } from '../../src/index.ts'

// README: a connection is cut
it('gets over a connection that is cut', async () => {
  const emulator = await startEmulator()
  const { tenantId, url } = emulator
  const app = registerDemoApp(emulator)
  const credential = createCredential({ flow: 'client-secret', tenantId, authorityHost: url, ...app })
  emulator.faults.add({ target: 'listAlerts', calls: [1], fault: { kind: 'cutBody' } })
  const defender = createDefenderClient({ credential, apiBase: url })
  expect(await defender.alerts.list({ top: 3 }).toArray()).toHaveLength(3)
  expect(emulator.requests.at(-2)).toMatchObject({ operationId: 'listAlerts', fault: 'cutBody' })
  await emulator.stop()
})
