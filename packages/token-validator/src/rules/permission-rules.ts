import { explainGrant, permissions as catalogue } from '@mde-kit/contract/permissions'
import { finding } from '../findings/finding.ts'
import { printable } from '../printable.ts'
import type { Rule } from './rule.ts'

/** The token must hold permissions of its kind, and those required among them. */
export const checkPermissionsHeld: Rule = ({ grants: { kind, permissions }, target }) => {
  if (kind !== 'delegated' && kind !== 'application') return []
  const missing = target.requiredPermissions.filter((name) => !permissions.includes(name))
  if (missing.length > 0)
    return [
      finding(
        'permissions-missing',
        `The ${kind} token lacks ${printable(missing.join(' and '))}.`,
        printable(explainGrant(missing, kind), 1000),
      ),
    ]
  if (permissions.length > 0) return []
  const claim = kind === 'delegated' ? 'scp' : 'roles'
  return [
    finding(
      'permissions-empty',
      `The ${kind} token holds no permission at all (${claim}); every call will be refused.`,
      `Add ${kind} permissions on WindowsDefenderATP, grant admin consent, then get a new token.`,
    ),
  ]
}

/** Permissions should be in the catalogue; the service may know more of them. */
export const checkPermissionNames: Rule = ({ grants: { kind, permissions } }) => {
  if (kind !== 'delegated' && kind !== 'application') return []
  const other = kind === 'delegated' ? 'application' : 'delegated'
  return permissions
    .filter((name) => !known[kind].has(name))
    .map((name) =>
      finding(
        'permission-unknown',
        !known[other].has(name)
          ? `'${printable(name, 80)}' is not a known ${kind} permission of Defender for Endpoint.`
          : `'${name}' is ${other === 'application' ? 'an' : 'a'} ${other} permission, yet the token is ${kind}.`,
        'Compare it with the permissions of the app registration.',
      ),
    )
}

const known = {
  delegated: new Set(Object.keys(catalogue.delegated)),
  application: new Set(Object.keys(catalogue.application)),
}
