import { resolveCloud } from '@mde-kit/contract/clouds'
import { inspectToken } from '@mde-kit/token-validator'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import type { Terminal } from '../output/terminal.ts'

/** `mde whoami`: what the token of the next call says. Nothing is sent to the API. */
export async function whoamiCommand(terminal: Terminal, flags: ConnectionFlags & OutputFlags): Promise<void> {
  await untilInterrupted((abortSignal) =>
    withConnection(terminal, flags, async (connection) => {
      const { label, credential, scope, cloud, geo, apiBase } = connection
      const { token } = await credential.getToken(scope, { abortSignal })
      const { kind, subject, tenantId, appId, permissions, expiresAt } = inspectToken(token)
      await printRecord(terminal, flags, {
        profile: label,
        kind,
        name: subject.displayName ?? subject.id ?? null,
        tenantId: tenantId ?? null,
        clientId: appId ?? null,
        cloud,
        apiBase: resolveCloud({ cloud, geo, apiBase }).apiBase,
        expiresAt: expiresAt ?? null,
        permissions,
      })
    }),
  )
}
