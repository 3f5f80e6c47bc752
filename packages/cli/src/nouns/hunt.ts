import type { Command } from 'commander'
import type { HuntFlags } from '../commands/hunt.ts'
import { withTenantsFlags, withRecordFlag } from '../connection/connection-flags.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde hunt`: queries in KQL. */
export function addHunt(noun: Command, terminal: Terminal): void {
  noun
    .argument('[kql]', 'the query; - reads it from standard input')
    .option('-f, --file <path>', 'read the query from a file')
    .option('-p, --param <name=value>', 'a value for a name in the query; repeat for more', collect, [])
    .option('--check', "look for mistakes with Microsoft's analyser, and send nothing")
    .option('--backend <name>', 'mde, graph or auto: whichever is there', 'auto')
  withRecordFlag(withTenantsFlags(withOutputFlags(noun)))
  noun.addHelpText(
    'after',
    [
      '',
      'Values are text unless they say what they are: count:long=5, since:datetime=2026-01-31T00:00:00Z,',
      'span:timespan=12h, id:guid=…, list:dynamic=["a","b"]. They cannot break out of their place.',
      '--check needs @kusto/language-service-next, about 31 MB, which you install.',
    ].join('\n'),
  )
  withExamples(noun, [
    "'DeviceInfo | summarize count() by OSPlatform'",
    '-f query.kql --param name=srv-dc01 --param span:timespan=12h --csv',
    '-f query.kql --all-tenants --csv > found.csv',
    '-f query.kql --check',
  ])
  noun.action(async (query: string | undefined, options: HuntFlags) => {
    const { huntCommand } = await import('../commands/hunt.ts')
    await huntCommand(terminal, query, options)
  })
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}
