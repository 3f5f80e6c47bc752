import { nearestNames } from '@mde-kit/contract/nearest-names'
import { explainGrant, permissions as catalogue, type TokenKind } from '@mde-kit/contract/permissions'
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
        printable(grantAdvice(missing, kind), 1000),
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
  const other = otherKind[kind]
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

/** How to grant what is missing. What no portal offers for such a token is a slip in what was required. */
function grantAdvice(missing: readonly string[], kind: TokenKind): string {
  const grantable = missing.filter((name) => known[kind].has(name))
  const others = missing.filter((name) => !known[kind].has(name))
  return [
    ...(grantable.length > 0 ? [explainGrant(grantable, kind)] : []),
    ...others.map((name) => slipAdvice(name, kind)),
  ].join(' ')
}

function slipAdvice(name: string, kind: TokenKind): string {
  const [meant] = [name.replace(/\.All$/, ''), ...nearestNames(name, [...known[kind]])].filter((near) =>
    known[kind].has(near),
  )
  const instead = meant === undefined ? 'correct requiredPermissions' : `require ${meant} instead`
  return known[otherKind[kind]].has(name)
    ? `${name} is a permission of ${otherKind[kind]} tokens: use one of those, or ${instead}.`
    : `No ${kind} permission named '${printable(name, 80)}' is known: ${instead}.`
}

const otherKind = { delegated: 'application', application: 'delegated' } as const

const known = {
  delegated: new Set(Object.keys(catalogue.delegated)),
  application: new Set(Object.keys(catalogue.application)),
}
