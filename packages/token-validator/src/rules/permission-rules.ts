import { explainGrant, findPermission, readGrantsFromClaims } from '@mde-kit/contract/permissions'
import { printable } from '../printable.ts'
import type { Finding } from './finding.ts'
import type { Rule } from './rule.ts'

/** The token must hold permissions of its kind, and those required among them. */
export const checkPermissionsHeld: Rule = ({ claims, target }) => {
  const { kind, permissions } = readGrantsFromClaims(claims)
  if (kind !== 'delegated' && kind !== 'application') return []
  const missing = target.requiredPermissions.filter((name) => !permissions.includes(name))
  if (missing.length > 0)
    return [
      {
        level: 'error',
        code: 'permissions-missing',
        reason: 'permissions',
        message: `The ${kind} token lacks ${missing.join(' and ')}.`,
        next: explainGrant(missing, kind),
      },
    ]
  if (permissions.length > 0) return []
  const claim = kind === 'delegated' ? 'scp' : 'roles'
  return [
    {
      level: 'error',
      code: 'permissions-empty',
      reason: 'permissions',
      message: `The ${kind} token holds no permission at all (${claim}); every call will be refused.`,
      next: `Add ${kind} permissions on WindowsDefenderATP, grant admin consent, then get a new token.`,
    },
  ]
}

/** Permissions should be in the catalogue; the service may know more of them. */
export const checkPermissionNames: Rule = ({ claims }) => {
  const { kind, permissions } = readGrantsFromClaims(claims)
  if (kind !== 'delegated' && kind !== 'application') return []
  const other = kind === 'delegated' ? 'application' : 'delegated'
  return permissions
    .filter((name) => findPermission(name, kind) === undefined)
    .map((name): Finding => {
      const isOther = findPermission(name, other) !== undefined
      return {
        level: 'warning',
        code: 'permission-unknown',
        message: isOther
          ? `'${name}' is an ${other} permission, yet the token is ${kind}.`
          : `'${printable(name, 80)}' is not a known ${kind} permission of Defender for Endpoint.`,
        next: 'Compare it with the permissions of the app registration.',
      }
    })
}
