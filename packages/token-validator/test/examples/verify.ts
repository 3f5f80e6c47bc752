import { createTokenVerifier, TokenError } from '@mde-kit/token-validator'

// One verifier, kept: it holds the signing keys of its tenant, or of each in a list.
const verifier = createTokenVerifier({ tenantId: '11111111-2222-4333-8444-555555555555' })

/** Lets a token in, or says why not. */
export async function admit(token: string): Promise<string> {
  try {
    const { kind, permissions } = await verifier.verify(token)
    return `welcome, ${kind} token with ${permissions.join(', ')}`
  } catch (error) {
    if (error instanceof TokenError) return `${error.reason}: ${error.message} ${error.next}`
    throw error
  }
}
