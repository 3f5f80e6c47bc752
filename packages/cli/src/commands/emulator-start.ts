import { once } from 'node:events'
import {
  descriptionText,
  describeEmulator,
  type EmulatorFlags,
  readEmulatorFlags,
  registerDemoApp,
  startEmulator,
} from '@mde-kit/emulator'
import type { Terminal } from '../output/terminal.ts'

export interface EmulatorStartFlags extends EmulatorFlags {
  readonly json?: true
}

/** `mde emulator start`: runs until it is interrupted. What it prints is for this terminal: it holds passwords. */
export async function emulatorStartCommand(terminal: Terminal, flags: EmulatorStartFlags): Promise<void> {
  const emulator = await startEmulator(readEmulatorFlags(flags))
  const description = describeEmulator(emulator, registerDemoApp(emulator))
  terminal.out(flags.json ? JSON.stringify(description) : descriptionText(description))
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await emulator.stop()
}
