import type { Command } from 'commander'
import type { ApiFlags } from '../commands/api.ts'
import { withTenantsFlags, withRecordFlag } from '../connection/connection-flags.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

/** `mde api`: every operation, by its id or by method and path. */
export function addApi(noun: Command, terminal: Terminal): void {
  const command = noun
    .argument('<operation>', 'its id, such as getMachine (docs/reference lists all), or GET, POST, …')
    .argument('[path]', 'after a method: /api/machines?$top=5')
    .option('-p, --param <name=value>', 'a parameter of the path or the query; repeat for more', collect, [])
    .option('--body <json>', 'the body; - reads it from standard input')
    .option('--file <path>', 'the file that an operation uploads')
    .option('--paginate', 'of a list, every page; without it the first')
    .option('--limit <count>', 'of a list, how many records at the most')
    .option('--yes', 'do not ask before an operation that is disruptive or irreversible')
    .option('--dry-run', 'say what would be sent, and send nothing')
  withRecordFlag(withTenantsFlags(withOutputFlags(command)))
  withExamples(command, [
    'getMachine -p id=0123456789abcdef0123456789abcdef01234567',
    'listAlerts -p filter="severity eq \'High\'" --paginate --jsonl',
    "GET '/api/machines?$top=5' --jq '.[].computerDnsName'",
    'isolateMachine -p id=… --body \'{"Comment":"…","IsolationType":"Full"}\' --dry-run',
  ])
  command.action(async (operation: string, path: string | undefined, options: ApiFlags) => {
    const { apiCommand } = await import('../commands/api.ts')
    await apiCommand(terminal, { operation, path }, options)
  })
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}
