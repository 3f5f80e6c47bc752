import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTokenVerifier } from '../src/create-token-verifier.ts'
import type { FindingCode } from '../src/findings/finding.ts'
import { type FindingFacts, findingCatalogue } from '../src/findings/finding-catalogue.ts'
import { inspectToken } from '../src/inspect-token.ts'
import { caughtTokenError } from './caught.ts'
import {
  appClaims,
  createFakeKey,
  createFakeKeyServer,
  encode,
  now,
  nowSeconds,
  otherTenantId,
  tenantId,
  userClaims,
  without,
} from './fake-entra.ts'

const page = readFileSync(new URL('../../../docs/is-this-the-right-token.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| (\d+) \| ([^|]+) \| `([a-z0-9-]+)` \| (\w+) \| ([^|]+) \|$/gm)].map(
  ([, number, what = '', code = '', severity]) => ({ number: Number(number), what, code, severity }),
)

const key = createFakeKey('key-1')
const foreign = createFakeKey('key-1')
const good = key.mint(appClaims)
const [header = '', payload = '', signature = ''] = good.split('.')
const app = (changes: object) => key.mint({ ...appClaims, ...changes })

/** A token for each way on the page. */
const tokens: Readonly<Partial<Record<FindingCode, string>>> = {
  'bearer-prefix': `Bearer ${good}`,
  'not-a-jwt': `${header}.${payload}`,
  encrypted: `${good}.${encode('ciphertext')}.${encode('tag')}`,
  'not-base64url': `${header}.${payload}.${signature.slice(0, 64)}\n${signature.slice(64)}`,
  'alg-not-allowed': `${encode({ alg: 'none', kid: 'key-1' })}.${payload}.`,
  'audience-graph': app({ aud: 'https://graph.microsoft.com' }),
  'header-nonce': key.mint(appClaims, { nonce: 'n' }),
  'audience-xdr': app({ aud: 'https://api.security.microsoft.com' }),
  'audience-arm': app({ aud: 'https://management.azure.com/' }),
  'audience-other-cloud': app({ aud: 'https://api-gov.securitycenter.microsoft.us' }),
  'audience-mismatch': key.mint({ ...userClaims, aud: userClaims.appid }),
  'tenant-mismatch': app({ tid: otherTenantId, iss: `https://sts.windows.net/${otherTenantId}/` }),
  'tenant-malformed': key.mint(without(appClaims, 'tid')),
  'issuer-mismatch': app({ iss: 'https://login.example/' }),
  'kid-unknown': createFakeKey('key-2').mint(appClaims),
  'signature-mismatch': foreign.mint(appClaims),
  expired: app({ nbf: 0, exp: nowSeconds - 3600 }),
  'not-yet-valid': app({ nbf: nowSeconds + 301 }),
  'permissions-empty': key.mint(without(appClaims, 'roles')),
  'permissions-missing': app({ roles: ['Machine.Read.All'] }),
}
const required = (code: string) => (code === 'permissions-missing' ? ['Machine.Isolate'] : [])

describe('the page "Is this the right token?"', () => {
  it('walks through twenty ways, in order, each once', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(rows.map(({ code }) => code).sort()).toEqual(Object.keys(tokens).sort())
  })

  it.each(rows)('$number $what: $code', async ({ code, severity }) => {
    const known: Readonly<Record<string, FindingFacts>> = findingCatalogue
    expect(severity).toBe(known[code]?.level)
    const token = Object.entries(tokens).find(([name]) => name === code)?.[1] ?? ''
    const options = { tenantId, now, requiredPermissions: required(code) }
    const verifier = createTokenVerifier({ ...options, fetch: createFakeKeyServer(key.jwk).fetch })
    expect((await caughtTokenError(() => verifier.verify(token))).finding).toBe(code)
    // What a verifier alone can tell, and what ends every look into a token, is no finding of an inspection.
    const { reason = '' } = known[code] ?? {}
    if (['kid', 'signature'].includes(reason)) expect(inspectToken(token, options).findings).toEqual([])
    else if (reason === 'malformed')
      expect((await caughtTokenError(() => inspectToken(token, options))).finding).toBe(code)
    else expect(inspectToken(token, options).findings.map((found) => found.code)).toContain(code)
  })

  it('starts from a token that is right', async () => {
    const verifier = createTokenVerifier({ tenantId, now, fetch: createFakeKeyServer(key.jwk).fetch })
    expect(await verifier.verify(good)).toMatchObject({ verified: true, findings: [] })
  })
})
