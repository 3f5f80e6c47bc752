import { createDefenderClient } from '@mde-kit/client'
import { registerDemoApp, startEmulator } from '@mde-kit/emulator'

/** The text of one page of so many alerts, taken from the emulator's company; each has its own id. */
export async function alertsBody(count: number): Promise<string> {
  const emulator = await startEmulator({ rateLimits: 'off' })
  try {
    const { clientId, clientSecret } = registerDemoApp(emulator)
    const response = await fetch(`${emulator.url}/${emulator.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: 'https://api.securitycenter.microsoft.com/.default',
      }),
    })
    const { access_token: token } = (await response.json()) as { access_token: string }
    const credential = { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Infinity }) }
    const some = await createDefenderClient({ credential, apiBase: emulator.url }).alerts.list().toArray()
    const value = Array.from({ length: count }, (_, index) => ({
      ...some[index % some.length],
      id: `da${String(index).padStart(18, '0')}_${index}`,
    }))
    return JSON.stringify({ '@odata.context': `${emulator.url}/api/$metadata#Alerts`, value })
  } finally {
    await emulator.stop()
  }
}
