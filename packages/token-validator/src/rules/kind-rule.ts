import { finding } from '../findings/finding.ts'
import type { Rule } from './rule.ts'

/** The token must be either delegated or app-only; one that claims both is refused. */
export const checkKind: Rule = ({ claims, grants: { kind } }) => {
  if (kind === 'delegated' && claims.idtyp === 'app')
    return [
      finding(
        'kind-contradiction',
        'The token has delegated permissions (scp), yet calls itself app-only (idtyp).',
        'Do not use it. Get a new token from Entra.',
      ),
    ]
  if (kind === 'delegated' || kind === 'application') return []
  return [
    finding(
      'kind-unknown',
      'Nothing in the token tells whether it is for a user or for an app by itself.',
      'Get a new token with the scope of the Defender for Endpoint API.',
    ),
  ]
}
