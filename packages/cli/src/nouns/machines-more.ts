import type { Command } from 'commander'
import { addMachineActs, withActFlags } from '../acts/add-machine-acts.ts'
import type { InvestigateFlags } from '../commands/machines-investigate.ts'
import type { FindFlags } from '../commands/machines-find.ts'
import type { TagFlags } from '../commands/machines-tag.ts'
import { withRecordFlag, withTenantsFlags } from '../connection/connection-flags.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'
import { machineActs } from './machine-acts.ts'

/** What `mde machines` does besides reading one operation. */
export function addMachinesMore(noun: Command, terminal: Terminal): void {
  const find = noun
    .command('find')
    .argument('<what>', 'beginning of a name, an IP address, or with --tag a tag')
    .description(
      'find devices by name, IP address or tag (listMachines, findMachinesByIp, findMachinesByTag)',
    )
    .summary('find devices by name, IP address or tag')
    .option('--tag', 'what is typed is a tag')
    .option('--at <time>', 'when an IP address was used: 30m back, or an instant; now where left out')
  withRecordFlag(withTenantsFlags(withOutputFlags(find)))
  withExamples(find, ['desktop-', '10.1.2.3 --at 2h', 'VIP --tag'])
  find.action(async (what: string, options: FindFlags) => {
    const { machinesFindCommand } = await import('../commands/machines-find.ts')
    await machinesFindCommand(terminal, what, options)
  })

  addMachineActs(noun, terminal, machineActs)

  const investigate = withActFlags(noun.command('investigate'))
    .description('start an automated investigation of devices (startInvestigation)')
    .summary('start an automated investigation of devices')
    .requiredOption('--comment <text>', 'why; it stays with the investigation')
  withExamples(investigate, ['desktop-01 --comment "Alert da63…"'])
  investigate.action(async (names: string[], options: InvestigateFlags) => {
    const { machinesInvestigateCommand } = await import('../commands/machines-investigate.ts')
    await machinesInvestigateCommand(terminal, names, options)
  })

  const tag = withActFlags(noun.command('tag'))
    .description('add or remove a tag of devices; other tags stay (addOrRemoveTagForMultipleMachines)')
    .summary('add or remove a tag of devices')
    .option('--add <tag>', 'tag to add')
    .option('--remove <tag>', 'tag to remove')
  withExamples(tag, ['desktop-01 desktop-02 --add VIP', '--from names.txt --remove Test'])
  tag.action(async (names: string[], options: TagFlags) => {
    const { machinesTagCommand } = await import('../commands/machines-tag.ts')
    await machinesTagCommand(terminal, names, options)
  })
}
