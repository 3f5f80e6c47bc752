import { describe, expect, it, vi } from 'vitest'
import { type ManagedIdentityConfig, managedIdentityCredential } from '../../src/flows/managed-identity.ts'
import {
  type Answer,
  fakeTokenEndpoint,
  grants,
  hangs,
  json,
  refuses,
  scope,
  unreachable,
} from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

/** MSAL settles on one platform per process, so this file is about virtual machines alone. */
function setUp(answers: Answer[], config: ManagedIdentityConfig = {}) {
  const fake = fakeTokenEndpoint(...answers)
  const clock = { now: 0 }
  const credential = managedIdentityCredential({ fetch: fake.fetch, now: () => clock.now, ...config })
  return {
    credential,
    clock,
    requests: fake.requests,
    urls: () => fake.requests.map(({ url }) => new URL(url)),
  }
}

describe('managedIdentityCredential on a virtual machine', () => {
  it('asks the metadata service, over the transport of each credential', async () => {
    for (const token of ['one', 'two']) {
      const { credential, requests, urls } = setUp([grants({ access_token: token, expires_in: '3599' })])
      expect(await credential.getToken(scope)).toMatchObject({ token, expiresOnTimestamp: 3_599_000 })
      const [url] = urls()
      expect(`${url?.origin}${url?.pathname}`).toBe('http://169.254.169.254/metadata/identity/oauth2/token')
      expect(url?.searchParams.get('resource')).toBe('https://api.securitycenter.microsoft.com')
      expect(requests[0]?.headers.get('metadata')).toBe('true')
    }
  })

  it('keeps two identities that are asked for at once apart', async () => {
    const echoes: Answer = async ({ url }) => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return Response.json({ access_token: new URL(url).searchParams.get('client_id'), expires_in: 3600 })
    }
    const [one, two] = ['id-1', 'id-2'].map((clientId) => setUp([echoes], { clientId }).credential)
    const tokens = await Promise.all([one?.getToken(scope), two?.getToken(scope)])
    expect(tokens.map((token) => token?.token)).toEqual(['id-1', 'id-2'])
  })

  it.each([
    { config: { clientId: 'client-1' }, parameter: 'client_id', value: 'client-1' },
    { config: { resourceId: '/subscriptions/1' }, parameter: 'msi_res_id', value: '/subscriptions/1' },
    { config: { objectId: 'object-1' }, parameter: 'object_id', value: 'object-1' },
  ])('names a user-assigned identity by $parameter', async ({ config, parameter, value }) => {
    const { credential, urls } = setUp([grants()], config)
    await credential.getToken(scope)
    expect(urls()[0]?.searchParams.get(parameter)).toBe(value)
  })

  it('renews, and tells the platform which token was refused when claims are wanted', async () => {
    const { credential, clock, urls } = setUp([
      grants(),
      grants({ access_token: 'access-2' }),
      grants({ access_token: 'access-3' }),
    ])
    await credential.getToken(scope)
    clock.now = 3_600_000
    expect((await credential.getToken(scope)).token).toBe('access-2')
    expect((await credential.getToken(scope, { claims: '{"access_token":{}}' })).token).toBe('access-3')
    expect(urls()).toHaveLength(3)
  })

  it('takes no notice of a tenant, since the identity has its own', async () => {
    const { credential, requests } = setUp([grants()])
    await credential.getToken(scope)
    await credential.getToken(scope, { tenantId: 'fabrikam.com' })
    expect(requests).toHaveLength(1)
  })

  it.each([
    {
      name: 'an identity that is not assigned',
      answer: refuses('invalid_request', { error_description: 'Identity not found' }),
      want: {
        code: 'MDE_AUTH_APP',
        message: '169.254.169.254 refused the managed-identity sign-in (invalid_request). Identity not found',
        next: 'Assign the identity to this resource, and check clientId, resourceId or objectId.',
      },
    },
    {
      name: 'a machine that is not on Azure',
      answer: unreachable('EHOSTUNREACH'),
      want: {
        code: 'MDE_NETWORK',
        message: 'Could not reach 169.254.169.254 (EHOSTUNREACH).',
        next: expect.stringContaining('Run it on Azure'),
      },
    },
    {
      name: 'a refusal in the words of a platform',
      answer: json({ statusCode: 400, message: 'No identity.' }, 400),
      want: { code: 'MDE_AUTH_APP', next: expect.stringContaining('Assign the identity') },
    },
  ])('explains $name', async ({ answer, want }) => {
    await expect(setUp([answer]).credential.getToken(scope)).rejects.toMatchObject(want)
  })

  it('gives up on a metadata service that does not answer', async () => {
    await expect(setUp([hangs], { timeoutMs: 20 }).credential.getToken(scope)).rejects.toMatchObject({
      code: 'MDE_TIMEOUT',
      next: expect.stringContaining('Run it on Azure'),
    })
  })

  it('stops when aborted', async () => {
    const abort = new AbortController()
    const { credential, requests } = setUp([hangs])
    const asked = rejection(credential.getToken(scope, { abortSignal: abort.signal }))
    await vi.waitFor(() => expect(requests).toHaveLength(1), { interval: 1 })
    abort.abort()
    expect(await asked).toMatchObject({ code: 'MDE_ABORTED' })
  })

  it.each([
    { name: 'two ids', config: { clientId: 'a', objectId: 'b' }, says: 'clientId and objectId are set' },
    { name: 'an empty id', config: { resourceId: '' }, says: 'resourceId is missing' },
  ])('refuses $name', ({ config, says }) => {
    expect(() => setUp([], config)).toThrow(says)
  })

  it('refuses a permission in place of a resource', async () => {
    const { credential, requests } = setUp([])
    await expect(
      credential.getToken('https://api.securitycenter.microsoft.com/Alert.Read'),
    ).rejects.toMatchObject({ code: 'MDE_CONFIG' })
    expect(requests).toHaveLength(0)
  })
})
