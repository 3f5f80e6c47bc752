import { untilInterrupted } from '../call/until-interrupted.ts'
import type { Flow } from '../demo/flow.ts'
import { runDemo } from '../demo/run-demo.ts'
import { showSteps } from '../demo/show-step.ts'
import { isForPrograms, type OutputFlags } from '../output/output-flags.ts'
import { printRecord } from '../output/print-record.ts'
import type { Terminal } from '../output/terminal.ts'

export interface DemoFlags extends OutputFlags {
  readonly flow: Flow
  readonly requestLog?: string
}

/** `mde demo`: the tutorial against a local emulator. */
export async function demoCommand(terminal: Terminal, flags: DemoFlags): Promise<void> {
  const { flow, requestLog } = flags
  const onStep = isForPrograms(flags) ? () => undefined : showSteps(terminal)
  const report = await untilInterrupted((signal) => runDemo({ flow, signal, onStep, requestLog }))
  if (isForPrograms(flags)) return printRecord(terminal, flags, report)
  const { paint } = terminal
  terminal.out(
    `\n${paint.green('Every step did what it says.')} Next: docs/tutorial.md does the same with a real tenant.`,
  )
}
