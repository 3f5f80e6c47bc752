import {
  createLiveResponseResource,
  type LiveResponseResults,
  type LiveResponseSession,
} from '@mde-kit/client/live-response'
import { runLiveResponse } from '@mde-kit/contract/operations'
import { readActTexts } from '../acts/act-texts.ts'
import { confirmEffect } from '../acts/confirm-effect.ts'
import { machineNamed } from '../call/machine-named.ts'
import { openCaller } from '../call/open-caller.ts'
import { readDurationMs } from '../call/time-span.ts'
import { checkWritable } from '../call/writable-file.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import { printable } from '../output/printable.ts'
import { commentOption } from '../nouns/machine-acts.ts'
import type { Terminal } from '../output/terminal.ts'

export interface LiveResponseFlags extends ConnectionFlags, RecordFlag, OutputFlags {
  readonly comment: string
  readonly timeout: string
  readonly out?: string
  readonly yes?: true
  readonly dryRun?: true
}

/** `mde live-response run`, `get` and `put`: one session on one device, whose results are printed or saved. */
export async function liveResponseCommand(
  terminal: Terminal,
  device: string,
  commands: Omit<LiveResponseSession, 'comment'>,
  flags: LiveResponseFlags,
): Promise<void> {
  const sessionTimeoutMs = readDurationMs(flags.timeout, '--timeout')
  const { comment = '' } = readActTexts([commentOption], { ...flags })
  const session = { ...commands, comment }
  if (flags.out !== undefined) await checkWritable(flags.out, '--out')
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const caller = openCaller(terminal, connection, flags)
      const { id, name } = await machineNamed(caller, device, signal)
      if (flags.dryRun) return printRecord(terminal, flags, { device: name, machineId: id, ...session })
      await confirmEffect(terminal, {
        effect: runLiveResponse.effect,
        does: 'Run live response on',
        names: [`${name} (${id})`],
        noun: ['device', 'devices'],
        yes: flags.yes === true,
      })
      let status: string | undefined
      const results = await createLiveResponseResource(caller).run(id, session, {
        signal,
        sessionTimeoutMs,
        onUpdate: (action) => {
          if (action.status !== status) terminal.note(`${name}: ${action.status}`)
          status = action.status
        },
      })
      await printResults(terminal, flags, results)
    }),
  )
}

async function printResults(
  terminal: Terminal,
  flags: LiveResponseFlags,
  { scripts, files }: LiveResponseResults,
): Promise<void> {
  const { out } = flags
  const saved = out === undefined ? [] : await Promise.all(files.map((file) => file.toFile(out)))
  if (isForPrograms(flags)) return printRecord(terminal, flags, { scripts, saved })
  for (const { script, exitCode, output } of scripts) {
    terminal.note(`${script} ended with ${exitCode ?? 'no exit code'}.`)
    if (output !== undefined && output !== '') terminal.out(printable(output))
  }
  for (const { path, sizeBytes, sha256 } of saved)
    terminal.out(`${path}  ${sizeBytes} bytes  SHA-256 ${sha256}`)
}
