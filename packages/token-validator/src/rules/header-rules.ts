import { printable } from '../printable.ts'
import type { Rule } from './rule.ts'

/** Parameters by which a token would choose its own key, or change how it is read. */
const forbidden = ['crit', 'jku', 'jwk', 'x5u', 'x5c', 'b64', 'zip']

/** Entra signs with RS256 alone. Any other algorithm is refused before a key is looked up. */
export const checkAlg: Rule = ({ header }) => {
  if (header.alg === 'RS256') return []
  const found = header.alg === undefined ? 'no algorithm' : `the algorithm '${printable(header.alg)}'`
  return [
    {
      level: 'error',
      code: 'alg-not-allowed',
      reason: 'alg',
      message: `The token names ${found}; only RS256 is accepted.`,
      next: 'Get a token from Entra; it signs with RS256.',
    },
  ]
}

/** Keys come from the tenant's key set, never from the token. */
export const checkHeaderParameters: Rule = ({ header }) => {
  const found = forbidden.filter((name) => Object.hasOwn(header, name))
  if (found.length === 0) return []
  return [
    {
      level: 'error',
      code: 'header-parameter',
      reason: 'header',
      message: `The token's header has ${found.join(', ')}, which is never accepted.`,
      next: 'Get a token from Entra; its headers do not have this.',
    },
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
    {
      level: 'error',
      code: 'header-nonce',
      reason: 'unverifiable',
      message:
        "The token's header has a nonce, as tokens for Microsoft Graph do; its signature cannot be verified.",
      next: 'Ask for a token of the Defender for Endpoint API instead.',
    },
  ]
}

/** A token must say which key signed it. */
export const checkKid: Rule = ({ header }) => {
  if (header.kid !== undefined && header.kid !== '') return []
  return [
    {
      level: 'error',
      code: 'kid-missing',
      reason: 'kid',
      message: 'The token does not say which key signed it (kid).',
      next: 'Get a token from Entra; its tokens always name the key.',
    },
  ]
}
