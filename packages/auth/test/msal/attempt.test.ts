import { describe, expect, it } from 'vitest'
import { createCredential, type CredentialConfig } from '../../src/create-credential.ts'
import {
  clientId,
  fakeTokenEndpoint,
  hangs,
  hangsForGood,
  scope,
  tenantId,
  unreachable,
  type Answer,
} from '../support/fake-token-endpoint.ts'
import { rejection } from '../support/rejection.ts'

const app = { tenantId, clientId }
const flows: { name: string; config: CredentialConfig; host?: string }[] = [
  { name: 'password', config: { flow: 'password', ...app, username: 'u', password: 'p' } },
  { name: 'device-code', config: { flow: 'device-code', ...app, onDeviceCode: () => undefined } },
  {
    name: 'auth-code',
    config: {
      flow: 'auth-code',
      ...app,
      redirectUri: 'http://localhost',
      authorize: async (url) => `http://localhost/?code=c&state=${new URL(url).searchParams.get('state')}`,
    },
  },
  { name: 'client-secret', config: { flow: 'client-secret', ...app, clientSecret: 's' } },
  {
    name: 'client-secret on an emulator',
    config: { flow: 'client-secret', ...app, clientSecret: 's', authorityHost: 'http://localhost:4010' },
    host: 'localhost:4010',
  },
  {
    name: 'client-secret on a host of its own',
    config: { flow: 'client-secret', ...app, clientSecret: 's', authorityHost: 'https://login.example.test' },
    host: 'login.example.test',
  },
]

function ask(config: CredentialConfig, answer: Answer, abortSignal?: AbortSignal) {
  const { fetch } = fakeTokenEndpoint(answer, answer, answer)
  const options = abortSignal === undefined ? {} : { abortSignal }
  return rejection(createCredential({ ...config, fetch, timeoutMs: 20 }).getToken(scope, options))
}

describe.each(flows)('$name', ({ config, host = 'login.microsoftonline.com' }) => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'CERT_HAS_EXPIRED'])(
    'names host and code when it meets %s',
    async (code) => {
      const error = await ask(config, unreachable(code))
      expect(error).toMatchObject({
        name: 'NetworkError',
        code: 'MDE_NETWORK',
        message: `Could not reach ${host} (${code}).`,
        cause: { name: 'TypeError', cause: { code } },
      })
    },
  )

  it('runs out of time', async () => {
    expect(await ask(config, hangsForGood)).toMatchObject({
      name: 'TimeoutError',
      code: 'MDE_TIMEOUT',
      message: `${host} did not answer within 20 ms.`,
    })
  })

  it('can be aborted', async () => {
    const abort = new AbortController()
    const asked = ask(config, hangs, abort.signal)
    abort.abort(new Error('enough'))
    expect(await asked).toMatchObject({
      name: 'AbortedError',
      code: 'MDE_ABORTED',
      cause: new Error('enough'),
    })
  })

  it('does not take HTML for an answer', async () => {
    expect(await ask(config, () => new Response('<html>', { status: 502 }))).toMatchObject({
      name: 'AuthError',
      code: 'MDE_AUTH',
      status: 502,
      message: `${host} answered 502 with something that is not a JSON object.`,
    })
  })
})
