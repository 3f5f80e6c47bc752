import fc from 'fast-check'
import { createTokenVerifier } from '../../src/create-token-verifier.ts'
import { decodeToken } from '../../src/decode/decode-token.ts'
import { TokenError } from '../../src/errors/token-error.ts'
import { explain } from '../../src/explain/explain.ts'
import { inspectToken } from '../../src/inspect-token.ts'
import { checkPermissions } from '../../src/permissions/check-permissions.ts'
import { appClaims, createFakeKey, createFakeKeyServer, now, tenantId, userClaims } from '../fake-entra.ts'
import { mutations } from './mutations.ts'

/** How many mutated tokens to try, and which. */
export interface FuzzOptions {
  readonly numRuns: number
  readonly seed: number
}

const readers = [
  (token: string) => decodeToken(token),
  (token: string) => inspectToken(token, { now }),
  (token: string) => explain(token, { now }),
]

/**
 * Lets everything that takes a token have mutated ones.
 *
 * @returns How many were refused for each finding.
 * @throws The mutated token that was accepted, or made something throw that is not a `TokenError`; and the seed.
 */
export async function fuzzTokens({ numRuns, seed }: FuzzOptions): Promise<ReadonlyMap<string, number>> {
  const key = createFakeKey('key-1')
  const foreign = createFakeKey('key-1')
  const genuine = [appClaims, userClaims, { ...userClaims, ipaddr: '192.0.2.1' }].map((claims) =>
    key.mint(claims),
  )
  const { fetch } = createFakeKeyServer(key.jwk)
  const verifier = createTokenVerifier({ tenantId, fetch, now })
  for (const token of genuine) await verifier.verify(token)
  const findings = new Map<string, number>()
  const property = fc.asyncProperty(
    fc.constantFrom(...genuine),
    mutations(foreign),
    async (token, mutate) => {
      const changed = mutate(token)
      fc.pre(!genuine.includes(changed))
      const refusal = await verifier.verify(changed).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (!(refusal instanceof TokenError))
        throw new Error(`It was accepted, or the error is not ours: ${changed}`, { cause: refusal })
      findings.set(refusal.finding, (findings.get(refusal.finding) ?? 0) + 1)
      for (const read of readers) expectOursOnly(() => read(changed))
      checkPermissions('listMachines', changed)
    },
  )
  await fc.assert(property, { numRuns, seed })
  return findings
}

function expectOursOnly(run: () => unknown): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof TokenError)) throw error
  }
}
