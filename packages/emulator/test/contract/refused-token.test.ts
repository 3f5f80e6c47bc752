import { createCredential } from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'
import { expect, it, onTestFinished } from 'vitest'
import { analystOf, startTenant } from './tenant.ts'

const hourMs = 3_600_000

it('gets a new token when the API refuses one that the credential still holds good', async () => {
  let aheadMs = 0
  const { emulator } = await startTenant({ now: () => Date.now() + aheadMs })
  onTestFinished(() => emulator.stop())
  const { directory, tenantId, url } = emulator
  const { clientId } = directory.registerApp(tenantId, {
    displayName: 'refused token',
    isPublicClient: true,
    requiredPermissions: [{ kind: 'delegated', name: 'Alert.Read' }],
  })
  directory.grantAdminConsent(clientId)
  const app = { tenantId, clientId, authorityHost: url }
  const credential = createCredential({ flow: 'password', ...app, ...analystOf(emulator) })
  const defender = createDefenderClient({ credential, apiBase: url })

  await defender.alerts.list({ top: 1 }).toArray()
  // To the API the token has expired; by the clock of the credential it is as good as new.
  aheadMs = 2 * hourMs
  const from = emulator.requests.length
  expect(await defender.alerts.list({ top: 1 }).toArray()).toHaveLength(1)
  expect(emulator.requests.slice(from).map(({ path, status }) => [status, path])).toEqual([
    [401, '/api/alerts?$top=1'],
    [200, `/${tenantId}/oauth2/token`],
    [200, '/api/alerts?$top=1'],
  ])
})
