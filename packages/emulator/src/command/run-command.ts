import { isMdeError } from '@mde-kit/contract/errors'
import { type Emulator, startEmulator } from '../start-emulator.ts'
import { readCommandLine, usage } from './command-line.ts'
import { registerDemoApp } from './demo-app.ts'
import { describeEmulator } from './describe-emulator.ts'
import { descriptionText } from './description-text.ts'
import { remoteWarning } from './remote-warning.ts'

export interface CommandOutput {
  out(text: string): void
  err(text: string): void
}

/**
 * Does what the command line says.
 *
 * @returns The running emulator, or the exit code where nothing runs.
 */
export async function runCommand(args: readonly string[], output: CommandOutput): Promise<Emulator | 0 | 1> {
  try {
    const command = readCommandLine(args)
    if (command.kind === 'help') {
      output.out(usage)
      return 0
    }
    const emulator = await startEmulator(command.options)
    const warning = remoteWarning(command.options)
    if (warning !== undefined) output.err(`mde-emulator: ${warning}\n`)
    const description = describeEmulator(emulator, registerDemoApp(emulator), command.options)
    output.out(command.isJson ? `${JSON.stringify(description)}\n` : descriptionText(description))
    return emulator
  } catch (fault) {
    return report(fault, output)
  }
}

/** Stops what {@link runCommand} has started, and gives the exit code. */
export async function stopCommand(
  emulator: Pick<Emulator, 'stop'>,
  output: Pick<CommandOutput, 'err'>,
): Promise<0 | 1> {
  try {
    await emulator.stop()
    return 0
  } catch (fault) {
    return report(fault, output)
  }
}

function report(fault: unknown, { err }: Pick<CommandOutput, 'err'>): 1 {
  if (!isMdeError(fault)) throw fault
  err(`mde-emulator: ${fault.message} ${fault.next}\n`)
  return 1
}
