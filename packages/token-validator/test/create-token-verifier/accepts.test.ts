import { CompactSign } from 'jose'
import { describe, expect, it } from 'vitest'
import { createTokenVerifier, type TokenVerifierOptions } from '../../src/create-token-verifier.ts'
import {
  appClaims,
  audience,
  createFakeKey,
  createFakeKeyServer,
  now,
  nowSeconds,
  tenantId,
  userClaims,
  v1Issuer,
  v2Issuer,
  v2UserClaims,
  without,
} from '../fake-entra.ts'

const key = createFakeKey('key-1')

const createVerifier = (options: Partial<TokenVerifierOptions> = {}, server = createFakeKeyServer(key.jwk)) =>
  createTokenVerifier({ tenantId, fetch: server.fetch, now, ...options })

describe('a verifier accepts', () => {
  const cases = [
    { name: 'an app-only token without idtyp', claims: appClaims, kind: 'application' },
    { name: 'an app-only token with idtyp', claims: { ...appClaims, idtyp: 'app' }, kind: 'application' },
    {
      name: 'an app-only token with idtyp and another sub',
      claims: { ...appClaims, idtyp: 'app', sub: 'x' },
      kind: 'application',
    },
    { name: 'a user token', claims: userClaims, kind: 'delegated' },
    { name: 'a user token with app roles', claims: { ...userClaims, roles: ['secop'] }, kind: 'delegated' },
    { name: 'a v2 token', claims: v2UserClaims, kind: 'delegated' },
    { name: 'a token without nbf', claims: without(appClaims, 'nbf'), kind: 'application' },
    { name: 'an audience with a slash', claims: { ...appClaims, aud: `${audience}/` }, kind: 'application' },
    {
      name: 'a host in capitals',
      claims: { ...appClaims, aud: 'HTTPS://API.SecurityCenter.microsoft.com' },
      kind: 'application',
    },
    {
      name: 'the older audience',
      claims: { ...appClaims, aud: 'https://securitycenter.onmicrosoft.com/windowsatpservice' },
      kind: 'application',
    },
    {
      name: 'the GUID as audience',
      claims: { ...appClaims, aud: 'fc780465-2017-40d4-a0c5-307022471b92' },
      kind: 'application',
    },
    { name: 'expired 299 seconds ago', claims: { ...appClaims, exp: nowSeconds - 299 }, kind: 'application' },
    { name: 'valid in 300 seconds', claims: { ...appClaims, nbf: nowSeconds + 300 }, kind: 'application' },
    {
      name: 'nbf equal to exp',
      claims: { ...appClaims, nbf: nowSeconds + 60, exp: nowSeconds + 60 },
      kind: 'application',
    },
  ]
  it.each(cases)('$name', async ({ claims, kind }) => {
    const verified = await createVerifier().verify(key.mint(claims))
    expect(verified).toMatchObject({ verified: true, kind, claims, tenantId })
    expect(verified.findings.filter(({ reason }) => reason !== undefined)).toEqual([])
  })

  it('a token that another library signed', async () => {
    const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(appClaims)))
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT' })
      .sign(key.privateKey)
    expect(await createVerifier().verify(token)).toMatchObject({ verified: true })
  })

  it.each(['JWT', 'jwt', 'at+jwt', 'application/at+jwt', undefined])('a token of type %s', async (typ) => {
    expect(await createVerifier().verify(key.mint(appClaims, { typ }))).toMatchObject({ verified: true })
  })

  /** An id with letters in it, which capitals make another text. */
  const lettered = 'abcdefab-2222-4333-8444-cdefabcdefab'
  const options = [
    {
      name: 'a tenant id in capitals',
      options: { tenantId: lettered.toUpperCase() },
      claims: { ...appClaims, tid: lettered, iss: `https://sts.windows.net/${lettered}/` },
    },
    {
      name: 'the audiences that were listed',
      options: { audience: ['https://api.security.microsoft.com'] },
      claims: { ...appClaims, aud: 'https://api.security.microsoft.com/' },
    },
    {
      name: 'a resource of its own',
      options: { resource: 'https://mde.example/' },
      claims: { ...appClaims, aud: 'https://mde.example' },
    },
    {
      name: 'the client that was listed, in capitals',
      options: { clientId: [lettered.toUpperCase()] },
      claims: { ...appClaims, appid: lettered },
    },
    {
      name: 'a client that the token has in capitals',
      options: { clientId: lettered },
      claims: { ...appClaims, appid: lettered.toUpperCase() },
    },
    {
      name: 'the client of a v2 token',
      options: { clientId: v2UserClaims.azp },
      claims: v2UserClaims,
    },
    {
      name: 'permissions that are all there',
      options: { requiredPermissions: ['Machine.Read.All', 'Alert.Read.All'] },
      claims: appClaims,
    },
    {
      name: 'another cloud',
      options: { cloud: 'gccHigh' as const },
      claims: { ...appClaims, aud: 'https://api-gov.securitycenter.microsoft.us' },
    },
  ]
  it.each(options)('$name', async ({ options, claims }) => {
    const server = createFakeKeyServer(without(key.jwk, 'issuer'))
    expect(await createVerifier(options, server).verify(key.mint(claims))).toMatchObject({ verified: true })
  })

  const keyIssuers = [
    { name: 'no issuer', issuer: undefined },
    { name: 'the v2 issuer as a template', issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' },
    { name: 'the v2 issuer', issuer: v2Issuer },
    { name: 'the v1 issuer', issuer: v1Issuer },
  ]
  it.each(keyIssuers)('a v1 token by a key with $name', async ({ issuer }) => {
    const server = createFakeKeyServer({
      ...without(key.jwk, 'issuer'),
      ...(issuer === undefined ? {} : { issuer }),
    })
    expect(await createVerifier({}, server).verify(key.mint(appClaims))).toMatchObject({ verified: true })
  })

  const emulatorOrigin = 'http://localhost:31500'
  const emulatorKeys = [
    { name: 'its own issuer', issuer: `${emulatorOrigin}/{tenantid}/v2.0` },
    { name: "the cloud's issuer", issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' },
  ]
  it.each(emulatorKeys)('tokens of an emulator whose keys name $name', async ({ issuer }) => {
    const server = createFakeKeyServer({ ...key.jwk, issuer })
    const verifier = createVerifier({ authorityHost: emulatorOrigin }, server)
    const v2 = { ...v2UserClaims, iss: `${emulatorOrigin}/${tenantId}/v2.0` }
    expect(await verifier.verify(key.mint(v2))).toMatchObject({ verified: true })
    expect(await verifier.verify(key.mint(appClaims))).toMatchObject({ verified: true })
    const base = `${emulatorOrigin}/${tenantId}/discovery`
    expect(server.urls).toEqual([`${base}/v2.0/keys`, `${base}/keys`])
  })
})
