import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createTokenVerifier } from '../src/create-token-verifier.ts'
import { readKeySet } from '../src/keys/key-set.ts'
import { readSigningKey } from '../src/keys/signing-key.ts'
import { acceptsSignature, tryRead } from './accepts-signature.ts'
import { caughtTokenError } from './caught.ts'
import { createFakeKeyServer, encode, now, tenantId } from './fake-entra.ts'

// Test vectors of C2SP/wycheproof at dac1dd4729fd1f8dd9e1e9f3dce51d783da6c166, under the licence next to them.

interface Jwk {
  readonly [member: string]: unknown
  readonly kid?: string
}

interface VectorFile {
  readonly numberOfTests: number
  readonly testGroups: readonly {
    readonly comment: string
    readonly public?: Jwk | { readonly keys: readonly Jwk[] }
    readonly private?: Jwk | { readonly keys: readonly Jwk[] }
    readonly tests: readonly {
      readonly tcId: number
      readonly comment: string
      /** In compact form; two vectors have the JSON form. */
      readonly jws?: unknown
      readonly jwe?: unknown
      readonly result: 'valid' | 'invalid'
    }[]
  }[]
}

interface Vector {
  readonly tcId: number
  readonly title: string
  readonly token: string
  readonly jwks: readonly Jwk[]
  readonly isValid: boolean
}

function load(file: string): readonly Vector[] {
  const text = readFileSync(new URL(`./vectors/wycheproof/${file}`, import.meta.url), 'utf8')
  const { testGroups } = JSON.parse(text) as VectorFile
  return testGroups.flatMap((group) => {
    const key = group.public ?? group.private ?? {}
    const jwks = 'keys' in key ? (key.keys as readonly Jwk[]) : [key]
    return group.tests.map(({ tcId, comment, jws, jwe, result }) => {
      const token = jws ?? jwe
      return {
        tcId,
        title: `${tcId} ${group.comment} ${comment}`,
        token: typeof token === 'string' ? token : JSON.stringify(token),
        jwks,
        isValid: result === 'valid',
      }
    })
  })
}

/** As the verifier does between decoding and claims: the key by the id that the header names, from a whole set. */
async function isAccepted({ token, jwks }: Vector): Promise<boolean> {
  const kid = tryRead(token)?.header.kid
  const named = jwks.filter((jwk) => jwk.kid === kid)
  // Many vectors go without an id, which tokens may not; their key stands alone then.
  if (kid === undefined) return jwks.length === 1 && acceptsSignature(token, { ...jwks[0], kid: 'only' })
  const set = await readKeySet({ keys: jwks })
  return set?.get(kid) !== 'ambiguous' && acceptsSignature(token, named[0])
}

/** What a token says that it is made with, whether or not it can be accepted. */
function methodOf(token: string): string {
  const segments = token.split('.')
  const { alg } = JSON.parse(Buffer.from(segments[0] ?? '', 'base64url').toString()) as { alg: string }
  return segments.length === 5 ? `JWE ${alg}` : alg
}

const signatures = load('json_web_signature_test.json')
const keys = load('json_web_key_test.json')
const crypto = load('json_web_crypto_test.json')

/**
 * Where the verdict knowingly differs from that of the vectors: valid ones that are refused, all of them because Entra
 * signs with RS256 alone and no other method is accepted. There is no invalid vector that is accepted.
 */
const files = [
  {
    name: 'signatures (JWS)',
    vectors: signatures,
    count: 401,
    accepted: [33, 259, 260, 261, 262, 263, 345, 349],
    refusedByMethod: {
      // Symmetric: whoever could verify could also sign. 372 and 373 are lax base64url besides.
      HS256: [1, 348, 352, 357, 358, 359, 372, 373, 376, 377],
      ES256: [18, 378],
      ES512: [347, 351],
      RS384: [264, 265, 266, 267],
      RS512: [268, 269, 270, 271],
      PS256: [272, 273, 274, 275, 287, 288],
      PS384: [320, 321, 322, 323, 346, 350],
      PS512: [325, 326, 327, 328],
    },
  },
  {
    name: 'keys (JWK)',
    vectors: keys,
    count: 26,
    accepted: [5],
    refusedByMethod: { HS256: [2, 13], HS384: [14], HS512: [15] },
  },
  {
    name: 'signatures and encryption (crypto)',
    vectors: crypto,
    count: 83,
    accepted: [33],
    // What is encrypted can be read by its own API alone.
    refusedByMethod: { HS256: [1, 48], ES256: [18], 'JWE A256KW': [50], 'JWE ECDH-ES+A128KW': [67] },
  },
]

