import { describe, expect, it } from 'vitest'
import { readSignIn } from '../../src/config/read-sign-in.ts'
import { MsalNetwork } from '../../src/msal/msal-network.ts'
import { clientId, fakeTokenEndpoint, json, tenantId } from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

function setUp(authorityHost: string, cloud?: 'gccHigh') {
  const { fetch, requests } = fakeTokenEndpoint(json({}))
  const config = { tenantId, clientId, authorityHost, cloud, fetch, clientSecret: 's' }
  const signIn = readSignIn(config, 'client-secret')
  return {
    network: new MsalNetwork(signIn, new AbortController().signal, { secrets: [], origins: 'authority' }),
    requests,
  }
}

describe('MsalNetwork', () => {
  it.each([
    { name: 'another host', authorityHost: 'https://login.example.test', url: 'https://evil.example/token' },
    { name: 'another port', authorityHost: 'http://localhost:4010', url: 'http://localhost:4011/token' },
    {
      name: 'the same host without TLS',
      authorityHost: 'https://login.example.test',
      url: 'http://login.example.test/token',
    },
    {
      name: 'a host that looks alike',
      authorityHost: 'https://login.example.test',
      url: 'https://login.example.test@evil.example/token',
    },
    {
      name: 'Microsoft on behalf of an emulator',
      authorityHost: 'http://localhost:4010',
      url: 'https://login.microsoftonline.com/common/discovery/instance',
    },
    {
      name: 'another cloud',
      cloud: 'gccHigh',
      authorityHost: 'https://login.microsoftonline.us',
      url: 'https://login.microsoftonline.com/common/discovery/instance',
    },
  ] as const)('sends nothing to $name', async ({ authorityHost, url, ...rest }) => {
    const { network, requests } = setUp(authorityHost, 'cloud' in rest ? rest.cloud : undefined)
    const errors = [
      await rejection(network.sendPostRequestAsync(url, { body: 'client_secret=s3cret' })),
      await rejection(network.sendGetRequestAsync(url)),
    ]
    for (const error of errors)
      expect(error).toMatchObject({
        name: 'AuthError',
        code: 'MDE_AUTH',
        message: `The sign-in was about to leave ${authorityHost} for ${new URL(url).origin}. Nothing was sent there.`,
      })
    expect(network.last?.error).toBe(errors[1])
    expect(requests).toEqual([])
  })

  it('sends to the host of the sign-in', async () => {
    const { network, requests } = setUp('https://login.example.test')
    await network.sendPostRequestAsync('https://login.example.test/token?x=1', { body: 'a=1' })
    expect(requests).toMatchObject([{ method: 'POST', form: { a: '1' } }])
  })
})
