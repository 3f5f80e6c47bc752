/** Starts an emulator of a size, asks for alerts, and prints how long it took and how much memory. */
import { registerDemoApp, type Scale, startEmulator } from '@mde-kit/emulator'
import { median } from '../median.ts'

const [scale = 'small'] = process.argv.slice(2)
const lists = 15

const begin = performance.now()
const emulator = await startEmulator({ scale: scale as Scale, rateLimits: 'off' })
const startMs = performance.now() - begin
const { clientId, clientSecret } = registerDemoApp(emulator)
const grant = await fetch(`${emulator.url}/${emulator.tenantId}/oauth2/v2.0/token`, {
  method: 'POST',
  body: new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret ?? '',
    scope: 'https://api.securitycenter.microsoft.com/.default',
  }),
})
const { access_token: token } = (await grant.json()) as { access_token: string }

async function timeOf(path: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(emulator.url + path, { headers: { authorization: `Bearer ${token}` } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 200)}`)
  return performance.now() - start
}

const firstMs = await timeOf('/api/alerts?$top=1')
const samples: number[] = []
for (let round = 0; round < lists; round += 1) {
  // Nothing is in these incidents, so that every alert has to be looked at; no two filters are alike, so that no answer
  // is there already.
  const filter = `severity eq 'High' and status eq 'New' and incidentId eq ${999_999_000 + round}`
  samples.push(await timeOf(`/api/alerts?$filter=${encodeURIComponent(filter)}`))
}
await timeOf('/api/vulnerabilities?$top=1')
const peakMb = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ startMs, firstMs, listMs: median(samples), peakMb }))
await emulator.stop()
