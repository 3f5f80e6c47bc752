import { isJsonObject } from '../decode/json-object.ts'
import { readSigningKey, type SigningKey } from './signing-key.ts'

/** Signing keys by `kid`; `ambiguous` where two keys share one. */
export type KeySet = ReadonlyMap<string, SigningKey | 'ambiguous'>

/**
 * Reads a JSON Web Key Set. Keys that may not verify tokens are left out; a `kid` that occurs twice is marked, be
 * the other key usable or not.
 *
 * @returns undefined when it is no key set, or has no usable key.
 */
export async function readKeySet(body: unknown): Promise<KeySet | undefined> {
  if (!isJsonObject(body) || !Array.isArray(body['keys'])) return undefined
  const jwks: readonly unknown[] = body['keys']
  const seen = new Set<unknown>()
  const keys = new Map<string, SigningKey | 'ambiguous'>()
  for (const jwk of jwks) {
    const kid = isJsonObject(jwk) ? jwk['kid'] : undefined
    const signingKey = await readSigningKey(jwk)
    if (typeof kid === 'string' && seen.has(kid)) keys.set(kid, 'ambiguous')
    else if (signingKey) keys.set(signingKey.kid, signingKey)
    seen.add(kid)
  }
  return [...keys.values()].some((key) => key !== 'ambiguous') ? keys : undefined
}
