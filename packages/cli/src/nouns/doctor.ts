import type { Command } from 'commander'
import type { DoctorFlags } from '../commands/doctor.ts'
import { withConnectionFlags } from '../connection/connection-flags.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde doctor`: why calls do not work from here. */
export function addDoctor(noun: Command, terminal: Terminal): void {
  noun.option('--for <ids>', 'operations that the token must allow, with commas', 'listAlerts,listMachines')
  withConnectionFlags(withOutputFlags(noun)).addHelpText(
    'after',
    '\nLooks at DNS, proxy, TLS, clock, sign-in, audience, permissions, a call, and the regions.',
  )
  withExamples(noun, ['', '--for listAlerts,isolateMachine --profile contoso'])
  noun.action(async (options: DoctorFlags) => {
    const { doctorCommand } = await import('../commands/doctor.ts')
    await doctorCommand(terminal, options)
  })
}
