import type { TokenKind } from '@mde-kit/contract/permissions'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type AppFlags, withAppFlags } from '../connection/connection-flags.ts'
import type { Terminal } from '../output/terminal.ts'

const kinds = ['delegated', 'application'] as const

/** Adds `mde permissions …`: what an app registration needs. Nothing here calls the API. */
export function addPermissions(permissions: Command, terminal: Terminal): void {
  permissions
    .command('list')
    .description('list the permissions of the API with their GUIDs')
    .addOption(kindOption())
    .option('--json', 'print JSON, with the operations that take each')
    .action(async (options: { kind?: TokenKind; json?: true }) => {
      const { permissionsListCommand } = await import('../commands/permissions-list.ts')
      permissionsListCommand(terminal, options)
    })

  permissions
    .command('for')
    .argument('<operationIds...>', 'such as listAlerts isolateMachine; docs/reference lists all')
    .description('find the least permissions that cover some operations')
    .addOption(kindOption().makeOptionMandatory())
    .option('--json', 'print JSON')
    .action(async (ids: string[], options: { kind: TokenKind; json?: true }) => {
      const { permissionsForCommand } = await import('../commands/permissions-for.ts')
      permissionsForCommand(terminal, ids, options)
    })

  permissions
    .command('manifest')
    .argument('<operationIds...>', 'such as listAlerts isolateMachine')
    .description('print the requiredResourceAccess of an app manifest for some operations')
    .requiredOption('--kind <kind>', 'delegated or application; repeat for both', collectKinds)
    .action(async (ids: string[], options: { kind: TokenKind[] }) => {
      const { permissionsManifestCommand } = await import('../commands/permissions-manifest.ts')
      permissionsManifestCommand(terminal, ids, options)
    })

  withAppFlags(permissions.command('consent-url'))
    .description('print the link by which an administrator consents to what the app registration asks for')
    .option('--redirect-uri <uri>', 'where the browser goes afterwards; registered with the app')
    .option('--state <text>', 'comes back unchanged with the redirect')
    .action(async (options: AppFlags & { redirectUri?: string; state?: string }) => {
      const { permissionsConsentUrlCommand } = await import('../commands/permissions-consent-url.ts')
      permissionsConsentUrlCommand(terminal, options)
    })
}

function kindOption(): Option {
  return new Option('--kind <kind>', 'for a signed-in user, or for the app itself').choices(kinds)
}

function collectKinds(value: string, before: readonly TokenKind[] = []): TokenKind[] {
  const kind = kinds.find((each) => each === value)
  if (kind === undefined) throw new InvalidArgumentError('Allowed choices are delegated, application.')
  return [...before, kind]
}
