import { once } from 'node:events'
import { describeEmulator, descriptionText, registerDemoApp, startEmulator } from '@mde-kit/emulator'
import type { Terminal } from '../output/terminal.ts'

export interface EmulatorStartFlags {
  readonly port?: string
  readonly seed?: string
  readonly alerts?: string
  readonly machines?: string
  readonly requestLog?: string
  readonly json?: true
}

/** `mde emulator start`: runs until it is interrupted. What it prints is for this terminal: it holds passwords. */
export async function emulatorStartCommand(terminal: Terminal, flags: EmulatorStartFlags): Promise<void> {
  const emulator = await startEmulator({
    ...numbers(flags, ['port', 'seed', 'alerts', 'machines']),
    ...(flags.requestLog !== undefined && { requestLogFile: flags.requestLog }),
  })
  const description = describeEmulator(emulator, registerDemoApp(emulator))
  terminal.out(flags.json ? JSON.stringify(description) : descriptionText(description))
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await emulator.stop()
}

/** Reads whole numbers; what is none becomes NaN, which the emulator refuses by name. */
function numbers<Name extends keyof EmulatorStartFlags>(
  flags: EmulatorStartFlags,
  names: readonly Name[],
): Partial<Record<Name, number>> {
  const values: Partial<Record<Name, number>> = {}
  for (const name of names) {
    const text = flags[name]
    if (typeof text === 'string') values[name] = /^\d+$/.test(text) ? Number(text) : Number.NaN
  }
  return values
}
