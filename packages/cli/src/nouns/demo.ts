import { type Command, Option } from 'commander'
import type { DemoFlags } from '../commands/demo.ts'
import { flows } from '../demo/flow.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde demo`: the first thing that a newcomer runs. */
export function addDemo(noun: Command, terminal: Terminal): void {
  const command = withOutputFlags(noun)
    .addOption(new Option('--flow <flow>', 'how to sign in').choices(flows).default('password'))
    .option('--request-log <file>', "append the emulator's own request log, as NDJSON")
  withExamples(command, ['', "--flow client-secret --jq '.isolation.statuses'"])
  command.action(async (options: DemoFlags) => {
    const { demoCommand } = await import('../commands/demo.ts')
    await demoCommand(terminal, options)
  })
}
