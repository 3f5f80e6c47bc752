import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline'
import { ClientSecretCredential, EnvironmentCredential } from '@azure/identity'
import { describe, expect, it, vi } from 'vitest'
import { chainedCredential } from '../../src/flows/chain.ts'
import { givenTokenCredential } from '../../src/flows/given-token.ts'
import { everythingIn } from '../support/everything-in.ts'
import { clientId, scope, tenantId } from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

/** Entra, as far as @azure/identity asks it with instance discovery off. */
function entra(status: number, body: object) {
  const urls: string[] = []
  const httpClient: HttpClient = {
    sendRequest: (request) => {
      urls.push(request.url)
      const isDiscovery = request.url.includes('/.well-known/')
      const host = `https://login.microsoftonline.com/${tenantId}`
      const metadata = {
        issuer: `${host}/v2.0`,
        token_endpoint: `${host}/oauth2/v2.0/token`,
        authorization_endpoint: `${host}/oauth2/v2.0/authorize`,
        jwks_uri: `${host}/discovery/v2.0/keys`,
      }
      return Promise.resolve({
        request,
        status: isDiscovery ? 200 : status,
        headers: createHttpHeaders({ 'content-type': 'application/json' }),
        bodyAsText: JSON.stringify(isDiscovery ? metadata : body),
      })
    },
  }
  return { httpClient, urls }
}

const options = { disableInstanceDiscovery: true, retryOptions: { maxRetries: 0 } }

describe('a credential of @azure/identity in a chain of ours', () => {
  it('gives its token', async () => {
    const { httpClient, urls } = entra(200, {
      access_token: 'theirs',
      token_type: 'Bearer',
      expires_in: 3600,
    })
    const theirs = new ClientSecretCredential(tenantId, clientId, 's3cret', { ...options, httpClient })
    const chain = chainedCredential([{ name: 'azure', credential: theirs }])
    expect(await chain.getToken(scope)).toMatchObject({
      token: 'theirs',
      expiresOnTimestamp: expect.any(Number),
    })
    expect(urls.at(-1)).toContain(`${tenantId}/oauth2/v2.0/token`)
  })

  it('is passed over where it is unavailable', async () => {
    for (const name of ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'])
      vi.stubEnv(name, undefined)
    const chain = chainedCredential([
      { name: 'azure', credential: new EnvironmentCredential() },
      {
        name: 'token',
        credential: givenTokenCredential({ token: 'ours', expiresOnTimestamp: Date.now() + 60_000 }),
      },
    ])
    expect((await chain.getToken(scope)).token).toBe('ours')
    vi.unstubAllEnvs()
  })

  it('ends the chain where Entra refuses it', async () => {
    const { httpClient } = entra(401, {
      error: 'invalid_client',
      error_description: 'AADSTS7000215: Invalid client secret canary-leak-secret for user ann@contoso.com.',
      error_codes: [7000215],
    })
    const theirs = new ClientSecretCredential(tenantId, clientId, 's3cret', { ...options, httpClient })
    const next = vi.fn(() => Promise.resolve(null))
    const chain = chainedCredential([
      { name: 'azure', credential: theirs },
      { name: 'next', credential: { getToken: next } },
    ])
    const error = await rejection(chain.getToken(scope))
    expect(error).toMatchObject({
      message: expect.stringMatching(
        / azure: AuthenticationRequiredError: AADSTS7000215: The client secret is wrong\. /,
      ),
    })
    expect(everythingIn(error)).not.toMatch(/canary-leak-secret|ann@contoso/)
    expect(next).not.toHaveBeenCalled()
  })
})
