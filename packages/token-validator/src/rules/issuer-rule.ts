import { finding } from '../findings/finding.ts'
import { printable } from '../printable.ts'
import { isGuid } from '../guid.ts'
import type { Rule } from './rule.ts'

/**
 * The issuer must be, to the letter, the one that the cloud uses for the token's version and tenant.
 *
 * A v1 issuer is `https://sts.windows.net/{tenant}/`, with a slash; a v2 one ends in `/v2.0`, without.
 */
export const checkIssuer: Rule = ({ claims, target }) => {
  const { iss, tid, ver } = claims
  if (tid === undefined || !(target.tenantIds.includes(tid) || isGuid(tid))) return []
  const { v1, v2 } = target.issuersOf(tid).ofTokens
  if (ver === '1.0' && iss === v1) return []
  if (ver === '2.0' && iss === v2) return [unusualVersion]
  const found = iss === undefined ? 'The token names no issuer' : `The token's issuer is ${printable(iss)}`
  if (iss !== v1 && iss !== v2)
    return [
      finding(
        'issuer-mismatch',
        `${found}, not ${ver === '2.0' ? v2 : v1}.`,
        `Check the tenant and the cloud: the ${target.cloud.name} cloud was expected.`,
      ),
    ]
  return [
    finding(
      'version-mismatch',
      `${found}, which does not go with its version ${printable(ver ?? 'missing')}.`,
      'Get a new token; Entra writes 1.0 with a v1 issuer and 2.0 with a v2 one.',
    ),
  ]
}

const unusualVersion = finding(
  'version-unusual',
  'The token is a v2 token; those of Defender for Endpoint are known to be v1, whatever endpoint is used.',
  'Nothing to do while calls work.',
)
