import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fuzzTokens } from './fuzz/fuzz-tokens.ts'

// The long run is `pnpm fuzz`.
const numRuns = 5000

describe.each([
  { name: 'a fixed seed', seed: 20_251_230 },
  { name: 'a random seed', seed: randomInt(2 ** 31) },
])('mutated tokens, $name ($seed)', ({ seed }) => {
  it('are never accepted, and refused by nothing but a TokenError', { timeout: 110_000 }, async () => {
    const findings = await fuzzTokens({ numRuns, seed })
    expect([...findings.values()].reduce((sum, count) => sum + count, 0)).toBe(numRuns)
    // The mutations must reach deep: past the decoder, past the header, up to the signature.
    expect([...findings.keys()]).toEqual(
      expect.arrayContaining([
        'not-a-jwt',
        'not-base64url',
        'not-json',
        'claim-type',
        'alg-not-allowed',
        'header-parameter',
        'typ-not-allowed',
        'kid-unknown',
        'tenant-mismatch',
        'signature-mismatch',
      ]),
    )
  })
})
