import { describe, expect, it } from 'vitest'
import { clientSecretCredential } from '../src/flows/client-secret.ts'
import { managedIdentityCredential } from '../src/flows/managed-identity.ts'
import { clientId, fakeTokenEndpoint, grants, scope, tenantId } from './support/fake-token-endpoint.ts'

function setUp() {
  const fake = fakeTokenEndpoint(grants({ access_token: 'ours' }), grants({ access_token: 'theirs' }))
  const credential = clientSecretCredential({ tenantId, clientId, clientSecret: 's3cret', fetch: fake.fetch })
  return { credential, asked: () => fake.requests.map(({ url }) => new URL(url).pathname.split('/')[1]) }
}

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
