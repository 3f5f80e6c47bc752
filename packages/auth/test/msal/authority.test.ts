import { expect, it } from 'vitest'
import { msalAuthority } from '../../src/msal/authority.ts'

it.each([
  {
    name: 'leaves a host of Microsoft as it is',
    host: 'https://login.microsoftonline.us',
    want: { authority: 'https://login.microsoftonline.us/contoso.com' },
  },
])('$name', ({ host, want }) => {
  expect(msalAuthority(host, 'contoso.com')).toEqual(want)
})

const endpointsOf = (host: string) => ({
  issuer: `${host}/contoso.com/v2.0`,
  authorization_endpoint: `${host}/contoso.com/oauth2/v2.0/authorize`,
  token_endpoint: `${host}/contoso.com/oauth2/v2.0/token`,
  jwks_uri: `${host}/contoso.com/discovery/v2.0/keys`,
})

it.each([
  { name: 'another host', host: 'https://login.example.test', known: 'login.example.test' },
  { name: 'another host with its port', host: 'https://localhost:8443', known: 'localhost:8443' },
])('declares $name and its endpoints', ({ host, known }) => {
  const { authority, authorityMetadata, knownAuthorities } = msalAuthority(host, 'contoso.com')
  expect(authority).toBe(`${host}/contoso.com`)
  expect(knownAuthorities).toEqual([known])
  expect(JSON.parse(authorityMetadata ?? '')).toEqual(endpointsOf(host))
})

it('describes an http host under a real name', () => {
  const { authority, authorityMetadata, knownAuthorities } = msalAuthority(
    'http://localhost:4010',
    'contoso.com',
  )
  expect(authority).toBe('https://login.microsoftonline.com/contoso.com')
  expect(knownAuthorities).toBeUndefined()
  expect(JSON.parse(authorityMetadata ?? '')).toEqual(endpointsOf('http://localhost:4010'))
})
