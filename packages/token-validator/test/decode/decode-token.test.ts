import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeToken } from '../../src/decode/decode-token.ts'
import { TokenError } from '../../src/errors/token-error.ts'
import { inspectToken } from '../../src/inspect-token.ts'
import { caughtTokenError } from '../caught.ts'
import { appClaims, encode, unsigned } from '../fake-entra.ts'

const header = encode({ alg: 'RS256', kid: 'key-1' })
const payload = encode(appClaims)
const raw = (bytes: readonly number[]): string => Buffer.from(bytes).toString('base64url')
const nested = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`

describe('decodeToken reads', () => {
  it('header and claims, unknown ones included', () => {
    const token = unsigned({ ...appClaims, xms_new: { a: 1 } }, { alg: 'RS256', kid: 'key-1', other: 1 })
    expect(decodeToken(token)).toEqual({
      header: { alg: 'RS256', kid: 'key-1', other: 1 },
      claims: { ...appClaims, xms_new: { a: 1 } },
    })
  })

  const readable = [
    { name: 'an empty signature, which a verifier refuses', token: `${encode({ alg: 'none' })}.${payload}.` },
    { name: 'white space inside the JSON', token: `${encode('{ "alg" :\n"RS256" }')}.${payload}.x_-w` },
    { name: 'the same name in two objects', token: unsigned('{"a":{"x":1},"b":{"x":2}}') },
    { name: 'a name that occurs again as a value', token: unsigned('{"a":"b","b":"a:"}') },
    { name: 'a list of audiences', token: unsigned({ aud: ['a', 'b'] }) },
    { name: '31 levels', token: unsigned(nested(31)) },
    { name: 'a token of 16 384 characters', token: padTo(16_384) },
  ]
  it.each(readable)('$name', ({ token }) => {
    expect(decodeToken(token)).toHaveProperty('claims')
  })

  it('a member named __proto__ as plain data', () => {
    const { claims } = decodeToken(unsigned('{"__proto__":{"roles":["Alert.Read.All"]}}'))
    expect(claims.roles).toBeUndefined()
    expect(Object.hasOwn(claims, '__proto__')).toBe(true)
  })
})

describe('decodeToken refuses', () => {
  const cases = [
    { name: 'nothing', token: '' },
    { name: 'an opaque token', token: 'EwB4A8l6BAAU' },
    { name: 'two segments', token: `${header}.${payload}` },
    { name: 'four segments', token: `${header}.${payload}.sig.more` },
    { name: 'an encrypted token', token: 'a.b.c.d.e', says: 'encrypted' },
    { name: 'the word Bearer in front', token: `Bearer ${unsigned(appClaims)}`, says: 'Bearer' },
    { name: '16 385 characters', token: padTo(16_385), says: 'longer' },
    { name: 'padding', token: `${header}.${payload}.c2ln==`, says: 'signature is not base64url' },
    { name: 'a space in front', token: ` ${header}.${payload}.c2ln`, says: 'header is not base64url' },
    {
      name: 'a line feed at the end',
      token: `${header}.${payload}.c2ln\n`,
      says: 'signature is not base64url',
    },
    { name: 'a space in the payload', token: `${header}.${payload} .c2ln`, says: 'payload is not base64url' },
    {
      name: 'the alphabet of plain base64',
      token: `${header}.${payload}.+/8`,
      says: 'signature is not base64url',
    },
    { name: 'spare bits that are set', token: `${header}.${payload}.AB`, says: 'signature is not base64url' },
    { name: 'a lone character', token: `${header}.${payload}.A`, says: 'signature is not base64url' },
    {
      name: 'letters from elsewhere',
      token: `${header}.${payload}.сigл`,
      says: 'signature is not base64url',
    },
    { name: 'an empty header', token: `.${payload}.c2ln`, says: 'header is not one plain JSON object' },
    { name: 'an empty payload', token: `${header}..c2ln`, says: 'payload is not one plain JSON object' },
    { name: 'a header that is a list', token: `${encode('[]')}.${payload}.c2ln`, says: 'header is not' },
    { name: 'a payload that is null', token: `${header}.${encode('null')}.c2ln`, says: 'payload is not' },
    { name: 'a payload that is no JSON', token: `${header}.${encode('{')}.c2ln`, says: 'payload is not' },
    { name: 'two objects', token: `${header}.${encode('{}{}')}.c2ln`, says: 'payload is not' },
    {
      name: 'a byte order mark',
      token: `${header}.${raw([0xef, 0xbb, 0xbf, 0x7b, 0x7d])}.c2ln`,
      says: 'payload is not',
    },
    {
      name: 'bytes that are no UTF-8',
      token: `${header}.${raw([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])}.c2ln`,
      says: 'payload is not',
    },
    { name: 'a claim twice', token: unsigned('{"aud":"a","aud":"b"}'), says: 'payload is not' },
    {
      name: 'a claim twice, once escaped',
      token: unsigned('{"aud":"a","\\u0061ud":"b"}'),
      says: 'payload is not',
    },
    {
      name: 'a claim twice, deep inside',
      token: unsigned('{"a":[{"b":1 , "b" :2}]}'),
      says: 'payload is not',
    },
    {
      name: 'a header parameter twice',
      token: unsigned({}, '{"alg":"RS256","alg":"none"}'),
      says: 'header is not',
    },
    { name: '32 levels below the object', token: unsigned(nested(32)), says: 'payload is not' },
    {
      name: 'a kid that is a number',
      token: unsigned({}, { alg: 'RS256', kid: 1 }),
      says: 'header has a parameter',
    },
    { name: 'exp as text', token: unsigned({ exp: '1' }), says: "'exp'" },
    { name: 'exp with a fraction', token: unsigned({ exp: 1.5 }), says: "'exp'" },
    { name: 'exp beyond all numbers', token: unsigned('{"exp":1e999}'), says: "'exp'" },
    { name: 'exp in milliseconds', token: unsigned({ exp: 1_767_096_000_000 }), says: "'exp'" },
    { name: 'nbf before 1970', token: unsigned({ nbf: -1 }), says: "'nbf'" },
    { name: 'scp as a list', token: unsigned({ scp: ['Alert.Read'] }), says: "'scp'" },
    { name: 'roles as text', token: unsigned({ roles: 'Alert.Read.All' }), says: "'roles'" },
    {
      name: 'roles that are not all text',
      token: unsigned({ roles: ['Alert.Read.All', 1] }),
      says: "'roles'",
    },
    { name: 'tid that is null', token: unsigned({ tid: null }), says: "'tid'" },
    { name: 'aud that is a number', token: unsigned({ aud: 1 }), says: "'aud'" },
  ]
  it.each(cases)('$name', async ({ token, says }) => {
    const error = await caughtTokenError(() => decodeToken(token))
    expect(error).toMatchObject({ code: 'MDE_TOKEN_INVALID', reason: 'malformed', name: 'TokenError' })
    expect(error.message).toContain(says ?? 'three segments')
    expect(error.next).not.toBe('')
  })

  it.each([undefined, null, 7, {}, ['a.b.c']])('%s, which is no text', async (value) => {
    // @ts-expect-error JavaScript callers can pass anything.
    const error = await caughtTokenError(() => decodeToken(value))
    expect(error.reason).toBe('malformed')
  })
})

describe('whatever the text', () => {
  const json = fc.json({ maxDepth: 3 })
  const segment = fc.oneof(
    fc.string(),
    fc.base64String(),
    json.map(encode),
    fc.constant(payload),
    fc.constant(header),
  )
  const odd = fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null), fc.array(fc.string()))
  const mostly = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: odd })
  const seconds = mostly(fc.nat({ max: 253_402_300_799 }))
  const text = mostly(fc.string({ unit: 'binary' }))
  const claims = fc.record(
    {
      exp: seconds,
      nbf: seconds,
      iat: seconds,
      aud: text,
      scp: text,
      tid: text,
      iss: text,
      ver: text,
      roles: odd,
    },
    { requiredKeys: [] },
  )
  const token = fc.oneof(
    fc.string(),
    fc.array(segment, { minLength: 2, maxLength: 5 }).map((segments) => segments.join('.')),
    claims.map((value) => unsigned(value)),
  )

  it.each([
    { name: 'decodeToken', run: decodeToken },
    { name: 'inspectToken', run: inspectToken },
  ])('$name throws a TokenError or nothing', ({ run }) => {
    let read = 0
    fc.assert(
      fc.property(token, (text) => {
        try {
          run(text)
          read++
        } catch (error) {
          expect(error).toBeInstanceOf(TokenError)
        }
      }),
      { numRuns: 500 },
    )
    // The generator must reach the readable ones too.
    expect(read).toBeGreaterThan(20)
  })
})

function padTo(length: number): string {
  return `${header}.${encode({ pad: 1 })}.`.padEnd(length, 'A')
}
