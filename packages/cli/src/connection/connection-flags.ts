import { type Command, Option } from 'commander'

/** Flags that say which app in which tenant is meant. Each has an environment variable. */
export interface AppFlags {
  readonly tenant?: string
  readonly clientId?: string
  readonly cloud?: string
  readonly authorityHost?: string
}

/** Flags that say which tenant to talk to and how. Each has an environment variable; secrets have only that. */
export interface ConnectionFlags extends AppFlags {
  readonly flow?: string
  readonly username?: string
  readonly geo?: string
  readonly apiBase?: string
}

/** Adds the flags of an app in a tenant to a command. */
export function withAppFlags(command: Command): Command {
  return command
    .addOption(new Option('--tenant <id>', 'tenant id or domain').env('MDE_TENANT_ID'))
    .addOption(new Option('--client-id <id>', 'app registration').env('MDE_CLIENT_ID'))
    .addOption(new Option('--cloud <name>', 'commercial (default), gcc, gccHigh or dod').env('MDE_CLOUD'))
    .addOption(
      new Option('--authority-host <origin>', 'sign-in service, such as an emulator').env(
        'MDE_AUTHORITY_HOST',
      ),
    )
}

/** Adds the connection flags to a command. */
export function withConnectionFlags(command: Command): Command {
  return withAppFlags(command)
    .addOption(
      new Option('--flow <flow>', 'device-code (default), password or client-secret').env('MDE_FLOW'),
    )
    .addOption(
      new Option('--username <upn>', 'user of the password flow; MDE_PASSWORD holds the password').env(
        'MDE_USERNAME',
      ),
    )
    .addOption(new Option('--geo <region>', 'API host near you, such as eu').env('MDE_GEO'))
    .addOption(new Option('--api-base <origin>', 'API host, such as an emulator').env('MDE_API_BASE'))
}

/** The flag of commands that call the API and can keep what it answers. */
export interface RecordFlag {
  readonly record?: string
}

/** Adds the flags of a command that calls the API: the connection, and a recording of the answers. */
export function withCallFlags(command: Command): Command {
  return withConnectionFlags(command).option(
    '--record <file>',
    'append each answer to a file, as NDJSON for codegen drift; tokens and signatures are taken out',
  )
}
