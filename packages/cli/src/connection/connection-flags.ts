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
  /** Name of a profile that `mde login` made. */
  readonly profile?: string
  readonly flow?: string
  readonly username?: string
  readonly geo?: string
  readonly apiBase?: string
  /** Talk to an emulator inside this process. */
  readonly emulator?: true
}

/** Flags of commands that can ask many tenants the same. */
export interface TenantsFlags extends ConnectionFlags {
  readonly allTenants?: true
}

/** Ways to sign in that flags and environment are enough for. */
const flows = [
  'device-code',
  'interactive',
  'password',
  'client-secret',
  'client-certificate',
  'client-assertion',
  'managed-identity',
  'refresh-token',
  'given-token',
  'saved-session',
]

const heading = 'Connection:'

function add(command: Command, options: readonly Option[]): Command {
  return options.reduce((all, option) => all.addOption(option.helpGroup(heading)), command)
}

/** Adds the flags of an app in a tenant to a command. */
export function withAppFlags(command: Command, tenant = 'tenant id or domain'): Command {
  return add(command, [
    new Option('--tenant <id>', tenant).env('MDE_TENANT_ID'),
    new Option('--client-id <id>', 'app registration').env('MDE_CLIENT_ID'),
    new Option('--cloud <name>', 'which cloud; commercial where nothing says so')
      .choices(['commercial', 'gcc', 'gccHigh', 'dod'])
      .env('MDE_CLOUD'),
    new Option('--authority-host <origin>', 'sign-in service, such as an emulator').env('MDE_AUTHORITY_HOST'),
  ])
}

/** Adds the connection flags to a command. */
export function withConnectionFlags(command: Command, tenant?: string): Command {
  return add(
    withAppFlags(
      add(command, [new Option('--profile <name>', 'as `mde profiles` lists them').env('MDE_PROFILE')]),
      tenant ?? 'tenant id or domain; a profile by its name',
    ),
    [
      new Option('--flow <flow>', 'how to sign in without a profile').choices(flows).env('MDE_FLOW'),
      new Option('--username <upn>', 'user of the password flow; MDE_PASSWORD holds the password').env(
        'MDE_USERNAME',
      ),
      new Option('--geo <region>', 'API host near you, such as eu').env('MDE_GEO'),
      new Option('--api-base <origin>', 'API host, such as an emulator').env('MDE_API_BASE'),
      new Option('--emulator', 'a made-up tenant inside this process; nothing to set up'),
    ],
  )
}

/** Adds the connection flags to a command that can ask many tenants. */
export function withTenantsFlags(command: Command): Command {
  return add(
    withConnectionFlags(command, 'tenant ids, domains or profiles, with commas: each of them is asked'),
    [new Option('--all-tenants', 'ask the tenant of every profile')],
  )
}

/** The flag of commands that call the API and can keep what it answers. */
export interface RecordFlag {
  readonly record?: string
}

/** Adds `--record`. */
export function withRecordFlag(command: Command): Command {
  return add(command, [
    new Option(
      '--record <file>',
      'append each answer to a file, as NDJSON for codegen drift; tokens and signatures are taken out',
    ),
  ])
}
