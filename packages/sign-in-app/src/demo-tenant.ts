import { type Emulator, startEmulator } from '@mde-kit/emulator'
import type { AppConfig } from './app-config.ts'

/** A made-up tenant with a registration of this app. Stop its emulator when done. */
export interface DemoTenant {
  readonly emulator: Emulator
  /** For {@link startSignInApp} or {@link createSignInApp}. */
  readonly config: AppConfig
  /** Whom to sign in as. */
  readonly people: readonly { readonly username: string; readonly password: string }[]
}

/**
 * Starts a tenant in this process, to try the app with. The app may read alerts and devices there, and nothing else, so
 * that something is left to be granted.
 *
 * @param redirectUri Where the app will be served.
 */
export async function startDemoTenant(redirectUri: string): Promise<DemoTenant> {
  const emulator = await startEmulator()
  const { directory, tenantId, url: authorityHost } = emulator
  const { clientId } = directory.registerApp(tenantId, {
    displayName: 'mde-kit sign-in app',
    redirectUris: [{ uri: redirectUri, platform: 'web' }],
    requiredPermissions: [
      { kind: 'delegated', name: 'Alert.Read' },
      { kind: 'delegated', name: 'Machine.Read' },
    ],
  })
  directory.grantAdminConsent(clientId)
  const clientSecret = directory.addSecret(clientId).value
  return {
    emulator,
    config: { tenantId, clientId, clientSecret, authorityHost, apiBase: authorityHost, redirectUri },
    people: directory.users(tenantId).map(({ id, userPrincipalName }) => ({
      username: userPrincipalName,
      password: directory.passwordOf(id),
    })),
  }
}
