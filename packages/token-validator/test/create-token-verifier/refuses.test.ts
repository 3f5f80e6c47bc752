import { createHmac } from 'node:crypto'
import { isMdeError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createTokenVerifier, type TokenVerifierOptions } from '../../src/create-token-verifier.ts'
import { caughtTokenError } from '../caught.ts'
import { expectSecrecy } from '../expect-secrecy.ts'
import {
  appClaims,
  audience,
  createFakeKey,
  createFakeKeyServer,
  encode,
  now,
  nowSeconds,
  otherTenantId,
  tenantId,
  unsigned,
  userClaims,
  v1Issuer,
  v2Issuer,
  without,
} from '../fake-entra.ts'

const key = createFakeKey('key-1')
const foreignKey = createFakeKey('key-1')

const createVerifier = (options: Partial<TokenVerifierOptions> = {}, server = createFakeKeyServer(key.jwk)) =>
  createTokenVerifier({ tenantId, fetch: server.fetch, now, ...options })

describe('a verifier refuses', () => {
  const bad = (changes: object, ...names: string[]) =>
    key.mint({ ...without(appClaims, ...names), ...changes })
  const other = `https://sts.windows.net/${otherTenantId}/`
  const cases = [
    { name: 'what is no JWT', token: 'opaque', reason: 'malformed' },
    { name: 'no exp', token: bad({}, 'exp'), reason: 'malformed' },
    {
      name: 'nbf after exp',
      token: bad({ nbf: nowSeconds + 100, exp: nowSeconds + 99 }),
      reason: 'malformed',
    },
    { name: 'a payload that is no object', token: key.mint('[]'), reason: 'malformed' },
    {
      name: 'alg none without signature',
      token: `${encode({ alg: 'none', kid: 'key-1' })}.${encode(appClaims)}.`,
      reason: 'alg',
    },
    { name: 'alg none with a good signature', token: key.mint(appClaims, { alg: 'none' }), reason: 'alg' },
    { name: 'alg HS256 with the public key as secret', token: hs256(), reason: 'alg' },
    { name: 'alg PS256', token: key.mint(appClaims, { alg: 'PS256' }), reason: 'alg' },
    { name: 'no alg', token: key.mint(appClaims, { alg: undefined }), reason: 'alg' },
    { name: 'crit', token: key.mint(appClaims, { crit: ['exp'] }), reason: 'header' },
    { name: 'jku', token: key.mint(appClaims, { jku: 'https://attacker.example/keys' }), reason: 'header' },
    { name: 'an embedded jwk', token: foreignKey.mint(appClaims, { jwk: foreignKey.jwk }), reason: 'header' },
    { name: 'x5u', token: key.mint(appClaims, { x5u: 'https://attacker.example' }), reason: 'header' },
    { name: 'x5c', token: key.mint(appClaims, { x5c: [] }), reason: 'header' },
    { name: 'b64', token: key.mint(appClaims, { b64: false }), reason: 'header' },
    { name: 'zip', token: key.mint(appClaims, { zip: 'DEF' }), reason: 'header' },
    { name: 'a logout token', token: key.mint(appClaims, { typ: 'logout+jwt' }), reason: 'header' },
    { name: 'a proof of possession', token: key.mint(appClaims, { typ: 'pop' }), reason: 'header' },
    { name: 'a nonce in the header', token: key.mint(appClaims, { nonce: 'n' }), reason: 'unverifiable' },
    { name: 'an empty nonce', token: key.mint(appClaims, { nonce: '' }), reason: 'unverifiable' },
    { name: 'a token for Graph', token: bad({ aud: 'https://graph.microsoft.com' }), reason: 'unverifiable' },
    {
      name: 'a token for Graph by GUID',
      token: bad({ aud: '00000003-0000-0000-c000-000000000000' }),
      reason: 'unverifiable',
    },
    { name: 'no tenant', token: bad({}, 'tid'), reason: 'tenant' },
    { name: 'a tenant that is no GUID', token: bad({ tid: 'common' }), reason: 'tenant' },
    {
      name: 'another tenant, consistently',
      token: bad({ tid: otherTenantId, iss: other }),
      reason: 'tenant',
    },
    { name: 'no kid', token: key.mint(appClaims, { kid: undefined }), reason: 'kid' },
    { name: 'an empty kid', token: key.mint(appClaims, { kid: '' }), reason: 'kid' },
    { name: 'an unknown kid', token: key.mint(appClaims, { kid: 'key-2' }), reason: 'kid' },
    { name: 'a foreign key under a known kid', token: foreignKey.mint(appClaims), reason: 'signature' },
    {
      name: 'no signature',
      token: `${key.mint(appClaims).split('.').slice(0, 2).join('.')}.`,
      reason: 'signature',
    },
    { name: 'somebody else as issuer', token: bad({ iss: 'https://attacker.example/' }), reason: 'issuer' },
    { name: 'the issuer of another tenant', token: bad({ iss: other }), reason: 'issuer' },
    { name: 'an issuer without its slash', token: bad({ iss: v1Issuer.slice(0, -1) }), reason: 'issuer' },
    { name: 'an issuer in capitals', token: bad({ iss: v1Issuer.toUpperCase() }), reason: 'issuer' },
    {
      name: 'an issuer that is still a template',
      token: bad({ iss: 'https://sts.windows.net/{tenantId}/' }),
      reason: 'issuer',
    },
    { name: 'a v2 issuer in a v1 token', token: bad({ iss: v2Issuer }), reason: 'issuer' },
    { name: 'a v1 issuer in a v2 token', token: bad({ ver: '2.0' }), reason: 'issuer' },
    { name: 'no version', token: bad({}, 'ver'), reason: 'issuer' },
    { name: 'no issuer', token: bad({}, 'iss'), reason: 'issuer' },
    { name: 'another tenant id with our issuer', token: bad({ tid: otherTenantId }), reason: 'tenant' },
    { name: 'no audience', token: bad({}, 'aud'), reason: 'audience' },
    { name: 'a list of audiences', token: bad({ aud: [audience] }), reason: 'audience' },
    {
      name: 'the XDR audience',
      token: bad({ aud: 'https://api.security.microsoft.com' }),
      reason: 'audience',
    },
    { name: 'the ARM audience', token: bad({ aud: 'https://management.azure.com/' }), reason: 'audience' },
    {
      name: 'another cloud',
      token: bad({ aud: 'https://api-gov.securitycenter.microsoft.us' }),
      reason: 'audience',
    },
    { name: 'two slashes', token: bad({ aud: `${audience}//` }), reason: 'audience' },
    { name: 'a longer host', token: bad({ aud: `${audience}.attacker.example` }), reason: 'audience' },
    {
      name: 'a path that a URL parser would drop',
      token: bad({ aud: `${audience}/x/..` }),
      reason: 'audience',
    },
    {
      name: 'a port that a URL parser would drop',
      token: bad({ aud: `${audience}:443` }),
      reason: 'audience',
    },
    {
      name: 'a path in capitals',
      token: bad({ aud: 'https://securitycenter.onmicrosoft.com/WindowsAtpService' }),
      reason: 'audience',
    },
    { name: 'expired 300 seconds ago', token: bad({ exp: nowSeconds - 300 }), reason: 'expired' },
    { name: 'valid in 301 seconds', token: bad({ nbf: nowSeconds + 301 }), reason: 'not-yet-valid' },
    { name: 'scp with idtyp app', token: key.mint({ ...userClaims, idtyp: 'app' }), reason: 'kind' },
    { name: 'roles without a sign of their kind', token: bad({ sub: 'pairwise' }), reason: 'kind' },
    { name: 'an app without roles', token: bad({}, 'roles'), reason: 'permissions' },
    { name: 'an app with no role in its list', token: bad({ roles: [] }), reason: 'permissions' },
    { name: 'a user without scopes', token: key.mint(without(userClaims, 'scp')), reason: 'permissions' },
    {
      name: 'a user with roles but without scopes',
      token: key.mint({ ...without(userClaims, 'scp'), roles: ['Alert.Read.All'] }),
      reason: 'permissions',
    },
    { name: 'blank scopes', token: key.mint({ ...userClaims, scp: ' ' }), reason: 'permissions' },
  ]
  it.each(cases)('$name ($reason)', async ({ token, reason }) => {
    const error = await caughtTokenError(() => createVerifier().verify(token))
    expect(error).toMatchObject({ code: 'MDE_TOKEN_INVALID', name: 'TokenError', reason })
    expect(error.next).not.toBe('')
    expect(isMdeError(error)).toBe(true)
    expectSecrecy(error, token)
  })
})

function hs256(): string {
  const input = `${encode({ alg: 'HS256', kid: 'key-1' })}.${encode(appClaims)}`
  return `${input}.${createHmac('sha256', JSON.stringify(key.jwk)).update(input).digest('base64url')}`
}

it('secrecy would be noticed', () => {
  const token = unsigned(appClaims)
  expect(() => expectSecrecy(new Error(token), token)).toThrow()
})
