import { readGrantsFromClaims } from '@mde-kit/contract/permissions'
import type { Rule } from './rule.ts'

/** The token must be either delegated or app-only; one that claims both is refused. */
export const checkKind: Rule = ({ claims }) => {
  const { kind, permissions } = readGrantsFromClaims(claims)
  if (kind === 'delegated' && claims.idtyp === 'app' && permissions.length > 0)
    return [
      {
        level: 'error',
        code: 'kind-contradiction',
        reason: 'kind',
        message: 'The token has delegated permissions (scp), yet calls itself app-only (idtyp).',
        next: 'Do not use it. Get a new token from Entra.',
      },
    ]
  if (kind === 'delegated' || kind === 'application') return []
  return [
    {
      level: 'error',
      code: 'kind-unknown',
      reason: 'kind',
      message: 'Nothing in the token tells whether it is for a user or for an app by itself.',
      next: 'Get a new token with the scope of the Defender for Endpoint API.',
    },
  ]
}
