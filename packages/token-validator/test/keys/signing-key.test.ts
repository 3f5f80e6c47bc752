import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readSigningKey } from '../../src/keys/signing-key.ts'
import { createFakeKey } from '../fake-entra.ts'

const { jwk } = createFakeKey('key-1')
/** A modulus of so many bytes that no primes are known of; a key is read without looking for them. */
const modulus = (bytes: number) => Buffer.alloc(bytes, 0xa5).toString('base64url')
const exponentThree = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 })

describe('a signing key', () => {
  const sound = [
    { name: 'as Entra publishes it', given: jwk },
    { name: 'of 4096 bits', given: { ...jwk, n: modulus(512) } },
    { name: 'of 16 384 bits', given: { ...jwk, n: modulus(2048) } },
    { name: 'with another odd exponent', given: { ...jwk, e: 'AQAD' } },
    { name: 'for verification', given: { ...jwk, key_ops: ['verify'] } },
    { name: 'for RS256', given: { ...jwk, alg: 'RS256' } },
  ]
  it.each(sound)('$name is read', async ({ given }) => {
    expect(await readSigningKey(given)).toMatchObject({ kid: 'key-1' })
  })

  const unsound = [
    { name: 'nothing', given: undefined },
    { name: 'without a name', given: { ...jwk, kid: '' } },
    { name: 'whose name is a number', given: { ...jwk, kid: 1 } },
    { name: 'of 2040 bits', given: { ...jwk, n: modulus(255) } },
    { name: 'of 16 392 bits', given: { ...jwk, n: modulus(2049) } },
    { name: 'with exponent 3', given: { ...jwk, ...exponentThree.publicKey.export({ format: 'jwk' }) } },
    { name: 'with an even exponent', given: { ...jwk, e: 'AQAC' } },
    { name: 'with a padded exponent', given: { ...jwk, e: 'AQAB==' } },
    { name: 'with a modulus in plain base64', given: { ...jwk, n: `${modulus(256)}=` } },
    { name: 'whose issuer is no text', given: { ...jwk, issuer: ['https://login.microsoftonline.com/'] } },
  ]
  it.each(unsound)('$name is not', async ({ given }) => {
    expect(await readSigningKey(given)).toBeUndefined()
  })
})
