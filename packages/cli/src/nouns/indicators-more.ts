import { currentIndicatorActions, indicatorSeverities, indicatorTypes } from '@mde-kit/contract/indicators'
import type { Command } from 'commander'
import type { IndicatorAddFlags } from '../commands/indicators-add.ts'
import type { IndicatorDeleteFlags } from '../commands/indicators-delete.ts'
import type { IndicatorImportFlags } from '../commands/indicators-import.ts'
import type { IndicatorExportFlags } from '../commands/indicators-export.ts'
import type { IndicatorSyncFlags } from '../commands/indicators-sync.ts'
import { withConnectionFlags, withRecordFlag } from '../connection/connection-flags.ts'
import { choiceOption } from '../output/choice-option.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** What `mde indicators` does besides reading one operation. */
export function addIndicatorsMore(noun: Command, terminal: Terminal): void {
  const add = noun
    .command('add')
    .argument('<value>', 'hash, address, domain, URL or thumbprint')
    .description('watch, block or allow something (importIndicators)')
    .summary('watch, block or allow something')
    .addOption(choiceOption('--type <name>', 'what the value is', indicatorTypes).makeOptionMandatory())
    .addOption(
      choiceOption('--action <name>', 'what to do about it', currentIndicatorActions).makeOptionMandatory(),
    )
    .requiredOption('--title <text>', 'title of its alerts')
    .option('--description <text>', 'what is known of it; the title where left out')
    .addOption(choiceOption('--severity <name>', 'of its alerts', indicatorSeverities))
    .option('--expires <time>', 'when it ends: in 30d, or an instant')
    .option('--alert', 'raise an alert where it is met')
  yesAndDryRun(add)
  withRecordFlag(withConnectionFlags(withOutputFlags(add)))
  withExamples(add, [
    '203.0.113.7 --type IpAddress --action Block --title "C2 server" --alert --severity High --expires 30d',
  ])
  add.action(async (value: string, options: IndicatorAddFlags) => {
    const { indicatorsAddCommand } = await import('../commands/indicators-add.ts')
    await indicatorsAddCommand(terminal, value, options)
  })

  const imports = noun
    .command('import')
    .argument('<file>', 'CSV, or JSON: an array of indicators; - reads standard input')
    .description(
      'submit the indicators of a file, 500 a call, and say what became of each (importIndicators)',
    )
    .summary('submit the indicators of a file')
  yesAndDryRun(imports)
  withRecordFlag(withConnectionFlags(withOutputFlags(imports)))
  withExamples(imports, ['indicators.csv', '- --yes < indicators.json'])
  imports.action(async (file: string, options: IndicatorImportFlags) => {
    const { indicatorsImportCommand } = await import('../commands/indicators-import.ts')
    await indicatorsImportCommand(terminal, file, options)
  })

  const exports = noun
    .command('export')
    .description('write all indicators as CSV, which import and sync read (listIndicators)')
    .summary('write all indicators as CSV')
    .option('--out <file>', 'file to write; standard output where left out')
  withRecordFlag(withConnectionFlags(exports))
  withExamples(exports, ['--out indicators.csv'])
  exports.action(async (options: IndicatorExportFlags) => {
    const { indicatorsExportCommand } = await import('../commands/indicators-export.ts')
    await indicatorsExportCommand(terminal, options)
  })

  const sync = noun
    .command('sync')
    .argument('<file>', 'CSV, or JSON: an array of indicators; - reads standard input')
    .description('make the tenant have the indicators of a file: shows the plan, asks, then does it')
    .summary('make the tenant have the indicators of a file')
    .option('--owned-by <id>', 'remove those that this app or person created and the file lacks')
  yesAndDryRun(sync)
  withRecordFlag(withConnectionFlags(sync))
  withExamples(sync, ['indicators.csv --dry-run', 'indicators.csv --owned-by 11111111-… --yes'])
  sync.action(async (file: string, options: IndicatorSyncFlags) => {
    const { indicatorsSyncCommand } = await import('../commands/indicators-sync.ts')
    await indicatorsSyncCommand(terminal, file, options)
  })

  const remove = noun
    .command('delete')
    .argument('<ids...>', 'indicator ids')
    .description('delete indicators; nothing brings them back (batchDeleteIndicators)')
    .summary('delete indicators')
  yesAndDryRun(remove)
  withRecordFlag(withConnectionFlags(remove))
  withExamples(remove, ['995 996 --dry-run'])
  remove.action(async (ids: string[], options: IndicatorDeleteFlags) => {
    const { indicatorsDeleteCommand } = await import('../commands/indicators-delete.ts')
    await indicatorsDeleteCommand(terminal, ids, options)
  })
}

function yesAndDryRun(command: Command): void {
  command.option('--yes', 'do not ask').option('--dry-run', 'say what would be sent, and send nothing')
}
