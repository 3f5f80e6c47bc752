import { expect, it } from 'vitest'
import { checkVerifier } from '../../src/entra/pkce.ts'

// RFC 7636, appendix B.
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

const cases = [
  { name: 'S256 of RFC 7636', challenge: { method: 'S256', challenge }, verifier, isRight: true },
  {
    name: 'S256 with the challenge itself',
    challenge: { method: 'S256', challenge },
    verifier: challenge,
    isRight: false,
  },
  {
    name: 'S256 without verifier',
    challenge: { method: 'S256', challenge },
    verifier: undefined,
    isRight: false,
  },
  { name: 'plain', challenge: { method: 'plain', challenge }, verifier: challenge, isRight: true },
  { name: 'plain with another', challenge: { method: 'plain', challenge }, verifier, isRight: false },
  { name: 'neither', challenge: undefined, verifier: undefined, isRight: true },
  { name: 'a verifier alone', challenge: undefined, verifier, isRight: false },
] as const

it.each(cases)('$name', ({ challenge, verifier, isRight }) => {
  const check = () => checkVerifier(challenge, verifier)
  if (isRight) expect(check).not.toThrow()
  else expect(check).toThrow('AADSTS501481')
})
