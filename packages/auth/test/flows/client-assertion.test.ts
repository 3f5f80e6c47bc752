import { describe, expect, it } from 'vitest'
import { clientAssertionCredential } from '../../src/flows/client-assertion.ts'
import { clientId, fakeTokenEndpoint, grants, scope, tenantId } from '../support/fake-token-endpoint.ts'

describe('clientAssertionCredential', () => {
  it('sends a fresh assertion with each request', async () => {
    let now = 0
    let made = 0
    const fake = fakeTokenEndpoint(grants(), grants())
    const credential = clientAssertionCredential({
      tenantId,
      clientId,
      getAssertion: () => `jwt-${++made}`,
      fetch: fake.fetch,
      now: () => now,
    })
    await credential.getToken(scope)
    now = 3_600_000
    await credential.getToken(scope)
    expect(fake.requests.map(({ form }) => [form['grant_type'], form['client_assertion']])).toEqual([
      ['client_credentials', 'jwt-1'],
      ['client_credentials', 'jwt-2'],
    ])
    expect(fake.requests[0]?.form).not.toHaveProperty('client_secret')
  })

  it('needs a way to get one', () => {
    expect(() => clientAssertionCredential({ tenantId, clientId })).toThrow(/assertionFile are all missing/)
  })
})
