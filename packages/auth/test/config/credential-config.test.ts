import { describe, expect, it } from 'vitest'
import { checkCredentialConfig } from '../../src/config/credential-config.ts'

const secret = { flow: 'client-secret', tenantId: 'contoso.com', clientId: 'app', clientSecret: 's3cret' }

describe('checkCredentialConfig', () => {
  it('takes what fits, and options that are there without a value', () => {
    expect(() =>
      checkCredentialConfig({
        ...secret,
        fetch,
        timeoutMs: 1,
        cloud: 'dod',
        geo: undefined,
      }),
    ).not.toThrow()
  })

  it.each([
    {
      name: 'a slip of the pen',
      config: { ...secret, clientSecrt: 's3cret' },
      says: 'clientSecrt is no option of this flow.',
    },
    {
      name: 'an option of another flow',
      config: { ...secret, password: 's3cret' },
      says: 'password is no option of this flow.',
    },
    {
      name: 'a number for a text',
      config: { ...secret, clientSecret: 5 },
      says: 'clientSecret is neither a text nor a function.',
    },
    {
      name: 'a text for a function',
      config: { ...secret, fetch: 's3cret' },
      says: 'fetch is not a function.',
    },
    {
      name: 'a cloud that there is not',
      config: { ...secret, cloud: 's3cret' },
      says: 'cloud is none of commercial, gcc, gccHigh, dod.',
    },
    {
      name: 'all that is wrong at once',
      config: { flow: 'password', tenantId: 'contoso.com', username: 'u', passwort: 's3cret' },
      says: 'clientId is missing; password is missing; passwort is no option of this flow.',
    },
    { name: 'nothing at all', config: undefined, says: 'flow is missing.' },
    {
      name: 'no flow',
      config: { ...secret, flow: undefined },
      says: 'flow is missing.',
    },
  ])('names $name, and no value', ({ config, says }) => {
    expect(() => checkCredentialConfig(config)).toThrow(
      expect.objectContaining({
        code: 'MDE_CONFIG',
        message: says,
        next: expect.not.stringContaining('s3cret'),
      }),
    )
  })
})