describe.each(files)('$name', ({ vectors, count, accepted, refusedByMethod }) => {
  const differing = new Set<number>(Object.values(refusedByMethod).flat())

  it('are all here', () => {
    expect(vectors.map(({ tcId }) => tcId)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  })

  it('are accepted where they are valid and RS256', async () => {
    const found: number[] = []
    for (const vector of vectors) if (await isAccepted(vector)) found.push(vector.tcId)
    expect(found).toEqual(accepted)
  })

  it('differ in these verdicts and in no others, each for its method', async () => {
    const found: Record<string, number[]> = {}
    for (const vector of vectors) {
      const { tcId, token, isValid } = vector
      if (isValid === (await isAccepted(vector))) continue
      ;(found[isValid ? methodOf(token) : 'invalid, and accepted'] ??= []).push(tcId)
    }
    expect(found).toEqual(refusedByMethod)
  })

  it.each(vectors)('$title', async (vector) => {
    expect(await isAccepted(vector)).toBe(vector.isValid && !differing.has(vector.tcId))
  })

  it('are no access tokens, so that a verifier refuses them all, and throws nothing else', async () => {
    for (const { token, jwks } of vectors) {
      const { fetch } = createFakeKeyServer(...jwks)
      await caughtTokenError(() => createTokenVerifier({ tenantId, fetch, now }).verify(token))
    }
  })
})

it('the README counts them', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const all = files.reduce((sum, { count }) => sum + count, 0)
  const different = files.flatMap(({ refusedByMethod }) => Object.values(refusedByMethod).flat()).length
  expect(readme).toContain(`all ${all} vectors of Wycheproof for JWS, JWK and JSON Web Crypto`)
  expect(readme).toContain(`${different} valid ones are refused`)
})

describe('encoding', () => {
  const byId = (id: number): Vector => {
    const vector = signatures.find(({ tcId }) => tcId === id)
    if (!vector) throw new Error(`There is no vector ${id}.`)
    return vector
  }

  // 372 and 373 are valid upstream: a character that is no base64url is taken for none.
  const lax = [360, 361, 362, 363, 364, 365, 366, 368, 369, 371, 372, 373, 374, 375].map(byId)
  it.each(lax)('$title is refused by the decoder', ({ token }) => {
    expect(tryRead(token)).toBeUndefined()
  })

  it.each([357, 358, 359, 376, 377].map(byId))('$title is read', ({ token }) => {
    expect(tryRead(token)).toBeDefined()
  })

  it.each([367, 370].map(byId))(
    '$title lost its padding upstream, so it is put back and refused',
    ({ token }) => {
      const [header = '', payload = '', signature = ''] = token.split('.')
      expect(token).toBe(byId(357).token)
      expect(tryRead(`${header}.${payload}.${signature}=`)).toBeUndefined()
      expect(tryRead(`${header}.${payload}==.${signature}`)).toBeUndefined()
    },
  )
})

describe('keys by themselves', () => {
  it('are usable in none of the sets but that of 5', async () => {
    const usable: number[] = []
    for (const { tcId, jwks } of keys) if (await readKeySet({ keys: jwks })) usable.push(tcId)
    expect(usable).toEqual([5])
  })

  const cases = [
    { tcId: 5, name: 'a sound key', accepted: true },
    { tcId: 6, name: 'a key for encryption', accepted: false },
    { tcId: 7, name: 'a key with the mark of ROCA', accepted: false },
    { tcId: 8, name: 'a key of 1024 bits', accepted: false },
    { tcId: 9, name: 'a key with exponent 1', accepted: false },
    { tcId: 24, name: 'an elliptic key that says it is RSA', accepted: false },
  ]
  it.each(cases)('$tcId $name', async ({ tcId, accepted }) => {
    const [jwk] = keys.find((one) => one.tcId === tcId)?.jwks ?? []
    expect(jwk).toBeDefined()
    expect((await readSigningKey(jwk)) !== undefined).toBe(accepted)
  })

  it('4 two keys with one id leave none', async () => {
    const sound = keys.find(({ tcId }) => tcId === 5)?.jwks ?? []
    const double = keys.find(({ tcId }) => tcId === 4)?.jwks ?? []
    const set = await readKeySet({ keys: [...sound, ...double] })
    expect(set?.get('kid-aes-sign')).toBe('ambiguous')
    expect(set?.get('kid-rsa-sign')).toMatchObject({ kid: 'kid-rsa-sign' })
  })
})

describe('algorithm confusion', () => {
  const [jwk] = keys.find(({ tcId }) => tcId === 5)?.jwks ?? []
  it.each(['none', 'None', 'HS256', 'RS384', 'RS512', 'PS256', 'ES256', 'rs256', ''])(
    '%j is refused',
    async (alg) => {
      const token = `${encode({ alg, kid: 'kid-rsa-sign' })}.${encode('foo')}.`
      expect(await acceptsSignature(token, jwk)).toBe(false)
    },
  )
})
