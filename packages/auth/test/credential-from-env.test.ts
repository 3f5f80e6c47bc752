import { describe, expect, it } from 'vitest'
import { chooseCredential, credentialFromEnv } from '../src/credential-from-env.ts'
import { certificatePath, passphrase } from './support/certificates.ts'
import {
  clientId,
  fakeTokenEndpoint,
  grants,
  grantsUser,
  json,
  scope,
  tenantId,
} from './support/fake-token-endpoint.ts'

const mde = { MDE_TENANT_ID: tenantId, MDE_CLIENT_ID: clientId }
const azure = { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId }

const offersCode = json({
  user_code: 'A',
  device_code: 'B',
  verification_uri: 'https://x.test',
  expires_in: 9,
  interval: 1,
})

describe('credentialFromEnv', () => {
  it.each([
    {
      env: { ...mde, MDE_CLIENT_SECRET: 's3cret' },
      flow: 'client-secret',
      from: 'MDE_TENANT_ID, MDE_CLIENT_ID and MDE_CLIENT_SECRET.',
      answers: [grants()],
      form: { client_secret: 's3cret' },
    },
    {
      env: { ...azure, AZURE_CLIENT_SECRET: 's3cret' },
      flow: 'client-secret',
      from: 'AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET.',
      answers: [grants()],
      form: { client_secret: 's3cret' },
    },
    {
      env: {
        ...azure,
        AZURE_CLIENT_CERTIFICATE_PATH: certificatePath('aes256.pfx'),
        AZURE_CLIENT_CERTIFICATE_PASSWORD: passphrase,
        AZURE_CLIENT_SEND_CERTIFICATE_CHAIN: 'true',
      },
      flow: 'client-certificate',
      from:
        'AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_CERTIFICATE_PATH, AZURE_CLIENT_CERTIFICATE_PASSWORD and ' +
        'AZURE_CLIENT_SEND_CERTIFICATE_CHAIN.',
      answers: [grants()],
      form: { client_assertion: expect.stringMatching(/^eyJ.{1000}/) },
    },
    {
      env: { ...azure, AZURE_FEDERATED_TOKEN_FILE: certificatePath('README.md') },
      flow: 'client-assertion',
      from: 'AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_FEDERATED_TOKEN_FILE.',
      answers: [grants()],
      form: { client_assertion: expect.stringContaining('Certificates for tests') },
    },
    {
      env: { ...mde, MDE_USERNAME: 'user@contoso.com', MDE_PASSWORD: 'passw0rd' },
      flow: 'password',
      from: 'MDE_TENANT_ID, MDE_CLIENT_ID, MDE_USERNAME and MDE_PASSWORD.',
      answers: [grants()],
      form: { username: 'user@contoso.com', password: 'passw0rd' },
    },
    {
      env: { ...mde, MDE_REFRESH_TOKEN: 'given' },
      flow: 'refresh-token',
      from: 'MDE_TENANT_ID, MDE_CLIENT_ID and MDE_REFRESH_TOKEN.',
      answers: [grantsUser()],
      form: { refresh_token: 'given' },
    },
    {
      env: { ...mde, MDE_FLOW: 'device-code', MDE_CLIENT_SECRET: 'not used' },
      flow: 'device-code',
      from: 'MDE_FLOW, MDE_TENANT_ID and MDE_CLIENT_ID; not used: MDE_CLIENT_SECRET.',
      answers: [offersCode, grantsUser()],
      form: { device_code: 'B' },
    },
  ])('signs in with the $flow flow from $from', async ({ env, flow, from, answers, form }) => {
    const fake = fakeTokenEndpoint(...answers)
    const chosen = credentialFromEnv(env, { fetch: fake.fetch, onDeviceCode: () => undefined })
    expect(chosen.flow).toBe(flow)
    expect(chosen.source).toBe(`The ${flow} sign-in comes from the environment variables ${from}`)
    expect((await chosen.credential.getToken(scope)).token).toBe('access-1')
    expect(fake.requests.at(-1)?.form).toMatchObject(form)
    expect(fake.requests[0]?.url).toContain(`https://login.microsoftonline.com/${tenantId}/`)
  })

  it('leaves out what a mounted secret has around it, and nothing that may belong to a password', async () => {
    const blanks = {
      MDE_TENANT_ID: ` ${tenantId}`,
      MDE_CLIENT_ID: `${clientId}\r\n`,
      MDE_CLOUD: 'commercial\n',
    }
    const others = { AZURE_CLIENT_SECRET: '"not used"' }
    const cases = [
      { env: { MDE_CLIENT_SECRET: 's3cret\n' }, form: { client_secret: 's3cret' } },
      { env: { MDE_USERNAME: 'ann ', MDE_PASSWORD: '"p "\n' }, form: { username: 'ann', password: '"p "' } },
      { env: { MDE_USERNAME: 'ann', MDE_PASSWORD: 'p\n\n' }, form: { password: 'p\n' } },
    ]
    for (const { env, form } of cases) {
      const { fetch, requests } = fakeTokenEndpoint(grants())
      await credentialFromEnv({ ...blanks, ...others, ...env }, { fetch }).credential.getToken(scope)
      expect(requests[0]).toMatchObject({ form, url: expect.stringContaining(`/${tenantId}/`) })
    }
  })

  it('takes a token as it is', () => {
    expect(credentialFromEnv({ MDE_TOKEN: 'eyJ.eyJleHAiOjF9.x' })).toMatchObject({
      flow: 'given-token',
      source: 'The given-token sign-in comes from the environment variable MDE_TOKEN.',
    })
  })

  it('takes a managed identity at its word', () => {
    expect(credentialFromEnv({ MDE_FLOW: 'managed-identity' }).source).toBe(
      'The managed-identity sign-in comes from the environment variable MDE_FLOW.',
    )
    expect(credentialFromEnv({ MDE_FLOW: 'managed-identity', AZURE_CLIENT_ID: 'id' }).source).toBe(
      'The managed-identity sign-in comes from the environment variables MDE_FLOW and AZURE_CLIENT_ID.',
    )
  })

  it('prefers MDE_ to AZURE_ as a whole, and says so', async () => {
    const fake = fakeTokenEndpoint(grants())
    const env = { ...azure, AZURE_CLIENT_SECRET: 'theirs', ...mde, MDE_CLIENT_SECRET: 'ours' }
    const { credential, source } = credentialFromEnv(env, { fetch: fake.fetch })
    await credential.getToken(scope)
    expect(fake.requests[0]?.form).toMatchObject({ client_secret: 'ours' })
    expect(source).toBe(
      'The client-secret sign-in comes from the environment variables MDE_TENANT_ID, MDE_CLIENT_ID and ' +
        'MDE_CLIENT_SECRET; not used: AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET.',
    )
  })

  it.each([
    { AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.us' },
    { AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.com', MDE_CLOUD: 'gccHigh' },
  ])('refuses a sign-in host that is not of the cloud: %o', (env) => {
    const attempt = () => credentialFromEnv({ ...azure, AZURE_CLIENT_SECRET: 's', ...env })
    expect(attempt).toThrow(/^authorityHost https:\/\/login\.microsoftonline\.\w+ signs in to /)
  })

  it.each([
    { name: 'MDE_CLOUD', env: { MDE_CLOUD: 'gccHigh' }, host: 'https://login.microsoftonline.us' },
    {
      name: 'AZURE_AUTHORITY_HOST',
      env: { AZURE_AUTHORITY_HOST: 'https://login.example/' },
      host: 'https://login.example',
    },
    {
      name: 'MDE_AUTHORITY_HOST',
      env: { MDE_AUTHORITY_HOST: 'http://localhost:4010' },
      host: 'http://localhost:4010',
    },
  ])('signs in where $name says', async ({ env, host }) => {
    const fake = fakeTokenEndpoint(grants())
    const { credential, source } = credentialFromEnv(
      { ...azure, AZURE_CLIENT_SECRET: 's', ...env },
      { fetch: fake.fetch },
    )
    expect(source).toContain(Object.keys(env)[0])
    await credential.getToken(scope)
    expect(new URL(fake.requests[0]?.url ?? '').origin).toBe(host)
  })

  it.each([
    { name: 'nothing', env: {}, says: 'No variable says who signs in.' },
    {
      name: 'empty variables',
      env: { MDE_TENANT_ID: '', MDE_CLIENT_SECRET: '' },
      says: 'No variable says who signs in.',
    },
    {
      name: 'no proof',
      env: mde,
      says: 'MDE_TENANT_ID and MDE_CLIENT_ID are set, and nothing that proves who signs in.',
      next: 'Set MDE_CLIENT_SECRET or another proof, or MDE_FLOW for a flow that needs none.',
    },
    {
      name: 'a proof of somebody else',
      env: { MDE_TENANT_ID: tenantId, AZURE_CLIENT_SECRET: 's3cret' },
      says: 'MDE_TENANT_ID is set, and nothing that proves who signs in.',
      next:
        'Set MDE_CLIENT_SECRET or another proof, or MDE_FLOW for a flow that needs none. ' +
        'Not read beside variables that begin with MDE_: AZURE_CLIENT_SECRET.',
    },
    {
      name: 'half of one identity and half of another',
      env: { MDE_CLIENT_SECRET: 's3cret', ...azure },
      says: 'MDE_TENANT_ID is missing for the client-secret flow.',
    },
    {
      name: 'two proofs',
      env: { ...mde, MDE_CLIENT_SECRET: 's3cret', MDE_USERNAME: 'u', MDE_PASSWORD: 'p4ss' },
      says: 'MDE_CLIENT_SECRET and MDE_USERNAME are set, and it is not clear which of them is meant.',
      next: 'Keep one of them, or set MDE_FLOW to client-secret or password.',
    },
    {
      name: 'a name without a password',
      env: { ...mde, MDE_USERNAME: 'u' },
      says: 'MDE_PASSWORD is missing for the password flow.',
    },
    {
      name: 'a flow that there is not',
      env: { ...mde, MDE_FLOW: 's3cret' },
      says: 'MDE_FLOW has a value that it does not take.',
    },
    {
      name: 'a cloud that there is not',
      env: { ...mde, MDE_CLOUD: 'moon' },
      says: 'MDE_CLOUD has a value that it does not take.',
      next: 'Set MDE_CLOUD to one of commercial, gcc, gccHigh, dod.',
    },
    {
      name: 'a flow that needs code',
      env: { ...mde, MDE_FLOW: 'auth-code' },
      says: 'MDE_FLOW is auth-code, which needs more than an environment can hold.',
    },
    {
      name: 'a value in quotes',
      env: { ...mde, MDE_CLIENT_SECRET: '"s3cret"' },
      says: 'The value of MDE_CLIENT_SECRET is in quotes, which would be sent with it.',
    },
    {
      name: 'a flow that needs a callback',
      env: { ...mde, MDE_FLOW: 'interactive' },
      says: 'openBrowser is missing for the interactive flow, which MDE_FLOW asks for.',
    },
  ])('refuses $name', ({ env, says, next }) => {
    const refused = expect(() => credentialFromEnv(env))
    refused.toThrow(
      expect.objectContaining({ code: 'MDE_CONFIG', message: says, ...(next !== undefined && { next }) }),
    )
    refused.not.toThrow(/s3cret|p4ss/)
  })

  it('is told the flow where two are possible', () => {
    const env = {
      ...mde,
      MDE_CLIENT_SECRET: 's3cret',
      MDE_USERNAME: 'u',
      MDE_PASSWORD: 'p',
      MDE_FLOW: 'password',
    }
    expect(credentialFromEnv(env).source).toBe(
      'The password sign-in comes from the environment variables MDE_FLOW, MDE_TENANT_ID, MDE_CLIENT_ID, ' +
        'MDE_USERNAME, MDE_PASSWORD and MDE_CLIENT_SECRET.',
    )
  })

  it.each([
    {
      name: 'the cloud and the host',
      env: { ...mde, MDE_CLIENT_SECRET: 's', MDE_CLOUD: 'gcc', MDE_AUTHORITY_HOST: 'http://localhost:1' },
      says: 'variables MDE_TENANT_ID, MDE_CLIENT_ID, MDE_CLOUD, MDE_AUTHORITY_HOST and MDE_CLIENT_SECRET.',
    },
    {
      name: 'the standard host',
      env: { ...azure, AZURE_CLIENT_SECRET: 's', AZURE_AUTHORITY_HOST: 'http://localhost:1' },
      says: 'variables AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_AUTHORITY_HOST and AZURE_CLIENT_SECRET.',
    },
    {
      name: 'a resource, which is for the caller to ask for, as not used',
      env: { ...mde, MDE_CLIENT_SECRET: 's', MDE_RESOURCE: 'https://x.test' },
      says: 'variables MDE_TENANT_ID, MDE_CLIENT_ID and MDE_CLIENT_SECRET; not used: MDE_RESOURCE.',
    },
    {
      name: 'a host that another takes the place of as not used',
      env: {
        ...azure,
        AZURE_CLIENT_SECRET: 's',
        MDE_AUTHORITY_HOST: 'http://localhost:1',
        AZURE_AUTHORITY_HOST: 'http://localhost:2',
      },
      says:
        'variables AZURE_TENANT_ID, AZURE_CLIENT_ID, MDE_AUTHORITY_HOST and AZURE_CLIENT_SECRET; ' +
        'not used: AZURE_AUTHORITY_HOST.',
    },
    {
      name: 'the host of the other prefix as not used',
      env: { ...mde, MDE_CLIENT_SECRET: 's', AZURE_AUTHORITY_HOST: 'http://localhost:2' },
      says: 'variables MDE_TENANT_ID, MDE_CLIENT_ID and MDE_CLIENT_SECRET; not used: AZURE_AUTHORITY_HOST.',
    },
    {
      name: 'where to sign in as not used by a flow that does not',
      env: { MDE_TOKEN: 'eyJ.eyJleHAiOjF9.x', MDE_CLOUD: 'gcc', MDE_AUTHORITY_HOST: 'http://localhost:1' },
      says: 'variable MDE_TOKEN; not used: MDE_CLOUD, MDE_AUTHORITY_HOST.',
    },
    {
      name: 'the cloud as not used by a managed identity',
      env: { MDE_FLOW: 'managed-identity', MDE_CLOUD: 'gcc', MDE_CLIENT_SECRET: 's' },
      says: 'variable MDE_FLOW; not used: MDE_CLIENT_SECRET, MDE_CLOUD.',
    },
  ])('names $name', ({ env, says }) => {
    const { source } = credentialFromEnv(env)
    expect(source.slice(source.indexOf('environment ') + 'environment '.length)).toBe(says)
  })

  it('names no value in the sentence', () => {
    expect(credentialFromEnv({ ...mde, MDE_CLIENT_SECRET: 's3cret' }).source).not.toMatch(/s3cret|1111/)
  })
})

describe('chooseCredential', () => {
  it('takes the configuration where there is one', () => {
    const chosen = chooseCredential(
      { flow: 'given-token', token: 'x', expiresOnTimestamp: 1 },
      { ...mde, MDE_CLIENT_SECRET: 's' },
    )
    expect(chosen).toMatchObject({
      flow: 'given-token',
      source: 'The given-token sign-in comes from the configuration; the environment was not read.',
    })
  })

  it('takes the environment where there is none', () => {
    expect(chooseCredential(undefined, { ...mde, MDE_CLIENT_SECRET: 's' }).flow).toBe('client-secret')
  })
})
