import { isJsonObject } from '../load/merge.ts'
import type { Api, OperationModel, TokenKind } from '../model/api.ts'
import { optionalTextAt, textAt, valueAt } from '../model/read.ts'
import { code, lines, pageNote, table } from './markdown.ts'

/** The index from permissions to operations, both kinds of token, with the GUIDs for an app manifest. */
export function permissionsPage(api: Api, pageOf: (resource: string) => string): string {
  const { permissions } = api.catalogues
  const notCallable = (['delegated', 'application'] as const).map((kind) => {
    const ids = api.operations.filter((operation) => operation.permissions[kind].length === 0)
    return [kind, ids.map((operation) => link(operation, pageOf)).join(' ') || 'none']
  })
  return lines([
    pageNote,
    '# Permissions',
    '',
    'What each permission opens. Any one of the permissions of an operation is enough, unless another is named beside it.',
    'Power ranks what a holder could do: 1 reads; 2 starts a routine task, or changes only what the app itself wrote;',
    '3 interrupts a device or takes data off it; 4 changes every record of a kind; 5 runs code or cannot be undone.',
    '`mde permissions for` and `leastPrivilege` find the least set for some operations.',
    ...resourceSections(api, permissions, 'defender', pageOf),
    ...resourceSections(api, permissions['graph'], 'graph', pageOf),
    '',
    '## Not callable',
    '',
    'Operations that no permission of a kind opens.',
    '',
    ...table(['kind', 'operations'], notCallable),
  ])
}

function resourceSections(
  { operations, catalogues }: Api,
  catalogue: unknown,
  service: OperationModel['service'],
  pageOf: (resource: string) => string,
): string[] {
  const own = operations.filter((operation) => operation.service === service)
  const app = valueAt(catalogue, 'resourceApp')
  return (['delegated', 'application'] as const).flatMap((kind) => {
    const rows = Object.entries(Object(valueAt(catalogue, kind)) as object).map(([name, permission]) => [
      permissionCell(name, service === 'defender' ? catalogues.permissions : {}),
      code(textAt(permission, 'id')),
      String(valueAt(permission, 'power')),
      optionalTextAt(permission, 'displayName'),
      own.flatMap((operation) => served(operation, kind, name, pageOf)).join(' ') || 'none',
    ])
    return [
      '',
      `## ${textAt(app, 'displayName')}, ${kind}`,
      '',
      `Resource app ${code(textAt(app, 'appId'))}; ${kind === 'delegated' ? '`Scope`' : '`Role`'} in a manifest.`,
      '',
      ...table(['permission', 'GUID', 'power', 'name in the portal', 'operations'], rows),
    ]
  })
}

/** The name, and the spellings that some pages print instead. */
function permissionCell(name: string, permissions: unknown): string {
  const spellings = valueAt(permissions, 'otherSpellings')
  const others = Object.entries(isJsonObject(spellings) ? spellings : {})
    .filter(([, real]) => real === name)
    .map(([other]) => other)
  return code(name) + (others.length > 0 ? ` (some pages print ${others.map(code).join(', ')})` : '')
}

/** The operation, where one of its alternatives names the permission; with the others that it needs beside. */
function served(
  operation: OperationModel,
  kind: TokenKind,
  name: string,
  pageOf: (resource: string) => string,
): string[] {
  const alternative = operation.permissions[kind].find((names) => names.includes(name))
  if (!alternative) return []
  const beside = alternative.filter((other) => other !== name).map((other) => ` with ${code(other)}`)
  return [link(operation, pageOf) + beside.join('')]
}

function link({ id, resource }: OperationModel, pageOf: (resource: string) => string): string {
  return `[${code(id)}](${pageOf(resource)}#${id.toLowerCase()})`
}
