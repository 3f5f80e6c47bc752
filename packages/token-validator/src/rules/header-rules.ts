import { finding } from '../findings/finding.ts'
import { printable } from '../printable.ts'
import type { Rule } from './rule.ts'

/** Parameters by which a token would choose its own key, or change how it is read. */
const forbidden = ['crit', 'jku', 'jwk', 'x5u', 'x5c', 'b64', 'zip']

/** Types that an access token may call itself: Entra's own, and that of RFC 9068. */
const accessTokenTypes: ReadonlySet<string> = new Set(['jwt', 'at+jwt', 'application/at+jwt'])

/** Entra signs with RS256 alone. Any other algorithm is refused before a key is looked up. */
export const checkAlg: Rule = ({ header: { alg } }) => {
  if (alg === 'RS256') return []
  const found = alg === undefined ? 'no algorithm' : `the algorithm '${printable(alg)}'`
  return [
    finding(
      'alg-not-allowed',
      `The token names ${found}; only RS256 is accepted.`,
      'Get a token from Entra; it signs with RS256.',
    ),
  ]
}

/** Keys come from the tenant's key set, never from the token. */
export const checkHeaderParameters: Rule = ({ header }) => {
  const found = forbidden.filter((name) => Object.hasOwn(header, name))
  if (found.length === 0) return []
  return [
    finding(
      'header-parameter',
      `The token's header has ${found.join(', ')}, which is never accepted.`,
      'Get a token from Entra; its headers do not have this.',
    ),
  ]
}

/**
 * A JWT of another type, such as a logout token or a proof of possession, must not pass for an access token.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8725#section-3.11
 */
export const checkTyp: Rule = ({ header: { typ } }) => {
  if (typ === undefined || accessTokenTypes.has(typ.toLowerCase())) return []
  return [
    finding(
      'typ-not-allowed',
      `The token calls itself '${printable(typ)}', which is no access token.`,
      'Pass the access token.',
    ),
  ]
}

/**
 * A header nonce means that the signature covers a changed header, so that nobody but the API can check it.
 *
 * @see https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/issues/609
 */
export const checkHeaderNonce: Rule = ({ header }) => {
  if (!Object.hasOwn(header, 'nonce')) return []
  return [
    finding(
      'header-nonce',
      "The token's header has a nonce, as tokens for Microsoft Graph do; its signature cannot be verified.",
      'Ask for a token of the Defender for Endpoint API instead.',
    ),
  ]
}

/** A token must say which key signed it. */
export const checkKid: Rule = ({ header: { kid } }) => {
  if (kid !== undefined && kid !== '') return []
  return [
    finding(
      'kid-missing',
      'The token does not say which key signed it (kid).',
      'Get a token from Entra; its tokens always name the key.',
    ),
  ]
}
