import type { Flow } from '../demo/flow.ts'
import { runDemo } from '../demo/run-demo.ts'
import { showSteps } from '../demo/show-step.ts'
import { printableJson } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'
import { untilInterrupted } from '../call/until-interrupted.ts'

/** `mde demo`: the tutorial against a local emulator. */
export async function demoCommand(
  terminal: Terminal,
  { flow, json, requestLog }: { flow: Flow; json?: true; requestLog?: string },
): Promise<void> {
  const onStep = json ? () => undefined : showSteps(terminal)
  const report = await untilInterrupted((signal) => runDemo({ flow, signal, onStep, requestLog }))
  if (json) terminal.out(printableJson(report))
  else
    terminal.out(
      `\n${terminal.paint.green('Every step did what it says.')} Next: docs/tutorial.md does the same with a real tenant.`,
    )
}
