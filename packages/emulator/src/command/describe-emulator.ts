import { resolveCloud } from '@mde-kit/contract/clouds'
import type { Emulator } from '../start-emulator.ts'
import type { DemoApp } from './demo-app.ts'

/** How to point programs at an emulator. Holds the passwords of its made-up users: for the terminal, not for logs. */
export interface EmulatorDescription {
  readonly url: string
  readonly tenantId: string
  readonly domain: string
  readonly app: DemoApp
  readonly users: readonly {
    readonly userPrincipalName: string
    readonly password: string
    readonly roles: readonly string[]
    readonly deviceGroups: readonly string[] | 'all'
    readonly mfaRequired: boolean
  }[]
  /** Options of mde-kit. */
  readonly mdeKit: { readonly tenantId: string; readonly authorityHost: string; readonly apiBase: string }
  /** The `auth` part of a configuration of MSAL Node, which by itself refuses an authority on http. */
  readonly msal: { readonly clientId: string; readonly authority: string; readonly authorityMetadata: string }
  readonly scope: string
}

/** Says how to sign in to an emulator and call it. */
export function describeEmulator({ url, directory, tenantId }: Emulator, app: DemoApp): EmulatorDescription {
  const { domain } = directory.needTenant(tenantId)
  const { scope, authorityHost } = resolveCloud()
  return {
    url,
    tenantId,
    domain,
    app,
    users: directory.users(tenantId).map(({ id, userPrincipalName, roles, deviceGroups, mfaRequired }) => ({
      userPrincipalName,
      password: directory.passwordOf(id),
      roles,
      deviceGroups,
      mfaRequired,
    })),
    mdeKit: { tenantId, authorityHost: url, apiBase: url },
    msal: {
      clientId: app.clientId,
      authority: `${authorityHost}/${tenantId}`,
      authorityMetadata: authorityMetadata(url, tenantId),
    },
    scope,
  }
}

/** With its metadata given, MSAL contacts no other host and does not insist on https. */
function authorityMetadata(url: string, tenantId: string): string {
  const base = `${url}/${tenantId}`
  return JSON.stringify({
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  })
}
