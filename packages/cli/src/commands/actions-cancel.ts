import { cancelMachineAction } from '@mde-kit/contract/operations'
import { openCaller } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import type { Terminal } from '../output/terminal.ts'

export interface ActionsCancelFlags extends ConnectionFlags, RecordFlag, OutputFlags {
  readonly comment: string
}

/** `mde actions cancel`. */
export async function actionsCancelCommand(
  terminal: Terminal,
  id: string,
  flags: ActionsCancelFlags,
): Promise<void> {
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const args = { path: { id }, body: { Comment: flags.comment } }
      const caller = openCaller(terminal, connection, flags)
      await printRecord(terminal, flags, await caller.record<object>(cancelMachineAction, args, { signal }))
    }),
  )
}
