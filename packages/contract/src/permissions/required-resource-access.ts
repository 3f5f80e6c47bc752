import type { TokenKind } from './read-grants.ts'
import type { ResourcePermission } from './resource-permission.ts'

/** One resource app in the `requiredResourceAccess` of an app manifest. */
export interface RequiredResourceAccess {
  /** App in Entra that defines the permissions. */
  readonly resourceAppId: string
  readonly resourceAccess: readonly {
    /** GUID of the permission. */
    readonly id: string
    /** `Scope` for a delegated permission, `Role` for one of the app itself. */
    readonly type: 'Scope' | 'Role'
  }[]
}

/** Groups permissions by resource app, in the words of the manifest. Those without a GUID are left out. */
export function requiredResourceAccess(
  permissions: readonly Pick<ResourcePermission, 'id' | 'resourceAppId'>[],
  kind: TokenKind,
): readonly RequiredResourceAccess[] {
  const type = kind === 'delegated' ? 'Scope' : 'Role'
  return [...new Set(permissions.map(({ resourceAppId }) => resourceAppId))]
    .map((resourceAppId) => ({
      resourceAppId,
      resourceAccess: permissions.flatMap((each) =>
        each.resourceAppId === resourceAppId && each.id !== undefined ? [{ id: each.id, type } as const] : [],
      ),
    }))
    .filter(({ resourceAccess }) => resourceAccess.length > 0)
}
