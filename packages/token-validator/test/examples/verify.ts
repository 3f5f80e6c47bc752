import { createTokenVerifier } from '@mde-kit/token-validator'

// Once: it holds the signing keys of its tenant, or of each in a list.
const verifier = createTokenVerifier({ tenantId: '11111111-2222-4333-8444-555555555555' })

/** Lets a token in, or throws a `TokenError` whose `reason` and `next` say why not and what to do. */
export async function admit(token: string): Promise<string> {
  const { kind, permissions } = await verifier.verify(token)
  return `welcome, ${kind} token with ${permissions.join(', ')}`
}
