import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolveCloud } from '@mde-kit/contract/clouds'
import { type Emulator, type EmulatorOptions, registerDemoApp, startEmulator } from '@mde-kit/emulator'
import { onTestFinished } from 'vitest'

/** A made-up tenant, and the environments of those who call it. */
export interface Tenant {
  readonly emulator: Emulator
  readonly clientId: string
  readonly clientSecret: string
  readonly user: { readonly username: string; readonly password: string }
  /** Where the tenant is; nobody is signed in. */
  readonly place: Readonly<Record<string, string>>
  /** The same, with the app by its secret. */
  readonly asApp: Readonly<Record<string, string>>
  /** The same, with the user by their password. */
  readonly asUser: Readonly<Record<string, string>>
}

/** Starts a tenant inside this process; its `emulator` is to be stopped. */
export async function startTenant(options?: EmulatorOptions): Promise<Tenant> {
  const emulator = await startEmulator(options)
  const { tenantId, url, directory } = emulator
  const { clientId, clientSecret } = registerDemoApp(emulator)
  const analyst = directory.users(tenantId).find(({ mfaRequired }) => !mfaRequired)
  if (!analyst) throw new Error('the emulator has no user')
  const user = { username: analyst.userPrincipalName, password: directory.passwordOf(analyst.id) }
  const place = { MDE_TENANT_ID: tenantId, MDE_AUTHORITY_HOST: url, MDE_API_BASE: url }
  return {
    emulator,
    clientId,
    clientSecret,
    user,
    place,
    asApp: {
      ...place,
      MDE_CLIENT_ID: clientId,
      MDE_FLOW: 'client-secret',
      MDE_CLIENT_SECRET: clientSecret,
    },
    asUser: {
      ...place,
      MDE_CLIENT_ID: clientId,
      MDE_FLOW: 'password',
      MDE_USERNAME: user.username,
      MDE_PASSWORD: user.password,
    },
  }
}

/** A real token of the app, got as a script would. */
export async function realToken({ emulator, clientId, clientSecret }: Tenant): Promise<string> {
  const response = await fetch(`${emulator.url}/${emulator.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: resolveCloud().scope,
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}

/** A folder that goes when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mde-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
