import type { TokenKind } from '@mde-kit/contract/permissions'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ConsentUrlFlags } from '../commands/permissions-consent-url.ts'
import type { PermissionsForFlags } from '../commands/permissions-for.ts'
import type { PermissionsListFlags } from '../commands/permissions-list.ts'
import type { PermissionsManifestFlags } from '../commands/permissions-manifest.ts'
import { withAppFlags } from '../connection/connection-flags.ts'
import { withOutputFlags } from '../output/output-flags.ts'
import type { Terminal } from '../output/terminal.ts'
import { withExamples } from '../output/with-examples.ts'

const kinds = ['delegated', 'application'] as const

/** Adds `mde permissions …`: what an app registration needs. Nothing here calls the API. */
export function addPermissions(permissions: Command, terminal: Terminal): void {
  const list = withOutputFlags(permissions.command('list'))
    .description('list the permissions of the API with their GUIDs')
    .addOption(kindOption())
  withExamples(list, ['--kind application', '--jq \'.[] | select(.name == "Alert.Read.All").operationIds\''])
  list.action(async (options: PermissionsListFlags) => {
    const { permissionsListCommand } = await import('../commands/permissions-list.ts')
    await permissionsListCommand(terminal, options)
  })

  const least = withOutputFlags(permissions.command('for'))
    .argument('<operationIds...>', 'such as listAlerts isolateMachine; docs/reference lists all')
    .description('find the least permissions that cover some operations')
    .addOption(kindOption().makeOptionMandatory())
  withExamples(least, ['listAlerts isolateMachine --kind delegated'])
  least.action(async (ids: string[], options: PermissionsForFlags) => {
    const { permissionsForCommand } = await import('../commands/permissions-for.ts')
    await permissionsForCommand(terminal, ids, options)
  })

  const manifest = withOutputFlags(permissions.command('manifest'))
    .argument('<operationIds...>', 'such as listAlerts isolateMachine')
    .description('print the requiredResourceAccess of an app manifest for some operations')
    .requiredOption('--kind <kind>', 'delegated or application; repeat for both', collectKinds)
  withExamples(manifest, ['listAlerts isolateMachine --kind delegated --kind application'])
  manifest.action(async (ids: string[], options: PermissionsManifestFlags) => {
    const { permissionsManifestCommand } = await import('../commands/permissions-manifest.ts')
    await permissionsManifestCommand(terminal, ids, options)
  })

  const consent = withAppFlags(withOutputFlags(permissions.command('consent-url')))
    .description('print the link by which an administrator consents to what the app registration asks for')
    .option('--redirect-uri <uri>', 'where the browser goes afterwards; registered with the app')
    .option('--state <text>', 'comes back unchanged with the redirect')
  withExamples(consent, ['--tenant contoso.com --client-id 11111111-2222-3333-4444-555555555555'])
  consent.action(async (options: ConsentUrlFlags) => {
    const { permissionsConsentUrlCommand } = await import('../commands/permissions-consent-url.ts')
    await permissionsConsentUrlCommand(terminal, options)
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
