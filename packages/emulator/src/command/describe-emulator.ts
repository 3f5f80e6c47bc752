import { resolve } from 'node:path'
import { resolveCloud } from '@mde-kit/contract/clouds'
import { adminPath } from '../admin/admin-api.ts'
import type { EmulatorOptions } from '../emulator-options.ts'
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
  /** The certificate authority to trust, as PEM; absent on http. */
  readonly ca?: string
  /** Where that certificate was written to, as an absolute path; absent where it was not. */
  readonly caFile?: string
  /** The `auth` part of a configuration of MSAL Node. On http, which MSAL refuses, the metadata stand in. */
  readonly msal: MsalAuth
  /** Options of the credentials of @azure/identity, which sign in over https only; absent on http. */
  readonly azureIdentity?: { readonly authorityHost: string; readonly disableInstanceDiscovery: true }
  readonly scope: string
  /** Where to steer the emulator from another program, and the bearer token for it. */
  readonly admin: { readonly url: string; readonly token: string }
}

interface MsalAuth {
  readonly clientId: string
  readonly authority: string
  /** On http. */
  readonly authorityMetadata?: string
  /** On https. Not readonly, because MSAL takes no readonly array. */
  readonly knownAuthorities?: string[]
}

/**
 * Says how to sign in to an emulator and call it.
 *
 * @param options What it was started with: where the certificate of its authority is.
 */
export function describeEmulator(
  { url, ca, directory, tenantId, adminToken }: Emulator,
  app: DemoApp,
  { caFile }: Pick<EmulatorOptions, 'caFile'> = {},
): EmulatorDescription {
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
    ...(ca !== undefined && {
      ca,
      ...(caFile !== undefined && { caFile: resolve(caFile) }),
      azureIdentity: { authorityHost: url, disableInstanceDiscovery: true as const },
    }),
    msal: {
      clientId: app.clientId,
      ...(ca === undefined
        ? {
            authority: `${authorityHost}/${tenantId}`,
            authorityMetadata: authorityMetadata(url, tenantId),
          }
        : // The port belongs to the name: without it MSAL asks login.microsoftonline.com about the host.
          { authority: `${url}/${tenantId}`, knownAuthorities: [new URL(url).host] }),
    },
    scope,
    admin: { url: `${url}${adminPath}`, token: adminToken },
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
