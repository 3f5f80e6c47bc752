import { graphPermissions, permissions, resourceApp } from '../generated/permissions.gen.ts'
import type { Operation } from '../operation.ts'
import type { Permission } from './permission.ts'
import type { TokenKind } from './read-grants.ts'

/** A permission by name, on the app in Entra that defines it. */
export interface ResourcePermission {
  readonly name: string
  /** GUID for the app manifest; undefined where the catalogue does not know the name. */
  readonly id: string | undefined
  readonly power: Permission['power'] | undefined
  readonly displayName: string | undefined
  /** App in Entra that defines it: WindowsDefenderATP, or Microsoft Graph. */
  readonly resourceAppId: string
  readonly resourceAppName: string
}

/** Looks a permission up by name, on the app that defines those of a service. */
export function findResourcePermission(
  name: string,
  kind: TokenKind,
  service: Operation['service'],
): ResourcePermission {
  const app = service === 'graph' ? graphPermissions.resourceApp : resourceApp
  const catalogue: Readonly<Record<string, Permission>> = (
    service === 'graph' ? graphPermissions : permissions
  )[kind]
  const found = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined
  return {
    name,
    id: found?.id,
    power: found?.power,
    displayName: found?.displayName,
    resourceAppId: app.appId,
    resourceAppName: app.displayName,
  }
}
