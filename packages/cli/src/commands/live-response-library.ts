import { createLiveResponseResource } from '@mde-kit/client/live-response'
import { ConfigError } from '@mde-kit/contract/errors'
import { deleteLibraryFile } from '@mde-kit/contract/operations'
import { confirmEffect } from '../acts/confirm-effect.ts'
import { openCaller } from '../call/open-caller.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags, RecordFlag } from '../connection/connection-flags.ts'
import type { OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import type { Terminal } from '../output/terminal.ts'

export interface LibraryFlags extends ConnectionFlags, RecordFlag, OutputFlags {
  readonly description?: string
  readonly parameters?: string
  readonly override?: true
  readonly yes?: true
}

/** `mde live-response library upload`. */
export async function libraryUploadCommand(
  terminal: Terminal,
  file: string,
  flags: LibraryFlags,
): Promise<void> {
  const { description, parameters: parametersDescription, override } = flags
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const { library } = createLiveResponseResource(openCaller(terminal, connection, flags))
      const options = { signal, description, parametersDescription, override: override === true }
      const uploaded = await library.upload(file, options).catch((fault: unknown) => {
        if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT')
          throw new ConfigError(`The file ${file} is not there.`, { next: 'Check its path.', cause: fault })
        throw fault
      })
      await printRecord(terminal, flags, uploaded)
    }),
  )
}

/** `mde live-response library delete`. */
export async function libraryDeleteCommand(
  terminal: Terminal,
  name: string,
  flags: LibraryFlags,
): Promise<void> {
  const { effect } = deleteLibraryFile
  const noun = ['library file', 'library files'] as const
  await confirmEffect(terminal, { effect, does: 'Delete', names: [name], noun, yes: flags.yes === true })
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      await createLiveResponseResource(openCaller(terminal, connection, flags)).library.delete(name, {
        signal,
      })
      terminal.note(`${name} is deleted.`)
    }),
  )
}
