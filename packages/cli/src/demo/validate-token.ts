import type { Emulator } from '@mde-kit/emulator'
import { createTokenVerifier } from '@mde-kit/token-validator'
import type { ValidationFacts } from './demo-report.ts'

/** Verifies the token against the keys that the emulator publishes. Throws when anything is wrong. */
export async function validateToken(emulator: Emulator, token: string): Promise<ValidationFacts> {
  const verifier = createTokenVerifier({ tenantId: emulator.tenantId, authorityHost: emulator.url })
  const verified = await verifier.verify(token)
  return {
    valid: verified.verified,
    kind: verified.kind,
    algorithm: verified.header.alg ?? '',
    keyId: verified.header.kid ?? '',
    audience: [verified.audience ?? []].flat().join(' '),
    issuer: verified.issuer ?? '',
    tenantId: verified.tenantId ?? '',
    permissions: verified.permissions,
    expiresAt: verified.expiresAt ?? '',
    expiresInSeconds: verified.expiresInSeconds ?? 0,
  }
}
