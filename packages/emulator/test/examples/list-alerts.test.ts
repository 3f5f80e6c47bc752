import { createCredential } from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'
import { expect, it } from 'vitest'
import { registerDemoApp, startEmulator } from '../../src/index.ts'

// README: a test in ten lines
it('lists alerts of high severity', async () => {
  const emulator = await startEmulator()
  const { tenantId, url: authorityHost } = emulator
  const app = registerDemoApp(emulator)
  const credential = createCredential({ flow: 'client-secret', tenantId, authorityHost, ...app })
  const defender = createDefenderClient({ credential, apiBase: emulator.url })
  const pages = defender.alerts.list({ filter: "severity eq 'High'" })
  for await (const alert of pages) expect(alert.severity).toBe('High')
  expect(emulator.requests.at(-1)).toMatchObject({ operationId: 'listAlerts', status: 200 })
  await emulator.stop()
})
