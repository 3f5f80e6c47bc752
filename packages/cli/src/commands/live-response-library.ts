import { access, constants, stat } from 'node:fs/promises'
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
import { printable } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'
import { plannedCall } from './api-plan.ts'

export interface LibraryFlags extends ConnectionFlags, RecordFlag, OutputFlags {
  readonly description?: string
  readonly parameters?: string
  readonly override?: true
  readonly yes?: true
  readonly dryRun?: true
}

/** `mde live-response library upload`. */
export async function libraryUploadCommand(
  terminal: Terminal,
  file: string,
  flags: LibraryFlags,
): Promise<void> {
  const { description, parameters: parametersDescription, override } = flags
  await checkReadable(file)
  await untilInterrupted((signal) =>
    withConnection(terminal, flags, async (connection) => {
      const { library } = createLiveResponseResource(openCaller(terminal, connection, flags))
      const options = { signal, description, parametersDescription, override: override === true }
      await printRecord(terminal, flags, await library.upload(file, options))
    }),
  )
}

/** @throws {@link ConfigError} There is no such file to read. */
async function checkReadable(path: string): Promise<void> {
  const isFile = await access(path, constants.R_OK).then(
    async () => (await stat(path)).isFile(),
    () => false,
  )
  if (!isFile) throw new ConfigError(`The file ${path} cannot be read.`, { next: 'Check its path.' })
}

/** `mde live-response library delete`. */
export async function libraryDeleteCommand(
  terminal: Terminal,
  name: string,
  flags: LibraryFlags,
): Promise<void> {
  if (flags.dryRun) {
    const { request } = plannedCall(deleteLibraryFile, { path: { fileName: name } })
    return terminal.out(printable(request))
  }
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
