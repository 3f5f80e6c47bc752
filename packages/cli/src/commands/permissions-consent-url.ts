import { adminConsentUrl } from '@mde-kit/contract/permissions'
import { resolveCloudFlags } from '../connection/cloud-flags.ts'
import { required } from '../connection/connection.ts'
import type { AppFlags } from '../connection/connection-flags.ts'
import type { Terminal } from '../output/terminal.ts'

/** `mde permissions consent-url`: the link for the administrator of a tenant. */
export function permissionsConsentUrlCommand(
  terminal: Terminal,
  flags: AppFlags & { readonly redirectUri?: string; readonly state?: string },
): void {
  terminal.out(
    adminConsentUrl({
      ...resolveCloudFlags(flags),
      tenantId: required(flags.tenant, '--tenant', 'MDE_TENANT_ID'),
      clientId: required(flags.clientId, '--client-id', 'MDE_CLIENT_ID'),
      redirectUri: flags.redirectUri,
      state: flags.state,
    }),
  )
}
