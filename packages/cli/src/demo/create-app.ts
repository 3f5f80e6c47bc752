import { findPermission, resourceApp } from '@mde-kit/contract/permissions'
import type { Emulator } from '@mde-kit/emulator'
import { ensure } from './demo-error.ts'
import type { AppFacts, GrantFact } from './demo-report.ts'
import { type Flow, kindOf } from './flow.ts'

/** Where the sign-in app of the tutorial listens. Nothing has to: the demo reads the code from the redirect. */
export const redirectUri = 'http://localhost:31544'

/** An app registration, and the secret that goes with it where the flow needs one. */
export interface DemoApp {
  readonly facts: AppFacts
  readonly clientSecret: string | undefined
}

/** Registers an app, gives it the permission to read alerts, and consents. */
export function createApp(emulator: Emulator, flow: Flow): DemoApp {
  const { directory, tenantId } = emulator
  const kind = kindOf(flow)
  const app = directory.registerApp(tenantId, {
    displayName: 'mde-kit demo',
    isPublicClient: kind === 'delegated',
    redirectUris: [{ uri: redirectUri, platform: 'publicClient' }],
  })
  const clientSecret = kind === 'application' ? directory.addSecret(app.clientId).value : undefined
  const permission = grant(
    emulator,
    app.clientId,
    kind,
    kind === 'delegated' ? 'Alert.Read' : 'Alert.Read.All',
  )
  const tenant = directory.findTenant(tenantId)
  ensure(tenant !== undefined, 'its tenant exists')
  return {
    clientSecret,
    facts: {
      tenantId,
      domain: tenant.domain,
      displayName: app.displayName,
      clientId: app.clientId,
      resourceApp,
      permissions: [permission],
      consented: directory.hasAdminConsent(app.clientId),
    },
  }
}

/** Adds a permission and consents again, as every added permission needs. */
export function grant(
  emulator: Emulator,
  clientId: string,
  kind: GrantFact['kind'],
  name: string,
): GrantFact {
  const permission = findPermission(name, kind)
  ensure(permission !== undefined, `${name} is a ${kind} permission`)
  emulator.directory.addPermission(clientId, kind, name)
  emulator.directory.grantAdminConsent(clientId)
  return { kind, name, id: permission.id }
}
