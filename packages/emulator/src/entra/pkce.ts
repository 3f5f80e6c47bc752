import { digest, matchesDigest } from './digest.ts'
import { refuse } from './entra-refusal.ts'
import type { Form } from './form.ts'

/** Proof key for code exchange (RFC 7636). */
export interface PkceChallenge {
  readonly method: 'S256' | 'plain'
  readonly challenge: string
}

/** @throws {@link EntraRefusal} AADSTS90023: an unknown method or a challenge of the wrong form. */
export function readChallenge(form: Form): PkceChallenge | undefined {
  const challenge = form.get('code_challenge')
  const method = form.get('code_challenge_method') ?? 'plain'
  if (challenge === undefined) return undefined
  if (method !== 'S256' && method !== 'plain') throw refuse(90023, { detail: 'code_challenge_method' })
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(challenge)) throw refuse(90023, { detail: 'code_challenge' })
  return { method, challenge }
}

/** @throws {@link EntraRefusal} AADSTS501481: the verifier is missing, wrong, or not called for. */
export function checkVerifier(challenge: PkceChallenge | undefined, verifier: string | undefined): void {
  if (challenge === undefined && verifier === undefined) return
  if (challenge === undefined || verifier === undefined) throw refuse(501481)
  const isRight =
    challenge.method === 'S256'
      ? digest(verifier) === challenge.challenge
      : matchesDigest(digest(challenge.challenge), verifier)
  if (!isRight) throw refuse(501481)
}
