import { describe, expect, it } from 'vitest'
import { createTokenVerifier, type TokenVerifierOptions } from '../../src/create-token-verifier.ts'
import { caughtTokenError } from '../caught.ts'
import {
  appClaims,
  audience,
  createFakeKey,
  createFakeKeyServer,
  now,
  nowSeconds,
  otherTenantId,
  tenantId,
  userClaims,
  v1Issuer,
  v2UserClaims,
  without,
} from '../fake-entra.ts'

const key = createFakeKey('key-1')
const clientId = '55555555-3333-4444-8555-666666666666'
const foreignKey = createFakeKey('key-1')

const createVerifier = (options: Partial<TokenVerifierOptions> = {}, server = createFakeKeyServer(key.jwk)) =>
  createTokenVerifier({ tenantId, fetch: server.fetch, now, ...options })

describe('a verifier also refuses', () => {
  it('a missing permission, and says how to grant it', async () => {
    const verifier = createVerifier({ requiredPermissions: ['Alert.Read.All', 'Machine.Isolate'] })
    const error = await caughtTokenError(() => verifier.verify(key.mint(appClaims)))
    expect(error.reason).toBe('permissions')
    expect(error.message).toBe('The application token lacks Machine.Isolate.')
    expect(error.next).toContain('Machine.Isolate (7e4e1300-e1b9-4102-88ba-f0cb6e6d5974)')
  })

  const clients = [
    { name: 'a client that is not listed', claims: appClaims },
    { name: 'a token that names no client', claims: without(appClaims, 'appid') },
    {
      name: 'a v1 token that names its client as v2 does',
      claims: { ...appClaims, appid: 'x', azp: clientId },
    },
    {
      name: 'a v2 token that names its client as v1 does',
      claims: { ...v2UserClaims, appid: clientId },
    },
  ]
  it.each(clients)('$name', async ({ claims }) => {
    const verifier = createVerifier({ clientId })
    const error = await caughtTokenError(() => verifier.verify(key.mint(claims)))
    expect(error).toMatchObject({ reason: 'client', finding: 'client-mismatch' })
  })

  it('app roles where delegated permissions are required', async () => {
    const verifier = createVerifier({ requiredPermissions: ['Alert.Read.All'] })
    const token = key.mint({ ...userClaims, roles: ['Alert.Read.All'] })
    expect((await caughtTokenError(() => verifier.verify(token))).reason).toBe('permissions')
  })

  const skews = [
    { name: 'no skew, on the second of expiry', skew: 0, claims: { exp: nowSeconds }, reason: 'expired' },
    {
      name: 'no skew, a second too early',
      skew: 0,
      claims: { nbf: nowSeconds + 1 },
      reason: 'not-yet-valid',
    },
    { name: 'a skew of 60, past it', skew: 60, claims: { exp: nowSeconds - 60 }, reason: 'expired' },
  ]
  it.each(skews)('$name', async ({ skew, claims, reason }) => {
    const verifier = createVerifier({ clockSkewSeconds: skew })
    expect(
      (await caughtTokenError(() => verifier.verify(key.mint({ ...appClaims, ...claims })))).reason,
    ).toBe(reason)
  })

  const keyIssuers = [
    { name: 'another tenant', issuer: `https://login.microsoftonline.com/${otherTenantId}/v2.0` },
    { name: 'another cloud', issuer: 'https://login.microsoftonline.us/{tenantid}/v2.0' },
    { name: 'somebody else', issuer: 'https://attacker.example/{tenantid}/v2.0' },
    { name: 'nobody', issuer: '' },
  ]
  it.each(keyIssuers)('a key for $name', async ({ issuer }) => {
    const server = createFakeKeyServer({ ...key.jwk, issuer })
    const error = await caughtTokenError(() => createVerifier({}, server).verify(key.mint(appClaims)))
    expect(error.reason).toBe('issuer')
  })

  const unusable = [
    { name: 'of 1024 bits', make: () => createFakeKey('key-1', 1024), changes: {} },
    { name: 'for encryption', make: () => key, changes: { use: 'enc' } },
    { name: 'for another algorithm', make: () => key, changes: { alg: 'PS256' } },
    { name: 'that may not verify', make: () => key, changes: { key_ops: ['sign'] } },
    { name: 'of another type', make: () => key, changes: { kty: 'oct' } },
  ]
  it.each(unusable)('a key $name', async ({ make, changes }) => {
    const weak = make()
    const server = createFakeKeyServer({ ...weak.jwk, ...changes }, createFakeKey('key-2').jwk)
    const error = await caughtTokenError(() => createVerifier({}, server).verify(weak.mint(appClaims)))
    expect(error.reason).toBe('kid')
  })

  it('a kid that two keys share, even when one of them fits', async () => {
    const server = createFakeKeyServer(key.jwk, foreignKey.jwk, createFakeKey('key-2').jwk)
    const error = await caughtTokenError(() => createVerifier({}, server).verify(key.mint(appClaims)))
    expect(error).toMatchObject({ reason: 'kid' })
    expect(error.message).toContain('two keys')
  })

  it('in the order of validation: what is cheap and certain first, without asking for keys', async () => {
    const server = createFakeKeyServer(key.jwk)
    const verifier = createVerifier({}, server)
    const wrongInEveryWay = { ...appClaims, aud: 'x', iss: 'x', exp: 1, tid: 'x', roles: [] }
    const reasons = []
    for (const header of [
      { alg: 'none', jku: 'x', nonce: 'n' },
      { jku: 'x', nonce: 'n' },
      { nonce: 'n' },
      {},
    ])
      reasons.push(
        (await caughtTokenError(() => verifier.verify(foreignKey.mint(wrongInEveryWay, header)))).reason,
      )
    expect(reasons).toEqual(['alg', 'header', 'unverifiable', 'tenant'])
    // A token of another tenant: no key set of ours can tell anything about it.
    const foreign = key.mint({ ...appClaims, tid: otherTenantId })
    expect((await caughtTokenError(() => verifier.verify(foreign))).reason).toBe('tenant')
    expect(server.urls).toEqual([])
  })

  it('in the order of validation: the signature before any claim, then claim after claim', async () => {
    const verifier = createVerifier({ requiredPermissions: ['Machine.Isolate'] })
    const wrong = { ...userClaims, iss: 'x', aud: 'x', exp: 1, nbf: 0, idtyp: 'app' }
    const repairs = [
      { iss: v1Issuer },
      { aud: audience },
      { exp: userClaims.exp },
      { idtyp: 'user' },
      { scp: 'Machine.Isolate' },
    ]
    const reasons = [(await caughtTokenError(() => verifier.verify(foreignKey.mint(wrong)))).reason]
    let claims: object = wrong
    for (const repair of repairs) {
      reasons.push((await caughtTokenError(() => verifier.verify(key.mint(claims)))).reason)
      claims = { ...claims, ...repair }
    }
    expect(reasons).toEqual(['signature', 'issuer', 'audience', 'expired', 'kind', 'permissions'])
    expect(await verifier.verify(key.mint(claims))).toMatchObject({ verified: true })
  })
})
