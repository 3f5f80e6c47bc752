import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { text } from 'node:stream/consumers'
import { clouds } from '@mde-kit/contract/clouds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmulator } from '../../src/index.ts'
import { startTenant, type TestTenant } from './tenant.ts'

let tenant: TestTenant
let authorization: string
beforeAll(async () => {
  tenant = await startTenant({ rateLimits: 'off' })
  authorization = `Bearer ${await tenant.tokenWith('application', ['Alert.ReadWrite.All'])}`
})
afterAll(() => tenant.emulator.stop())

const bases = Object.values(clouds).flatMap(({ apiBase, geoBases, apiBaseAlternates }) => [
  apiBase,
  ...Object.values(geoBases),
  ...apiBaseAlternates,
])
/** Some clouds share one. */
const hosts = [...new Set(bases)].map((base) => ({ host: new URL(base).host }))

interface Call {
  readonly host: string
  readonly method?: string
  readonly path: string
  /** Of whom to trust; the call is by https then. */
  readonly ca?: string
}

/** Calls by a name that a resolver has led to the emulator. */
function call(url: string, { host, ca, ...options }: Call): Promise<{ status?: number; body: string }> {
  const { hostname, port } = new URL(url)
  const send = ca === undefined ? requestHttp : requestHttps
  const headers = { host, authorization, 'content-length': 0 }
  return new Promise((resolve, reject) => {
    send(
      { hostname, port, headers, servername: host, ...(ca !== undefined && { ca }), ...options },
      (response) => {
        text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject)
      },
    )
      .on('error', reject)
      .end()
  })
}

describe.each(hosts)('as $host', ({ host }) => {
  it('the API answers, and leads back to that name', async () => {
    const { status, body } = await call(tenant.emulator.url, { host, path: '/api/alerts?$top=1' })
    expect({ status, body: JSON.parse(body) as unknown }).toMatchObject({
      status: 200,
      body: { '@odata.context': `http://${host}/api/$metadata#Alerts` },
    })
  })

  it.each([
    { path: '/API/v1.0/alerts/batchUpdate', method: 'POST', want: 400 },
    { path: '/', method: 'GET', want: 421 },
    { path: '/emulator/admin/requests', method: 'GET', want: 421 },
    { path: '/common/oauth2/v2.0/token', method: 'POST', want: 421 },
  ])('$method $path is $want', async ({ path, method, want }) => {
    expect((await call(tenant.emulator.url, { host, path, method })).status).toBe(want)
  })
})

it.each(['xx.api.security.microsoft.com', 'api.security.microsoft.com.evil.example', 'evil.example'])(
  'as %s nothing answers',
  async (host) => {
    expect((await call(tenant.emulator.url, { host, path: '/api/alerts' })).status).toBe(421)
  },
)

it('is served by https under the names of the service, to whoever trusts its authority', async () => {
  const emulator = await startEmulator({ https: true, alerts: 0 })
  try {
    const host = new URL(clouds.commercial.geoBases['eu'] ?? '').host
    const { ca = '' } = emulator
    expect((await call(emulator.url, { host, ca, path: '/api/alerts' })).status).toBe(401)
    await expect(call(emulator.url, { host: 'evil.example', ca, path: '/api/alerts' })).rejects.toThrow(
      /altnames/,
    )
  } finally {
    await emulator.stop()
  }
})
