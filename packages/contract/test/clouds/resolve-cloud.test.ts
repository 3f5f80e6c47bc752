import { describe, expect, it } from 'vitest'
import { type CloudChoice, clouds, resolveCloud } from '../../src/clouds/index.ts'
import { ConfigError } from '../../src/errors/index.ts'

describe('hosts and resources', () => {
  const cases = [
    {
      name: 'the commercial cloud by default, asking tokens for the older host',
      choice: {},
      want: {
        name: 'commercial',
        authorityHost: 'https://login.microsoftonline.com',
        apiBase: 'https://api.security.microsoft.com',
        scope: 'https://api.securitycenter.microsoft.com/.default',
      },
    },
    {
      name: 'a region near the caller, with the same token',
      choice: { geo: 'aea' },
      want: {
        apiBase: 'https://aea.api.security.microsoft.com',
        scope: 'https://api.securitycenter.microsoft.com/.default',
      },
    },
    {
      name: 'GCC, which signs in with the commercial authority',
      choice: { cloud: 'gcc' },
      want: {
        authorityHost: 'https://login.microsoftonline.com',
        apiBase: 'https://api-gcc.securitycenter.microsoft.us',
        scope: 'https://api-gcc.securitycenter.microsoft.us/.default',
      },
    },
    {
      name: 'GCC High',
      choice: { cloud: 'gccHigh' },
      want: {
        authorityHost: 'https://login.microsoftonline.us',
        apiBase: 'https://api-gov.securitycenter.microsoft.us',
      },
    },
    {
      name: 'DoD, which differs from GCC High in the portal alone',
      choice: { cloud: 'dod' },
      want: { apiBase: 'https://api-gov.securitycenter.microsoft.us', portal: 'https://security.apps.mil' },
    },
    {
      name: 'the sign-in host that a cloud has anyway',
      choice: { cloud: 'dod', authorityHost: 'https://login.microsoftonline.us/' },
      want: { authorityHost: 'https://login.microsoftonline.us' },
    },
    {
      name: 'an emulator on loopback, over http',
      choice: { authorityHost: 'http://127.0.0.1:4000', apiBase: 'http://localhost:4000/' },
      want: {
        authorityHost: 'http://127.0.0.1:4000',
        apiBase: 'http://localhost:4000',
        issuers: { v1: 'https://sts.windows.net/{tenantId}/', v2: 'http://127.0.0.1:4000/{tenantId}/v2.0' },
      },
    },
    {
      name: 'another resource, without its trailing slash, as an accepted audience',
      choice: { resource: 'https://mde.example/' },
      want: {
        scope: 'https://mde.example/.default',
        audiences: ['https://mde.example', ...clouds.commercial.audiences],
      },
    },
  ] satisfies { name: string; choice: CloudChoice; want: object }[]

  it.each(cases)('resolves $name', ({ choice, want }) => {
    expect(resolveCloud(choice)).toMatchObject(want)
  })

  it('knows seven regions and four clouds', () => {
    expect(Object.keys(clouds)).toEqual(['commercial', 'gcc', 'gccHigh', 'dod'])
    expect(Object.keys(clouds.commercial.geoBases)).toEqual(['us', 'eu', 'uk', 'au', 'swa', 'ina', 'aea'])
  })
})

describe('bad choices', () => {
  const cases = [
    { name: 'an unknown region', choice: { geo: 'mars' }, says: /mars/, next: /us, eu, uk/ },
    {
      name: 'a region outside the commercial cloud',
      choice: { cloud: 'gcc', geo: 'eu' },
      says: /gcc cloud/,
      next: /Leave geo out/,
    },
    {
      name: 'a name that every object has',
      choice: { geo: 'constructor' },
      says: /constructor/,
      next: /us, eu/,
    },
    {
      name: 'http off loopback',
      choice: { apiBase: 'http://api.example.com' },
      says: /https/,
      next: /loopback|https/,
    },
    {
      name: 'the sign-in host of another cloud',
      choice: { authorityHost: 'https://login.microsoftonline.us' },
      says: /login\.microsoftonline\.us signs in to gccHigh or dod, and the cloud is commercial/,
      next: /Choose the cloud gccHigh or dod/,
    },
    {
      name: 'http on a host that only looks like loopback',
      choice: { authorityHost: 'http://localhost.example.com' },
      says: /https/,
      next: /https/,
    },
    {
      name: 'http on a host that starts like loopback',
      choice: { authorityHost: 'http://127.0.0.1.example.com' },
      says: /https/,
      next: /https/,
    },
    {
      name: 'a path in an origin',
      choice: { authorityHost: 'https://login.example/tenant' },
      says: /path/,
      next: /https:\/\/login\.example/,
    },
    {
      name: 'credentials in an origin',
      choice: { apiBase: 'https://me:secret@api.example' },
      says: /credentials/,
      next: /https:\/\/api\.example/,
    },
    { name: 'no URL at all', choice: { apiBase: 'api.example' }, says: /not a URL/, next: /https:/ },
  ] satisfies { name: string; choice: CloudChoice; says: RegExp; next: RegExp }[]

  it.each(cases)('refuses $name', ({ choice, says, next }) => {
    const attempt = () => resolveCloud(choice)
    expect(attempt).toThrow(ConfigError)
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'MDE_CONFIG',
        message: expect.stringMatching(says),
        next: expect.stringMatching(next),
      }),
    )
    expect(attempt).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }))
  })

  it('refuses an unknown cloud, for callers without types', () => {
    // @ts-expect-error the type forbids it
    expect(() => resolveCloud({ cloud: 'china' })).toThrow(/no cloud named 'china'/)
  })
})
