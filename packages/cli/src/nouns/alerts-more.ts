import type { Command } from 'commander'
import type { AlertsUpdateFlags } from '../commands/alerts-update.ts'
import type { AlertsWatchFlags } from '../commands/alerts-watch.ts'
import { withConnectionFlags, withRecordFlag, withTenantsFlags } from '../connection/connection-flags.ts'
import { choiceOption } from '../output/choice-option.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'
import { addFilterOptions } from '../reads/add-reads.ts'
import { alertFilters } from './alerts.ts'

const statuses = ['New', 'InProgress', 'Resolved']
const classifications = ['TruePositive', 'InformationalExpectedActivity', 'FalsePositive']

/** What `mde alerts` does besides reading one operation. */
export function addAlertsMore(noun: Command, terminal: Terminal): void {
  const update = noun
    .command('update')
    .argument('<ids...>', 'alert ids')
    .description(
      'change alerts: who works on them, how far they are, what they were (updateAlert, batchUpdateAlerts)',
    )
    .summary('change alerts')
    .addOption(choiceOption('--status <name>', 'how far they are', statuses))
    .option('--assign <upn>', 'who works on them')
    .addOption(choiceOption('--classification <name>', 'what they were', classifications))
    .option('--determination <name>', 'the finer judgement, such as Malware or NotMalicious')
    .option('--comment <text>', 'a comment to add')
    .option('--dry-run', 'say what would be sent, and send nothing')
  withRecordFlag(withConnectionFlags(withOutputFlags(update)))
  withExamples(update, [
    'da63… --status InProgress --assign me@contoso.com',
    'da63… da64… --status Resolved --classification FalsePositive --comment "A test"',
  ])
  update.action(async (ids: string[], options: AlertsUpdateFlags) => {
    const { alertsUpdateCommand } = await import('../commands/alerts-update.ts')
    await alertsUpdateCommand(terminal, ids, options)
  })

  const watch = noun
    .command('watch')
    .description('print alerts as they come, until Ctrl-C (listAlerts)')
    .summary('print alerts as they come')
    .option('--every <time>', 'how often to look: 30s, 5m', '30s')
  addFilterOptions(watch, alertFilters)
  watch.option('--filter <odata>', 'OData condition besides, sent as it is')
  withRecordFlag(withTenantsFlags(withOutputFlags(watch)))
  withExamples(watch, ['--severity high', '--since 1h --jsonl id,title >> alerts.ndjson'])
  watch.action(async (options: AlertsWatchFlags) => {
    const { alertsWatchCommand } = await import('../commands/alerts-watch.ts')
    await alertsWatchCommand(terminal, options)
  })
}
