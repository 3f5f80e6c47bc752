import { createWaitFor } from '@mde-kit/client/runtime'
import type { MachineAction } from '@mde-kit/contract'
import { isMdeError } from '@mde-kit/contract/errors'
import { getMachineAction } from '@mde-kit/contract/operations'
import pMap from 'p-map'
import { openCaller } from '../call/open-caller.ts'
import { readDurationMs } from '../call/time-span.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import { exitCodeOfSome, exitCodes } from '../exit-code.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecords } from '../output/print-records.ts'
import { reportError } from '../output/report-error.ts'
import type { Terminal } from '../output/terminal.ts'
import { actionReads } from '../nouns/actions.ts'
import { ReportedFailure } from '../reported-failure.ts'
import { oneBatch } from '../output/one-batch.ts'

export interface ActionsWaitFlags extends ConnectionFlags, RecordFlag, OutputFlags {
  readonly timeout: string
}

/**
 * `mde actions wait`: prints the actions once all have ended.
 *
 * @throws {@link ReportedFailure} One did not succeed; 7 where others did.
 */
export async function actionsWaitCommand(
  terminal: Terminal,
  ids: readonly string[],
  flags: ActionsWaitFlags,
): Promise<void> {
  const timeoutMs = readDurationMs(flags.timeout, '--timeout')
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const caller = openCaller(terminal, connection, flags)
      const waitFor = createWaitFor({
        get: (id, options) => caller.record<MachineAction>(getMachineAction, { path: { id } }, options),
      })
      const latest = new Map<string, MachineAction>()
      const onUpdate = (action: MachineAction) => {
        if (latest.get(action.id)?.status !== action.status)
          terminal.note(`${action.type} on ${action.computerDnsName ?? action.machineId}: ${action.status}`)
        latest.set(action.id, action)
      }
      const errors = await pMap(ids, (id) => faultOf(waitFor(id, { timeoutMs, signal, onUpdate })), {
        concurrency: 50,
      })
      const layout = { columns: actionReads[0]?.columns ?? [], whenEmpty: 'No action was found.' }
      await printRecords(terminal, flags, layout, oneBatch([...latest.values()]))
      const stopped = errors.find((error) => isMdeError(error) && error.code === 'MDE_ABORTED')
      if (isMdeError(stopped)) throw stopped
      ids.forEach((id, index) => {
        if (errors[index] !== undefined) reportError(errors[index], terminal, { about: id })
      })
      const failed = errors.filter((error) => error !== undefined)
      const code = exitCodeOfSome(failed, ids.length)
      if (code !== exitCodes.ok) throw new ReportedFailure(code)
    }),
  )
}

async function faultOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
    return undefined
  } catch (fault) {
    return fault
  }
}
