import type { Command } from 'commander'
import { type OutputFlags, withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde profiles …`: who is signed in where. */
export function addProfiles(noun: Command, terminal: Terminal): void {
  const list = withOutputFlags(noun.command('list', { isDefault: true })).description(
    'list profiles; the current one has a star',
  )
  withExamples(list, ['', '--json name,tenantId'])
  list.action(async (options: OutputFlags) => {
    const { profilesListCommand } = await import('../commands/profiles.ts')
    await profilesListCommand(terminal, options)
  })

  const use = noun
    .command('use')
    .argument('<name>', 'profile to make the current one')
    .description('say which profile is meant where nothing else says so')
  withExamples(use, ['contoso'])
  use.action(async (name: string) => {
    const { profilesUseCommand } = await import('../commands/profiles.ts')
    await profilesUseCommand(terminal, name)
  })
}
