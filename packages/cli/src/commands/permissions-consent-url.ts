import { adminConsentUrl } from '@mde-kit/contract/permissions'
import { resolveCloudFlags } from '../connection/cloud-flags.ts'
import { required } from '../connection/connection.ts'
import type { AppFlags } from '../connection/connection-flags.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import type { Terminal } from '../output/terminal.ts'

export interface ConsentUrlFlags extends AppFlags, OutputFlags {
  readonly redirectUri?: string
  readonly state?: string
}

/** `mde permissions consent-url`: the link for the administrator of a tenant. */
export async function permissionsConsentUrlCommand(
  terminal: Terminal,
  flags: ConsentUrlFlags,
): Promise<void> {
  const url = adminConsentUrl({
    ...resolveCloudFlags(flags),
    tenantId: required(flags.tenant, '--tenant', 'MDE_TENANT_ID'),
    clientId: required(flags.clientId, '--client-id', 'MDE_CLIENT_ID'),
    redirectUri: flags.redirectUri,
    state: flags.state,
  })
  if (isForPrograms(flags)) await printRecord(terminal, flags, { url })
  else terminal.out(url)
}
