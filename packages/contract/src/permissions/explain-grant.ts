import { graphPermissions, permissions, resourceApp } from '../generated/permissions.gen.ts'
import type { Permission } from './permission.ts'
import type { TokenKind } from './read-grants.ts'

/** Finds a permission of the Defender for Endpoint API by name; undefined when the catalogue lacks it. */
export function findPermission(name: string, kind: TokenKind): Permission | undefined {
  return findIn(permissions[kind], name)
}

function findIn(catalogue: Readonly<Record<string, Permission>>, name: string): Permission | undefined {
  return Object.hasOwn(catalogue, name) ? catalogue[name] : undefined
}

/** Says in one sentence how to grant permissions, portal words included. */
export function explainGrant(names: readonly string[], kind: TokenKind): string {
  const isGraph =
    names.length > 0 && names.every((name) => findIn(graphPermissions[kind], name) !== undefined)
  const app = isGraph ? graphPermissions.resourceApp : resourceApp
  const list = names.map((name) => {
    const id = findIn(isGraph ? graphPermissions[kind] : permissions[kind], name)?.id
    return id === undefined ? name : `${name} (${id})`
  })
  return (
    `Add the ${kind} permission${names.length === 1 ? '' : 's'} ${list.join(' and ')} on ` +
    `${app.displayName} (${app.appId}) to the app registration, grant admin consent again, ` +
    `then get a new token.`
  )
}
