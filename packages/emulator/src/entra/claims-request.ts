import { isDeepStrictEqual } from 'node:util'
import { refuse } from './entra-refusal.ts'
import type { Form } from './form.ts'

/**
 * A claims request for access tokens: the value of `access_token` in the `claims` parameter.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter
 */
export type AccessTokenClaims = Readonly<Record<string, unknown>>

/** @throws {@link EntraRefusal} AADSTS90023: `claims` is no JSON object. */
export function readClaims(form: Form): AccessTokenClaims | undefined {
  const text = form.get('claims')
  if (text === undefined) return undefined
  const request = parse(text)
  if (!isRecord(request)) throw refuse(90023, { detail: 'claims' })
  return isRecord(request['access_token']) ? request['access_token'] : {}
}

/** Whether a token that was asked for with `asked` answers a challenge. Further claims do no harm. */
export function meetsChallenge(asked: AccessTokenClaims | undefined, challenge: AccessTokenClaims): boolean {
  return Object.entries(challenge).every(([name, value]) => isDeepStrictEqual(asked?.[name], value))
}

/** Whether the client says that it can take a claims challenge. */
export function isChallengeCapable(asked: AccessTokenClaims | undefined): boolean {
  const capabilities = asked?.['xms_cc']
  const values = isRecord(capabilities) ? capabilities['values'] : undefined
  return Array.isArray(values) && values.some((value) => String(value).toLowerCase() === 'cp1')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is AccessTokenClaims {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
