import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createCredential, type CredentialConfig } from '../src/create-credential.ts'
import { clientSecretCredential } from '../src/flows/client-secret.ts'
import { managedIdentityCredential } from '../src/flows/managed-identity.ts'
import { refreshTokenCredential } from '../src/flows/refresh-token.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grants,
  refuses,
  scope,
  tenantId,
} from './support/fake-token-endpoint.ts'

function setUp() {
  const fake = fakeTokenEndpoint(grants({ access_token: 'ours' }), grants({ access_token: 'theirs' }))
  const credential = clientSecretCredential({ tenantId, clientId, clientSecret: 's3cret', fetch: fake.fetch })
  return { credential, asked: () => fake.requests.map(({ url }) => new URL(url).pathname.split('/')[1]) }
}

const tenantsOf = (count: number) => Array.from({ length: count }, (_, index) => `tenant${index}.test`)

describe('forTenant', () => {
  it('keeps the tokens of tenants apart and shares them between views of one tenant', async () => {
    const { credential, asked } = setUp()
    const view = credential.forTenant('Fabrikam.com')
    expect((await credential.getToken(scope)).token).toBe('ours')
    expect((await view.getToken(scope)).token).toBe('theirs')
    expect((await view.forTenant(tenantId).getToken(scope)).token).toBe('ours')
    expect((await credential.forTenant('fabrikam.com').getToken(scope)).token).toBe('theirs')
    expect(asked()).toEqual([tenantId, 'fabrikam.com'])
  })

  it('lets a call name another tenant, and takes none for none', async () => {
    const { credential, asked } = setUp()
    await credential.forTenant('fabrikam.com').getToken(scope, { tenantId })
    await credential.forTenant('fabrikam.com').getToken(scope, { tenantId: undefined } as object)
    expect(asked()).toEqual([tenantId, 'fabrikam.com'])
  })

  it('sends ten requests at once for forty tenants', async () => {
    const flights = { now: 0, most: 0 }
    const slowly: Answer = async (request, signal) => {
      flights.most = Math.max(flights.most, ++flights.now)
      await setImmediate()
      flights.now--
      return grants()(request, signal)
    }
    const { fetch, requests } = fakeTokenEndpoint(...Array.from({ length: 40 }, () => slowly))
    const provider = refreshTokenCredential({ tenantId, clientId, refreshToken: 'r', fetch })
    await Promise.all(tenantsOf(40).map((name) => provider.forTenant(name).getToken(scope)))
    expect(requests).toHaveLength(40)
    expect(flights.most).toBe(10)
  })

  it('does not have Node.js print that forty waits for one signal leak', async () => {
    const warnings: string[] = []
    const listen = ({ name }: Error) => void warnings.push(name)
    process.on('warning', listen)
    const { fetch } = fakeTokenEndpoint(...Array.from({ length: 40 }, () => grants()))
    const provider = refreshTokenCredential({ tenantId, clientId, refreshToken: 'r', fetch })
    const { signal: abortSignal } = new AbortController()
    await Promise.all(tenantsOf(40).map((name) => provider.forTenant(name).getToken(scope, { abortSignal })))
    await setImmediate()
    process.off('warning', listen)
    expect(warnings).toEqual([])
  })

  it.each(['client-secret', 'password'] as const)(
    'waits for all tenants of a %s credential when the service asks it to for one',
    async (flow) => {
      let now = 0
      const busy = refuses('temporarily_unavailable', {}, { status: 429, headers: { 'retry-after': '60' } })
      const { fetch, requests } = fakeTokenEndpoint(grants(), busy, grants())
      const secret = flow === 'password' ? { username: 'ann', password: 'p' } : { clientSecret: 's' }
      const config = { flow, tenantId, clientId, fetch, now: () => now, ...secret } as CredentialConfig
      const provider = createCredential(config)
      await provider.getToken(scope)

      const [one, other] = ['fabrikam.com', 'northwind.com'].map((name) => provider.forTenant(name))
      await expect(one?.getToken(scope)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 60 })
      now = 20_000
      await expect(other?.getToken(scope)).rejects.toMatchObject({ status: 429, retryAfterSeconds: 40 })
      expect((await provider.getToken(scope)).token).toBe('access-1')
      expect(requests).toHaveLength(2)
      now = 60_000
      expect((await other?.getToken(scope))?.token).toBe('access-1')
    },
  )

  it('shares one request among forty views of one tenant', async () => {
    const { credential, asked } = setUp()
    const views = Array.from({ length: 40 }, () => credential.forTenant('fabrikam.com'))
    await Promise.all(views.map((view) => view.getToken(scope)))
    expect(asked()).toHaveLength(1)
  })

  it.each(['', 'not a tenant', 'common', 'organizations'])('refuses %j', (other) => {
    expect(() => setUp().credential.forTenant(other)).toThrow(expect.objectContaining({ code: 'MDE_CONFIG' }))
  })

  it('refuses to choose the tenant of a managed identity', () => {
    expect(() => managedIdentityCredential().forTenant(tenantId)).toThrow(
      'The managed-identity flow has one tenant, which nobody can choose.',
    )
  })
})
