import { type CompactToken, readCompactToken } from '../src/decode/compact-token.ts'
import { TokenError } from '../src/errors/token-error.ts'
import { readSigningKey } from '../src/keys/signing-key.ts'
import { checkAlg, checkHeaderParameters } from '../src/rules/header-rules.ts'
import { ruleInput } from '../src/rules/rule.ts'
import { resolveTarget } from '../src/target.ts'
import { createSignatureCheck } from '../src/verify-signature.ts'

/** What the verifier does between decoding and claims, with a given key. */
export async function acceptsSignature(jws: string, jwk: unknown): Promise<boolean> {
  const compact = tryRead(jws)
  const key = await readSigningKey(jwk)
  return (
    compact !== undefined &&
    isAllowed(compact) &&
    key !== undefined &&
    createSignatureCheck()(compact, key.key)
  )
}

/** A token in parts, or undefined when the decoder refuses it. */
export function tryRead(jws: string): CompactToken | undefined {
  try {
    return readCompactToken(jws)
  } catch (error) {
    if (error instanceof TokenError) return undefined
    throw error
  }
}

function isAllowed({ header }: CompactToken): boolean {
  const input = ruleInput({ header, claims: {} }, resolveTarget({}), 0)
  return [checkAlg, checkHeaderParameters].every((rule) => rule(input).length === 0)
}
