import type { TokenCredential } from '@azure/core-auth'
import {
  bearerTokenAuthenticationPolicy,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineResponse,
} from '@azure/core-rest-pipeline'
import { describe, expect, it } from 'vitest'
import { clientSecretCredential } from '../../src/flows/client-secret.ts'
import {
  type Answer,
  clientId,
  fakeTokenEndpoint,
  grants,
  refuses,
  scope,
  tenantId,
} from '../support/fake-token-endpoint.ts'

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}'
const challenge = `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`

/** What an Azure SDK does with a credential: the pipeline that all of them are built on, and a service behind it. */
function sdk(credential: TokenCredential, ...statuses: number[]) {
  const seen: (string | undefined)[] = []
  const service: HttpClient = {
    sendRequest: (request): Promise<PipelineResponse> => {
      seen.push(request.headers.get('authorization'))
      const status = statuses.shift() ?? 200
      const headers = createHttpHeaders(status === 401 ? { 'www-authenticate': challenge } : {})
      return Promise.resolve({ request, status, headers })
    },
  }
  const pipeline = createEmptyPipeline()
  pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes: [scope] }))
  const send = () =>
    pipeline.sendRequest(
      service,
      createPipelineRequest({ url: 'https://api.securitycenter.microsoft.com/api/alerts' }),
    )
  return { send, seen }
}

function setUp(...answers: Answer[]) {
  const fake = fakeTokenEndpoint(...answers)
  const credential = clientSecretCredential({ tenantId, clientId, clientSecret: 's3cret', fetch: fake.fetch })
  return { credential, requests: fake.requests }
}

describe('a credential of ours in a pipeline of @azure/core-rest-pipeline', () => {
  it('authorises requests with one token', async () => {
    const { credential, requests } = setUp(grants())
    const { send, seen } = sdk(credential)
    expect((await send()).status).toBe(200)
    expect((await send()).status).toBe(200)
    expect(seen).toEqual(['Bearer access-1', 'Bearer access-1'])
    expect(requests).toHaveLength(1)
  })

  it('answers a claims challenge once with a token that satisfies it', async () => {
    const { credential, requests } = setUp(grants(), grants({ access_token: 'access-2' }))
    const { send, seen } = sdk(credential, 401, 200)
    expect((await send()).status).toBe(200)
    expect(seen).toEqual(['Bearer access-1', 'Bearer access-2'])
    expect(JSON.parse(requests[1]?.form['claims'] ?? '{}')).toMatchObject(JSON.parse(claims) as object)
  })

  it('does not go on for ever with a service that is never satisfied', async () => {
    const { credential, requests } = setUp(grants(), grants({ access_token: 'access-2' }))
    const { send, seen } = sdk(credential, 401, 401, 401, 401)
    expect((await send()).status).toBe(401)
    expect(seen).toHaveLength(2)
    expect(requests).toHaveLength(2)
  })

  it('fails with our error', async () => {
    const { credential } = setUp(refuses('invalid_client', { error_codes: [7000222] }, { status: 401 }))
    await expect(sdk(credential).send()).rejects.toMatchObject({ code: 'MDE_AUTH_APP', aadsts: 7000222 })
  })
})
