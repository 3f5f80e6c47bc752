import { expect, it } from 'vitest'
import { msalAuthority } from '../../src/msal/authority.ts'

it.each([
  {
    name: 'leaves a host of Microsoft as it is',
    host: 'https://login.microsoftonline.us',
    want: { authority: 'https://login.microsoftonline.us/contoso.com' },
  },
  {
    name: 'declares another host',
    host: 'https://login.example.test',
    want: { authority: 'https://login.example.test/contoso.com', knownAuthorities: ['login.example.test'] },
  },
  {
    name: 'declares the port too',
    host: 'https://localhost:8443',
    want: { authority: 'https://localhost:8443/contoso.com', knownAuthorities: ['localhost:8443'] },
  },
])('$name', ({ host, want }) => {
  expect(msalAuthority(host, 'contoso.com')).toEqual(want)
})

it('describes an http host under a real name', () => {
  const { authority, authorityMetadata, knownAuthorities } = msalAuthority(
    'http://localhost:4010',
    'contoso.com',
  )
  expect(authority).toBe('https://login.microsoftonline.com/contoso.com')
  expect(knownAuthorities).toBeUndefined()
  expect(JSON.parse(authorityMetadata ?? '')).toEqual({
    issuer: 'http://localhost:4010/contoso.com/v2.0',
    authorization_endpoint: 'http://localhost:4010/contoso.com/oauth2/v2.0/authorize',
    token_endpoint: 'http://localhost:4010/contoso.com/oauth2/v2.0/token',
    jwks_uri: 'http://localhost:4010/contoso.com/discovery/v2.0/keys',
  })
})
