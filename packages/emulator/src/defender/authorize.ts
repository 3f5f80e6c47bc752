import type { Operation } from '@mde-kit/contract'
import { type Grants, satisfies } from '@mde-kit/contract/permissions'
import { Refusal } from './refusal.ts'

type Permissions = Pick<Operation, 'permissions'>

/**
 * Checks that the token covers the operation.
 *
 * @returns The permission by which it does; several are joined with a comma.
 * @throws {@link Refusal} 403 with the text of the service.
 */
export function checkPermission(operation: Permissions, grants: Grants): string | undefined {
  if (!satisfies(operation, grants).ok) throw missingPermission(operation.permissions, grants)
  if (grants.kind !== 'delegated' && grants.kind !== 'application') return undefined
  return operation.permissions[grants.kind]
    .find((alternative) => alternative.every((name) => grants.permissions.includes(name)))
    ?.join(',')
}

/**
 * Checks that the signed-in user holds one of the portal roles that the operation wants. Apps need none.
 *
 * @throws {@link Refusal} 403. The text is the emulator's own; that of the service is not documented.
 */
export function checkRoles({ roles }: Pick<Operation, 'roles'>, held: readonly string[]): void {
  if (roles.length === 0 || roles.some((role) => held.includes(role))) return
  throw new Refusal(
    403,
    'Forbidden',
    `Missing portal roles. API required roles: ${roles.join(',')}, user roles: ${held.join(',')}.`,
  )
}

/** The 403 for a missing permission, in the words of the service, which differ by kind of token. */
function missingPermission(
  permissions: Operation['permissions'],
  { kind, permissions: held }: Grants,
): Refusal {
  const isDelegated = kind === 'delegated'
  const wanted = [...new Set(permissions[isDelegated ? 'delegated' : 'application'].flat())].join(',')
  const have = held.join(',')
  return new Refusal(
    403,
    'Forbidden',
    isDelegated
      ? `Missing scopes. API required scopes: ${wanted}, application scopes: ${have}.`
      : `Missing application roles. API required roles: ${wanted}, application roles: ${have}.`,
  )
}
