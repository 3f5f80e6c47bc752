import { describe, expect, it } from 'vitest'
import { readClaimsChallenge } from '../../src/token/claims-challenge.ts'

const json = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}'
const claims = btoa(json)

const cases = [
  {
    name: 'reads the claims',
    header: `Bearer realm="", authorization_uri="https://login.test/authorize", error="insufficient_claims", claims="${claims}"`,
    want: json,
  },
  {
    name: 'reads them in any order and letter case, without quotes',
    header: `bearer Claims=${claims},ERROR=insufficient_claims`,
    want: json,
  },
  {
    name: 'reads base64url without padding',
    header: `Bearer error="insufficient_claims", claims="${Buffer.from('{"a":"???>>>"}').toString('base64url')}"`,
    want: '{"a":"???>>>"}',
  },
  {
    name: 'finds the challenge behind others',
    header: `Basic realm="a", Bearer error="invalid_token", Bearer error="insufficient_claims", claims="${claims}"`,
    want: json,
  },
  { name: 'needs the header', header: undefined, want: undefined },
  { name: 'needs the error', header: `Bearer claims="${claims}"`, want: undefined },
  { name: 'needs the claims', header: 'Bearer error="insufficient_claims"', want: undefined },
  {
    name: 'takes no other error',
    header: `Bearer error="invalid_token", claims="${claims}"`,
    want: undefined,
  },
  {
    name: 'takes no other scheme',
    header: `PoP error="insufficient_claims", claims="${claims}"`,
    want: undefined,
  },
  {
    name: 'does not mix challenges',
    header: `Bearer error="insufficient_claims", Basic claims="${claims}"`,
    want: undefined,
  },
  {
    name: 'passes over what is no base64',
    header: 'Bearer error="insufficient_claims", claims="!!!"',
    want: undefined,
  },
  {
    name: 'passes over what is no JSON object',
    header: `Bearer error="insufficient_claims", claims="${btoa('[1]')}"`,
    want: undefined,
  },
]

describe('readClaimsChallenge', () => {
  it.each(cases)('$name', ({ header, want }) => {
    expect(readClaimsChallenge(new Headers(header === undefined ? {} : { 'www-authenticate': header }))).toBe(
      want,
    )
  })
})
