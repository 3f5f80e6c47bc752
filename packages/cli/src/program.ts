import { createRequire } from 'node:module'
import { Command, Option } from 'commander'
import type { AlertsListFlags } from './commands/alerts-list.ts'
import type { ApiFlags } from './commands/api.ts'
import type { EmulatorStartFlags } from './commands/emulator-start.ts'
import { type ConnectionFlags, withCallFlags, withConnectionFlags } from './connection-flags.ts'
import { type Flow, flows } from './demo/flow.ts'
import type { Terminal } from './output/terminal.ts'
import { addPermissionsCommands } from './permissions-commands.ts'

const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

/** The command line. Each command loads its code when it runs, so that `mde --help` stays quick. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('mde')
    .description('Microsoft Defender for Endpoint from the command line. Unofficial.')
    .version(version, '--version', 'print the version')
    .option('--verbose', 'show the whole error, stack included')
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .exitOverride()

  program
    .command('demo')
    .description('walk the tutorial against a local emulator: app, token, validation, alerts, isolation')
    .addOption(new Option('--flow <flow>', 'how to sign in').choices(flows).default('password'))
    .option('--json', 'print one JSON document instead')
    .option('--request-log <file>', "append the emulator's own request log, as NDJSON")
    .action(async (options: { flow: Flow; json?: true; requestLog?: string }) => {
      const { demoCommand } = await import('./commands/demo.ts')
      await demoCommand(terminal, options)
    })

  const token = program
    .command('token')
    .description('look at access tokens; one piped in is read, else one is got')
  withConnectionFlags(token.command('show'))
    .description('decode a token without trusting it')
    .option('--json', 'print JSON')
    .action(async (options: ConnectionFlags & { json?: true }) => {
      const { tokenShowCommand } = await import('./commands/token-show.ts')
      await tokenShowCommand(terminal, options)
    })
  withConnectionFlags(token.command('validate'))
    .description('verify signature, issuer, audience, tenant and lifetime')
    .option('--json', 'print JSON')
    .action(async (options: ConnectionFlags & { json?: true }) => {
      const { tokenValidateCommand } = await import('./commands/token-validate.ts')
      await tokenValidateCommand(terminal, options)
    })

  const alerts = program.command('alerts').description('what Defender for Endpoint found')
  withCallFlags(alerts.command('list'))
    .description('list alerts, newest first')
    .option('--limit <count>', 'how many at the most', '50')
    .option('--severity <names>', 'informational, low, medium or high; several with commas')
    .option('--status <names>', 'new, inprogress or resolved; several with commas')
    .option('--since <time>', 'created since: 30m, 24h, 7d, or an instant such as 2026-01-31T08:00Z')
    .option('--filter <odata>', 'OData condition besides, such as "incidentId eq 1234"')
    .option('--json', 'print one JSON array')
    .action(async (options: AlertsListFlags) => {
      const { alertsListCommand } = await import('./commands/alerts-list.ts')
      await alertsListCommand(terminal, options)
    })

  withCallFlags(
    program.command('api').argument('<operationId>', 'such as getMachine; docs/reference lists all'),
  )
    .description('call any operation and print its answer as JSON')
    .option('-p, --param <name=value>', 'a parameter of the path or the query; repeat for more', collect, [])
    .option('--body <json>', 'the body; - reads it from standard input')
    .option('--limit <count>', 'of a list, how many records at the most')
    .option('--yes', 'really call an operation that is disruptive or irreversible')
    .action(async (id: string, options: ApiFlags) => {
      const { apiCommand } = await import('./commands/api.ts')
      await apiCommand(terminal, id, options)
    })

  addPermissionsCommands(program, terminal)

  const emulator = program.command('emulator').description('a local Entra ID and Defender API')
  emulator
    .command('start')
    .description('start an emulator and print how to point at it; Ctrl-C stops it')
    .option('--port <port>', 'port on loopback; a free one by default')
    .option('--seed <number>', 'which company to make up; the same seed gives the same one')
    .option('--alerts <count>', 'how many alerts it has')
    .option('--machines <count>', 'how many devices it has')
    .option('--fidelity <kind>', 'examples (default), or strict: 501 for what is not imitated')
    .option('--request-log <file>', 'append every request as NDJSON')
    .option('--json', 'print the settings as JSON')
    .action(async (options: EmulatorStartFlags) => {
      const { emulatorStartCommand } = await import('./commands/emulator-start.ts')
      await emulatorStartCommand(terminal, options)
    })

  for (const command of [program, ...everyCommand(program)]) command.exitOverride()
  return program
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)])
}
