import { KeyObject } from 'node:crypto'
import { decodeBase64url } from '../decode/base64url.ts'
import { isJsonObject, type JsonObject } from '../decode/json-object.ts'
import { isRocaKey } from './is-roca-key.ts'

/** A public key that may verify tokens. */
export interface SigningKey {
  readonly kid: string
  /** Issuer that the key is for, possibly with `{tenantid}` in it. */
  readonly issuer: string | undefined
  readonly key: KeyObject
  /** What the key is, whatever it is called: its RFC 7638 thumbprint with SHA-256. */
  readonly thumbprint: string
}

/**
 * Reads a JSON Web Key, if it may verify RS256: RSA of 2048 to 16 384 bits, public exponent at least 65537, for
 * signatures where it says what it is for, and not made by a chip whose primes can be found. Only the public members are used.
 *
 * @returns undefined for any other key.
 */
export async function readSigningKey(jwk: unknown): Promise<SigningKey | undefined> {
  if (!isJsonObject(jwk)) return undefined
  const { kid, kty, issuer, n, e } = jwk
  if (kty !== 'RSA' || typeof kid !== 'string' || kid === '' || !isForSignatures(jwk)) return undefined
  if (issuer !== undefined && typeof issuer !== 'string') return undefined
  // The library forgives much here, as that of Node does.
  if (typeof n !== 'string' || typeof e !== 'string' || !decodeBase64url(n) || !decodeBase64url(e))
    return undefined
  // Loaded when keys are there: nothing else needs it.
  const { importJWK } = await import('jose/key/import')
  const { calculateJwkThumbprint } = await import('jose/jwk/thumbprint')
  const rsa = { kty, n, e }
  const imported = await importJWK(rsa, 'RS256').catch(() => undefined)
  if (imported === undefined || imported instanceof Uint8Array) return undefined
  const key = KeyObject.from(imported)
  return isSound(key, n) ? { kid, issuer, key, thumbprint: await calculateJwkThumbprint(rsa) } : undefined
}

function isForSignatures({ use, alg, key_ops: operations }: JsonObject): boolean {
  return (
    (use === undefined || use === 'sig') &&
    (alg === undefined || alg === 'RS256') &&
    (operations === undefined || (Array.isArray(operations) && operations.includes('verify')))
  )
}

function isSound(key: KeyObject, n: string): boolean {
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {}
  const isStrong = modulusLength >= 2048 && modulusLength <= 16_384
  if (!isStrong || publicExponent < 65_537n || publicExponent % 2n === 0n) return false
  return !isRocaKey(BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`))
}
