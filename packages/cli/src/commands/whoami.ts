import { resolveCloud } from '@mde-kit/contract/clouds'
import { inspectToken } from '@mde-kit/token-validator'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { type Connection, withConnections } from '../connection/connection.ts'
import type { TenantsFlags } from '../connection/connection-flags.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import type { Terminal } from '../output/terminal.ts'
import { inEachTenant } from '../reads/in-each-tenant.ts'
import { singleTenant } from '../reads/single-tenant.ts'

const columns = [
  { field: 'kind' },
  { field: 'name', least: 12 },
  { field: 'tenantId', leaveOut: 1 },
  { field: 'expiresAt', head: 'expires (UTC)', kind: 'instant' },
  { field: 'permissions', least: 12 },
] as const

/** `mde whoami`: what the token of the next call says. Nothing is sent to the API. */
export async function whoamiCommand(terminal: Terminal, flags: TenantsFlags & OutputFlags): Promise<void> {
  await untilInterrupted((signal) =>
    withConnections(terminal, flags, async (connections) => {
      const only = singleTenant(connections, flags)
      if (only !== undefined) return printRecord(terminal, flags, await identityOf(only, signal))
      const read = async (connection: Connection) => [await identityOf(connection, signal)]
      await inEachTenant(terminal, flags, connections, { columns }, read)
    }),
  )
}

async function identityOf(connection: Connection, abortSignal: AbortSignal): Promise<object> {
  const { label, credential, scope, cloud, geo, apiBase } = connection
  const { token } = await credential.getToken(scope, { abortSignal })
  const { kind, subject, tenantId, appId, permissions, expiresAt } = inspectToken(token)
  return {
    profile: label,
    kind,
    name: subject.displayName ?? subject.id ?? null,
    tenantId: tenantId ?? null,
    clientId: appId ?? null,
    cloud,
    apiBase: resolveCloud({ cloud, geo, apiBase }).apiBase,
    expiresAt: expiresAt ?? null,
    permissions,
  }
}
