import { describe, expect, it } from 'vitest'
import { createTokenVerifier, type TokenVerifierOptions } from '../../src/create-token-verifier.ts'
import { caught, caughtTokenError } from '../caught.ts'
import {
  appClaims,
  createFakeKey,
  createFakeKeyServer,
  now,
  otherTenantId,
  tenantId,
  without,
} from '../fake-entra.ts'

const ours = createFakeKey('key-1')
const theirs = createFakeKey('key-1')
const third = '77777777-2222-4333-8444-555555555555'
const claimsOf = (tid: string) => ({ ...appClaims, tid, iss: `https://sts.windows.net/${tid}/` })

/** Two tenants, each with a key of its own under the same name. */
function createVerifier(options: Partial<TokenVerifierOptions> = {}) {
  const server = createFakeKeyServer()
  server.answer((url) => Response.json({ keys: [(url.includes(tenantId) ? ours : theirs).jwk] }))
  const verifier = createTokenVerifier({
    tenantId: [tenantId, otherTenantId],
    fetch: server.fetch,
    now,
    ...options,
  })
  return { verifier, server }
}

describe('a verifier of several tenants', () => {
  it('judges each by its own keys, fetched when first needed', async () => {
    const { verifier, server } = createVerifier()
    expect(server.urls).toEqual([])
    expect(await verifier.verify(ours.mint(claimsOf(tenantId)))).toMatchObject({ tenantId })
    expect(server.urls).toHaveLength(1)
    expect(await verifier.verify(theirs.mint(claimsOf(otherTenantId)))).toMatchObject({
      tenantId: otherTenantId,
    })
    expect(server.urls).toHaveLength(2)
  })

  it('takes no token of one tenant by the key of the other', async () => {
    const { verifier } = createVerifier()
    const error = await caughtTokenError(() => verifier.verify(theirs.mint(claimsOf(tenantId))))
    expect(error).toMatchObject({ reason: 'signature', finding: 'signature-mismatch' })
  })

  it('takes no token of a tenant that is not listed, and asks nobody', async () => {
    const { verifier, server } = createVerifier()
    const error = await caughtTokenError(() => verifier.verify(ours.mint(claimsOf(third))))
    expect(error).toMatchObject({ reason: 'tenant', finding: 'tenant-mismatch' })
    expect(error.message).toContain('one of the 2 that are accepted')
    expect(server.metadataUrls).toEqual([])
  })

  it('takes no issuer of one tenant with the id of the other', async () => {
    const { verifier } = createVerifier()
    const mixed = { ...claimsOf(tenantId), iss: `https://sts.windows.net/${otherTenantId}/` }
    expect((await caughtTokenError(() => verifier.verify(ours.mint(mixed)))).finding).toBe('issuer-mismatch')
  })

  it('lets one tenant work while the keys of the other cannot be fetched', async () => {
    const { verifier, server } = createVerifier()
    server.answer((url) =>
      url.includes(tenantId)
        ? Response.json({ keys: [ours.jwk] })
        : Response.json({ error: 'down' }, { status: 503 }),
    )
    const down = await caughtTokenError(() => verifier.verify(theirs.mint(claimsOf(otherTenantId))))
    expect(down).toMatchObject({ finding: 'keys-unavailable', code: 'MDE_NETWORK' })
    expect(await verifier.verify(ours.mint(claimsOf(tenantId)))).toMatchObject({ verified: true })
  })

  it('puts the tenant into jwksUri', async () => {
    const { verifier, server } = createVerifier({
      jwksUri: 'https://keys.example/{tenantId}/keys?of={tenantId}',
    })
    await verifier.verify(ours.mint(claimsOf(tenantId)))
    expect(server.urls).toEqual([`https://keys.example/${tenantId}/keys?of=${tenantId}`])
  })

  it('shares one key set when jwksUri is the same for all, and holds keys to the tenant that they name', async () => {
    const { verifier, server } = createVerifier({ jwksUri: 'https://keys.example/keys' })
    const everybody = { ...without(ours.jwk, 'issuer'), kid: 'everybody' }
    const one = { ...ours.jwk, issuer: `https://login.microsoftonline.com/${tenantId}/v2.0` }
    server.publish(one, everybody)
    const tokens = [claimsOf(tenantId), claimsOf(otherTenantId)].map((claims) =>
      ours.mint(claims, { kid: 'everybody' }),
    )
    for (const token of tokens) expect(await verifier.verify(token)).toMatchObject({ verified: true })
    const error = await caughtTokenError(() => verifier.verify(ours.mint(claimsOf(otherTenantId))))
    expect(error).toMatchObject({ reason: 'issuer', finding: 'key-issuer-mismatch' })
    expect(server.urls).toHaveLength(1)
  })

  it('fails before any use when jwksUri cannot work for one of them', async () => {
    expect(await caught(() => createVerifier({ jwksUri: '{tenantId}' }))).toMatchObject({
      code: 'MDE_CONFIG',
    })
  })
})
