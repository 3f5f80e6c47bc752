import { describe, expect, it } from 'vitest'
import { onBehalfOfCredential } from '../../src/flows/on-behalf-of.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grantsUser,
  refuses,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'

function setUp(...answers: Answer[]) {
  const fake = fakeTokenEndpoint(...answers)
  const clock = { now: 0 }
  const credential = onBehalfOfCredential({
    tenantId,
    clientId,
    userAssertion: 'token-of-the-caller',
    clientSecret: 's3cret',
    fetch: fake.fetch,
    now: () => clock.now,
  })
  return { credential, clock, requests: fake.requests }
}

describe('onBehalfOfCredential', () => {
  it('exchanges the token of the caller, again when the new one ages', async () => {
    const { credential, clock, requests } = setUp(grantsUser(), grantsUser({ access_token: 'access-2' }))
    expect((await credential.getToken(scope)).token).toBe('access-1')
    clock.now = 3_600_000
    expect((await credential.getToken(scope)).token).toBe('access-2')
    for (const { url, form } of requests) {
      expect(url.split('?')[0]).toBe(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`)
      expect(form).toMatchObject({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        requested_token_use: 'on_behalf_of',
        assertion: 'token-of-the-caller',
        client_id: clientId,
        client_secret: 's3cret',
        scope: expect.stringContaining(scope),
      })
    }
    expect(requests).toHaveLength(2)
  })

  it('hands the claims that the user must satisfy to the caller', async () => {
    const claims = '{"access_token":{"capolids":{"essential":true,"values":["1"]}}}'
    const { credential } = setUp(refuses('interaction_required', { error_codes: [50079], claims }))
    await expect(credential.getToken(scope)).rejects.toMatchObject({ code: 'MDE_AUTH_MFA', claims })
  })

  it.each([
    { name: 'no token of a caller', config: { userAssertion: '' }, says: 'userAssertion' },
    { name: 'no key', config: { clientSecret: undefined }, says: 'clientSecret' },
    { name: 'a shared tenant', config: { tenantId: 'common' }, says: 'tenantId' },
  ])('refuses $name', ({ config, says }) => {
    const whole = { tenantId, clientId, userAssertion: 'token', clientSecret: 's3cret', ...config }
    expect(() => onBehalfOfCredential(whole)).toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', message: expect.stringContaining(says) }),
    )
  })
})
