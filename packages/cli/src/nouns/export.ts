import type { Command } from 'commander'
import type { ExportFlags } from '../commands/export.ts'
import { exportFamilies } from '../commands/export-families.ts'
import { withConnectionFlags, withRecordFlag } from '../connection/connection-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde export`: whole inventories, row by row. */
export function addExport(noun: Command, terminal: Terminal): void {
  const names = Object.keys(exportFamilies)
  noun
    .argument('<family>', names.join(', '))
    .option('--out <file>', 'file to write; .csv writes CSV, anything else a line of JSON for each row')
    .option('--from <way>', 'files (default), or pages: slower, for small tenants')
    .option(
      '--since <time>',
      'of software-vulnerability-changes: 7d, or an instant, up to 14 days back',
      '1d',
    )
  withRecordFlag(withConnectionFlags(noun)).addHelpText(
    'after',
    [
      '',
      'Without --out rows go to standard output. With it, an export that was stopped, even by Ctrl-C, goes on where it',
      'was when it is started again: <file>.part and <file>.part.json remember.',
    ].join('\n'),
  )
  withExamples(noun, [
    'software-vulnerabilities --out vulnerabilities.ndjson',
    'software-inventory --out software.csv',
    'certificates | jq \'select(.expirationDate < "2027")\'',
  ])
  noun.action(async (family: string, options: ExportFlags) => {
    const { exportCommand } = await import('../commands/export.ts')
    await exportCommand(terminal, family, options)
  })
}
