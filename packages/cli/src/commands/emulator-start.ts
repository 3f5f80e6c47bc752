import { once } from 'node:events'
import {
  descriptionText,
  describeEmulator,
  type EmulatorFlags,
  readEmulatorFlags,
  registerDemoApp,
  remoteWarning,
  startEmulator,
} from '@mde-kit/emulator'
import type { Terminal } from '../output/terminal.ts'

export interface EmulatorStartFlags extends EmulatorFlags {
  readonly json?: true
}

/** `mde emulator start`: runs until it is interrupted. What it prints is for this terminal: it holds passwords. */
export async function emulatorStartCommand(terminal: Terminal, flags: EmulatorStartFlags): Promise<void> {
  const options = readEmulatorFlags(flags)
  const emulator = await startEmulator(options)
  const warning = remoteWarning(options)
  if (warning !== undefined) terminal.err(warning)
  // Listened for before anything is printed: a script may stop it as soon as it has read the settings.
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  const description = describeEmulator(emulator, registerDemoApp(emulator), options)
  terminal.out(flags.json ? JSON.stringify(description) : descriptionText(description))
  await interrupted
  await emulator.stop()
}
