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
      from: 'MDE_TENANT_ID, MDE_CLIENT_ID, MDE_CLIENT_SECRET',
      answers: [grants()],
      form: { client_secret: 's3cret' },
    },
    {
      env: { ...azure, AZURE_CLIENT_SECRET: 's3cret' },
      flow: 'client-secret',
      from: 'AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET',
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
        'AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_CERTIFICATE_PATH, AZURE_CLIENT_CERTIFICATE_PASSWORD, ' +
        'AZURE_CLIENT_SEND_CERTIFICATE_CHAIN',
      answers: [grants()],
      form: { client_assertion: expect.stringMatching(/^eyJ.{1000}/) },
    },
    {
      env: { ...azure, AZURE_FEDERATED_TOKEN_FILE: certificatePath('README.md') },
      flow: 'client-assertion',
      from: 'AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_FEDERATED_TOKEN_FILE',
      answers: [grants()],
      form: { client_assertion: expect.stringContaining('Certificates for tests') },
    },
    {
      env: { ...mde, MDE_USERNAME: 'user@contoso.com', MDE_PASSWORD: 'passw0rd' },
      flow: 'password',
      from: 'MDE_TENANT_ID, MDE_CLIENT_ID, MDE_USERNAME, MDE_PASSWORD',
      answers: [grants()],
      form: { username: 'user@contoso.com', password: 'passw0rd' },
    },
    {
      env: { ...mde, MDE_REFRESH_TOKEN: 'given' },
      flow: 'refresh-token',
      from: 'MDE_TENANT_ID, MDE_CLIENT_ID, MDE_REFRESH_TOKEN',
      answers: [grantsUser()],
      form: { refresh_token: 'given' },
    },
    {
      env: { ...mde, MDE_FLOW: 'device-code', MDE_CLIENT_SECRET: 'not used' },
      flow: 'device-code',
      from: 'MDE_TENANT_ID, MDE_CLIENT_ID',
      answers: [offersCode, grantsUser()],
      form: { device_code: 'B' },
    },
  ])('signs in with the $flow flow from $from', async ({ env, flow, from, answers, form }) => {
    const fake = fakeTokenEndpoint(...answers)
    const chosen = credentialFromEnv(env, { fetch: fake.fetch, onDeviceCode: () => undefined })
    expect(chosen.flow).toBe(flow)
    expect(chosen.source).toBe(`The ${flow} sign-in comes from ${from} of the environment.`)
    expect((await chosen.credential.getToken(scope)).token).toBe('access-1')
    expect(fake.requests.at(-1)?.form).toMatchObject(form)
    expect(fake.requests[0]?.url).toContain(`https://login.microsoftonline.com/${tenantId}/`)
  })

  it('takes a token as it is', () => {
    expect(credentialFromEnv({ MDE_TOKEN: 'eyJ.eyJleHAiOjF9.x' })).toMatchObject({
      flow: 'given-token',
      source: 'The given-token sign-in comes from MDE_TOKEN of the environment.',
    })
  })

  it('takes a managed identity at its word', () => {
    expect(credentialFromEnv({ MDE_FLOW: 'managed-identity' }).source).toBe(
      'The managed-identity sign-in comes from MDE_FLOW alone of the environment.',
    )
    expect(credentialFromEnv({ MDE_FLOW: 'managed-identity', AZURE_CLIENT_ID: 'id' }).source).toBe(
      'The managed-identity sign-in comes from AZURE_CLIENT_ID of the environment.',
    )
  })

  it('prefers MDE_ to AZURE_ as a whole, and says so', async () => {
    const fake = fakeTokenEndpoint(grants())
    const env = { ...azure, AZURE_CLIENT_SECRET: 'theirs', ...mde, MDE_CLIENT_SECRET: 'ours' }
    const { credential, source } = credentialFromEnv(env, { fetch: fake.fetch })
    await credential.getToken(scope)
    expect(fake.requests[0]?.form).toMatchObject({ client_secret: 'ours' })
    expect(source).toMatch(/MDE_CLIENT_SECRET of the environment; AZURE_\* variables were passed over\.$/)
  })

  it.each([
    { name: 'MDE_CLOUD', env: { MDE_CLOUD: 'gccHigh' }, host: 'https://login.microsoftonline.us' },
    {
      name: 'AZURE_AUTHORITY_HOST',
      env: { AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.us/' },
      host: 'https://login.microsoftonline.us',
    },
    {
      name: 'MDE_AUTHORITY_HOST',
      env: { MDE_AUTHORITY_HOST: 'http://localhost:4010' },
      host: 'http://localhost:4010',
    },
  ])('signs in where $name says', async ({ env, host }) => {
    const fake = fakeTokenEndpoint(grants())
    const { credential } = credentialFromEnv(
      { ...azure, AZURE_CLIENT_SECRET: 's', ...env },
      { fetch: fake.fetch },
    )
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
      says: 'Variables that begin with MDE_ say who signs in, and none proves it.',
    },
    {
      name: 'half of one identity and half of another',
      env: { MDE_CLIENT_SECRET: 's3cret', ...azure },
      says: 'MDE_TENANT_ID is missing for the client-secret flow.',
    },
    {
      name: 'two proofs',
      env: { ...mde, MDE_CLIENT_SECRET: 's3cret', MDE_USERNAME: 'u', MDE_PASSWORD: 'p4ss' },
      says: 'MDE_CLIENT_SECRET and MDE_USERNAME are all set, so that it is not clear which is meant.',
      next: 'Keep one of them, or set MDE_FLOW to one of client-secret, password.',
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
      name: 'a flow that needs a callback',
      env: { ...mde, MDE_FLOW: 'interactive' },
      says: 'MDE_FLOW asks for a person, and openBrowser is missing.',
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
      'The password sign-in comes from MDE_TENANT_ID, MDE_CLIENT_ID, MDE_USERNAME, MDE_PASSWORD, MDE_CLIENT_SECRET of the environment.',
    )
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
