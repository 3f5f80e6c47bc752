import { clouds } from '@mde-kit/contract/clouds'
import { graphPermissions, permissions, resourceApp, type TokenKind } from '@mde-kit/contract/permissions'
import type { App, AppDirectory } from './directory/apps.ts'

/** An API that tokens can be issued for. */
export interface Resource {
  readonly appId: string
  readonly displayName: string
  /** What requests may call it, without trailing slash, lower case. */
  readonly identifiers: readonly string[]
  /** Set for the API of a registered app; the others are known to every tenant. */
  readonly exposedBy?: App
}

/** WindowsDefenderATP, by every name it has in any cloud. */
export const defenderResource: Resource = {
  ...resourceApp,
  identifiers: [...new Set(Object.values(clouds).flatMap(({ audiences }) => audiences))],
}

/** Where scopes without a resource belong to, and where hunting moves to. */
export const graphResource: Resource = {
  ...graphPermissions.resourceApp,
  identifiers: [
    graphPermissions.resourceApp.appId,
    ...new Set(Object.values(clouds).map(({ graphBase }) => graphBase)),
  ],
}

/**
 * Every tenant knows these too. Of most, the directory holds no permissions, so an app-only token for one is issued
 * without roles, as Entra does, and the Defender API refuses it: the mistake of asking for the wrong API.
 */
const otherResources: readonly Resource[] = [
  graphResource,
  {
    appId: '8ee8fdad-f234-4243-8f3b-15c294843740',
    displayName: 'Microsoft Threat Protection',
    identifiers: ['8ee8fdad-f234-4243-8f3b-15c294843740', 'https://api.security.microsoft.com'],
  },
  {
    appId: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
    displayName: 'Windows Azure Service Management API',
    identifiers: [
      '797f4846-ba00-4fd7-ba43-dac1f8f63013',
      'https://management.azure.com',
      'https://management.core.windows.net',
    ],
  },
]

/** Finds a resource by any identifier, with or without one trailing slash. */
export function findResource(
  directory: Pick<AppDirectory, 'findApp'>,
  identifier: string,
): Resource | undefined {
  const wanted = identifier.replace(/\/$/, '').toLowerCase()
  const known = [defenderResource, ...otherResources].find(({ identifiers }) => identifiers.includes(wanted))
  return known ?? exposedResource(directory.findApp(wanted.replace(/^api:\/\//, '')))
}

/** The permissions, of those that an app holds, that a token for a resource may carry. */
export function heldFor(resource: Resource, kind: TokenKind, held: readonly string[]): readonly string[] {
  return held.filter((name) => resourceOfPermission(kind, name) === resource)
}

/** Names belong to Defender, but for those that only Graph has. */
export function resourceOfPermission(kind: TokenKind, name: string): Resource {
  return Object.hasOwn(graphPermissions[kind], name) && !Object.hasOwn(permissions[kind], name)
    ? graphResource
    : defenderResource
}

function exposedResource(app: App | undefined): Resource | undefined {
  if (!app || app.exposedScopes.length === 0) return undefined
  const { clientId, displayName } = app
  return {
    appId: clientId,
    displayName,
    identifiers: [clientId, `api://${clientId}`],
    exposedBy: app,
  }
}
