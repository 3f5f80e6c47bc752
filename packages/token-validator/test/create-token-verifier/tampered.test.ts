import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTokenVerifier, type TokenVerifierOptions } from '../../src/create-token-verifier.ts'
import { caughtTokenError } from '../caught.ts'
import { createFakeKey, createFakeKeyServer, encode, now, tenantId, userClaims } from '../fake-entra.ts'

const key = createFakeKey('key-1')

const createVerifier = (options: Partial<TokenVerifierOptions> = {}, server = createFakeKeyServer(key.jwk)) =>
  createTokenVerifier({ tenantId, fetch: server.fetch, now, ...options })

describe('a token that was changed', () => {
  const token = key.mint(userClaims)
  const [header = '', payload = '', signature = ''] = token.split('.')

  it('does not verify with claims of another token', async () => {
    const more = encode({ ...userClaims, scp: 'Alert.ReadWrite Machine.Isolate' })
    const error = await caughtTokenError(() => createVerifier().verify(`${header}.${more}.${signature}`))
    expect(error.reason).toBe('signature')
  })

  it('does not verify with another header', async () => {
    const changed = encode({ alg: 'RS256', kid: 'key-1', typ: 'at+jwt' })
    const error = await caughtTokenError(() => createVerifier().verify(`${changed}.${payload}.${signature}`))
    expect(error.reason).toBe('signature')
  })

  it('does not verify with any bit flipped, in any segment', async () => {
    const verifier = createVerifier()
    const segments = [header, payload, signature].map((text) => Buffer.from(text, 'base64url'))
    const flips = segments.flatMap((bytes, segment) =>
      Array.from({ length: bytes.length * 8 }, (_, bit) => ({ segment, bit })),
    )
    const flip = fc.constantFrom(...flips)
    await fc.assert(
      fc.asyncProperty(flip, async ({ segment, bit }) => {
        const changed = segments.map((bytes, index) => {
          const copy = Buffer.from(bytes)
          if (index === segment) copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
          return copy.toString('base64url')
        })
        await caughtTokenError(() => verifier.verify(changed.join('.')))
      }),
      { numRuns: 600 },
    )
    expect(await verifier.verify(token)).toMatchObject({ verified: true })
  })

  it('does not verify with any character replaced', async () => {
    const verifier = createVerifier()
    const place = fc.nat({ max: token.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.string({ minLength: 1, maxLength: 1 }), async (at, character) => {
        fc.pre(character !== token[at])
        await caughtTokenError(() => verifier.verify(token.slice(0, at) + character + token.slice(at + 1)))
      }),
      { numRuns: 300 },
    )
  })
})
