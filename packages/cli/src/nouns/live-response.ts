import type { Command } from 'commander'
import type { LibraryFlags } from '../commands/live-response-library.ts'
import type { LiveResponseFlags } from '../commands/live-response.ts'
import { withConnectionFlags, withRecordFlag } from '../connection/connection-flags.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'
import { addReads } from '../reads/add-reads.ts'
import type { ReadCommand } from '../reads/read-command.ts'

/** `mde live-response library list`. */
export const libraryReads: readonly ReadCommand[] = [
  {
    verb: 'list',
    operationId: 'listLibraryFiles',
    says: 'list the files of the library',
    columns: [
      { field: 'fileName', head: 'name' },
      { field: 'lastUpdatedTime', head: 'updated (UTC)', kind: 'instant', leaveOut: 1 },
      { field: 'createdBy', head: 'by', least: 12, leaveOut: 2 },
      { field: 'description', least: 8 },
    ],
  },
]

/** `mde live-response …`: commands on one device, and the library that they take files from. */
export function addLiveResponse(noun: Command, terminal: Terminal): void {
  const session = (verb: string, says: string) => {
    const command = noun
      .command(verb)
      .argument('<device>', 'name or id')
      .description(`${says} (runLiveResponse)`)
      .summary(says)
      .requiredOption('--comment <text>', 'why; it stays with the session')
      .option('--timeout <time>', 'how long to wait for the session: 30m, 2h', '30m')
      .option('--yes', 'do not ask')
      .option('--dry-run', 'say what would be sent, and send nothing')
    return withRecordFlag(withConnectionFlags(withOutputFlags(command)))
  }

  addLibrary(noun.command('library').description('scripts and files that live response can use'), terminal)

  const run = session('run', 'run a script of the library on a device')
    .argument('<script>', 'name of the script in the library')
    .option('--args <text>', 'arguments of the script')
  withExamples(run, ['desktop-01 look.ps1 --args "-Deep" --comment "Alert da63…"'])
  run.action(async (device: string, script: string, options: LiveResponseFlags & { args?: string }) => {
    const { liveResponseCommand } = await import('../commands/live-response.ts')
    const { args } = options
    await liveResponseCommand(
      terminal,
      device,
      { run: [{ script, ...(args !== undefined && { args }) }] },
      options,
    )
  })

  const get = session('get', 'fetch a file of a device')
    .argument('<path>', 'path on the device')
    .requiredOption('--out <file>', 'file to write')
  withExamples(get, ["desktop-01 'C:\\temp\\findings.zip' --out findings.zip --comment 'Alert da63…'"])
  get.action(async (device: string, path: string, options: LiveResponseFlags) => {
    const { liveResponseCommand } = await import('../commands/live-response.ts')
    await liveResponseCommand(terminal, device, { get: [path] }, options)
  })

  const put = session('put', 'put a file of the library on a device').argument(
    '<file>',
    'name of the file in the library',
  )
  withExamples(put, ['desktop-01 tool.exe --comment "Alert da63…"'])
  put.action(async (device: string, file: string, options: LiveResponseFlags) => {
    const { liveResponseCommand } = await import('../commands/live-response.ts')
    await liveResponseCommand(terminal, device, { put: [file] }, options)
  })
}

function addLibrary(library: Command, terminal: Terminal): void {
  addReads(library, terminal, libraryReads)
  const upload = library
    .command('upload')
    .argument('<file>', 'file to upload; its name becomes the name in the library')
    .description('upload a script or a file, and compare hashes (uploadLibraryFile)')
    .summary('upload a script or a file')
    .option('--description <text>', 'what it is for')
    .option('--parameters <text>', 'what the parameters of the script are')
    .option('--override', 'replace a file of the same name')
  withRecordFlag(withConnectionFlags(withOutputFlags(upload)))
  withExamples(upload, ['look.ps1 --description "Lists scheduled tasks" --override'])
  upload.action(async (file: string, options: LibraryFlags) => {
    const { libraryUploadCommand } = await import('../commands/live-response-library.ts')
    await libraryUploadCommand(terminal, file, options)
  })
  const remove = library
    .command('delete')
    .argument('<name>', 'name in the library')
    .description('delete a file; no call gives its content back (deleteLibraryFile)')
    .summary('delete a file')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what would be sent, and send nothing')
  withRecordFlag(withConnectionFlags(remove))
  withExamples(remove, ['look.ps1 --dry-run', 'look.ps1 --yes'])
  remove.action(async (name: string, options: LibraryFlags) => {
    const { libraryDeleteCommand } = await import('../commands/live-response-library.ts')
    await libraryDeleteCommand(terminal, name, options)
  })
}
