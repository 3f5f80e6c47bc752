import type { Command } from 'commander'
import type { EmulatorStartFlags } from '../commands/emulator-start.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde emulator …`. */
export function addEmulator(noun: Command, terminal: Terminal): void {
  const start = noun
    .command('start')
    .description('start an emulator and print how to point at it; Ctrl-C stops it')
    .option('--port <port>', 'a free one by default')
    .option('--host <address>', 'where to listen; 127.0.0.1 by default')
    .option('--allow-remote', 'let other machines call, which a host off loopback needs')
    .option('--https', 'speak HTTPS, with a certificate authority of its own')
    .option('--ca-file <file>', 'write the certificate of that authority to a file')
    .option('--seed <number>', 'which company to make up; the same seed gives the same one')
    .option('--scale <size>', 'small (default), medium, large, or a number of devices')
    .option('--alerts <count>', 'how many alerts it has, whatever the scale')
    .option('--machines <count>', 'how many devices it has, whatever the scale')
    .option('--fidelity <kind>', 'examples (default), or strict: 501 for what is not imitated')
    .option('--request-log <file>', 'append every request as NDJSON')
    .option('--state <folder>', 'keep apps, users, changes and the clock in a folder, and go on with them')
    .option('--fixtures <file>', 'JSON with machines and alerts of your own to add')
    .option('--json', 'print the settings as JSON')
  withExamples(start, ['', '--port 8765 --machines 500 --state ./state'])
  start.action(async (options: EmulatorStartFlags) => {
    const { emulatorStartCommand } = await import('../commands/emulator-start.ts')
    await emulatorStartCommand(terminal, options)
  })
}
