import { createCredential } from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'
import { expect, it } from 'vitest'
import { registerDemoApp, startEmulator } from '../../src/index.ts'

// README: an action that fails
it('hears of an isolation that fails', async () => {
  const emulator = await startEmulator()
  const { tenantId, url } = emulator
  const app = registerDemoApp(emulator)
  const credential = createCredential({ flow: 'client-secret', tenantId, authorityHost: url, ...app })
  const defender = createDefenderClient({ credential, apiBase: url })
  const filter = "onboardingStatus eq 'Onboarded' and osPlatform eq 'Windows11'"
  const [device] = await defender.machines.list({ filter, top: 1 }).toArray()
  emulator.actions.add({ type: 'Isolate', outcome: { status: 'TimeOut' } })
  const isolation = { type: 'Isolate', IsolationType: 'Full', Comment: 'Alert 1234.' } as const
  const handle = await defender.actions.start(device?.id ?? '', isolation)
  emulator.clock.advance(60_000)
  const wait = handle.wait({ pollIntervalMs: 100 })
  await expect(wait).rejects.toMatchObject({ code: 'MDE_ACTION_FAILED', status: 'TimeOut' })
  await emulator.stop()
})
