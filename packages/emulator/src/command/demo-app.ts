import { operations } from '@mde-kit/contract'
import { leastPrivilege } from '@mde-kit/contract/permissions'
import type { Emulator } from '../start-emulator.ts'

/** An app registration that may use everything the emulator imitates. */
export interface DemoApp {
  readonly clientId: string
  readonly clientSecret: string
}

const displayName = 'mde-kit demo'

/**
 * Registers an app in the first tenant, with the least permissions that cover every operation, for both kinds of
 * token, and consents to them for the tenant. Someone who starts the emulator by itself has no other way to do so.
 * Where it is registered already, as by an emulator whose state was kept, it gets a further secret.
 */
export function registerDemoApp({ directory, tenantId }: Pick<Emulator, 'directory' | 'tenantId'>): DemoApp {
  const all = Object.values(operations)
    .filter(({ service }) => service === 'defender')
    .map(({ id }) => id)
  const known = directory.apps().find((app) => app.tenantId === tenantId && app.displayName === displayName)
  if (known) return { clientId: known.clientId, clientSecret: directory.addSecret(known.clientId).value }
  const { clientId } = directory.registerApp(tenantId, {
    displayName,
    isPublicClient: true,
    redirectUris: [{ uri: 'http://localhost', platform: 'publicClient' }],
    requiredPermissions: (['delegated', 'application'] as const).flatMap((kind) =>
      leastPrivilege(all, kind).permissions.map(({ name }) => ({ kind, name })),
    ),
  })
  directory.grantAdminConsent(clientId)
  return { clientId, clientSecret: directory.addSecret(clientId).value }
}
