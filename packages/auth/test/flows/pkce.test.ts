import { expect, it } from 'vitest'
import { createPkce } from '../../src/flows/pkce.ts'

it('makes the challenge of RFC 7636, appendix B', () => {
  const pair = createPkce('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')
  expect(pair.challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
})

it('makes a verifier that is long enough and never the same', () => {
  const verifiers = [createPkce().verifier, createPkce().verifier]
  expect(verifiers[0]).toMatch(/^[\w-]{43}$/)
  expect(verifiers[0]).not.toBe(verifiers[1])
})
