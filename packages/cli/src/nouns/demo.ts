import { type Command, Option } from 'commander'
import { type Flow, flows } from '../demo/flow.ts'
import type { Terminal } from '../output/terminal.ts'

/** `mde demo`: the first thing that a newcomer runs. */
export function addDemo(noun: Command, terminal: Terminal): void {
  noun
    .addOption(new Option('--flow <flow>', 'how to sign in').choices(flows).default('password'))
    .option('--json', 'print one JSON document instead')
    .option('--request-log <file>', "append the emulator's own request log, as NDJSON")
    .action(async (options: { flow: Flow; json?: true; requestLog?: string }) => {
      const { demoCommand } = await import('../commands/demo.ts')
      await demoCommand(terminal, options)
    })
}
