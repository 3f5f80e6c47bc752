import type { JsonObject } from '../load/merge.ts'
import type { Api, GeneratedFile } from '../model/api.ts'
import { docblock } from './doc.ts'

const folder = 'packages/contract/src/generated'
const catalogueType = 'Readonly<Record<TokenKind, Readonly<Record<string, Permission>>>>'

/** Emits the permissions of the resource app, by kind of token and name. */
export function emitPermissions({ catalogues }: Api): GeneratedFile {
  const { resourceApp, graph, application, delegated } = catalogues.permissions
  const permissions = { application, delegated }
  return {
    path: `${folder}/permissions.gen.ts`,
    text: [
      `import type { Permission } from '../permissions/permission.ts'`,
      `import type { TokenKind } from '../permissions/read-grants.ts'\n`,
      docblock(['The app in Entra that stands for the Defender for Endpoint API.']),
      `export const resourceApp = ${JSON.stringify(resourceApp)} as const`,
      docblock([
        'Every permission of the API: GUID, power and display name, by kind of token and permission name.',
      ]),
      `export const permissions = ${JSON.stringify(permissions)} as const satisfies ${catalogueType}`,
      docblock(['The same of Microsoft Graph, for the operations that live there.']),
      `export const graphPermissions = ${JSON.stringify(graph)} as const`,
    ].join('\n'),
  }
}

/** Emits the clouds with their hosts, token resources and issuers. */
export function emitClouds({ catalogues }: Api): GeneratedFile {
  return {
    path: `${folder}/clouds.gen.ts`,
    text: [
      `import type { Cloud, CloudName } from '../clouds/cloud.ts'\n`,
      docblock(['Every cloud that runs Defender for Endpoint.']),
      `export const clouds: Readonly<Record<CloudName, Cloud>> = ${JSON.stringify(catalogues.clouds)}`,
    ].join('\n'),
  }
}

/** Emits the tables that hunting queries read, with the type of each column. */
export function emitHuntingTables({ catalogues }: Api): GeneratedFile {
  return {
    path: `${folder}/hunting-tables.gen.ts`,
    text: [
      `import type { HuntingTable } from '../hunting/hunting-table.ts'\n`,
      docblock(['Tables of advanced hunting, by name.']),
      table('huntingTables', 'Readonly<Record<string, HuntingTable>>', catalogues.huntingTables),
    ].join('\n'),
  }
}

/** Emits the error codes of the API and of the sign-in service. */
export function emitErrors({ catalogues }: Api): GeneratedFile {
  return {
    path: `${folder}/service-errors.gen.ts`,
    text: [
      `import type { EntraError, ServiceError } from '../errors/catalogue.ts'\n`,
      docblock(['Error codes that the API documents, by `error.code` of the body.']),
      table('serviceErrors', 'Readonly<Record<string, ServiceError>>', catalogues.serviceErrors),
      docblock(['Sign-in errors by AADSTS number. They explain; programs decide by `error` and `suberror`.']),
      table('entraErrors', 'Readonly<Record<number, EntraError>>', catalogues.entraErrors),
    ].join('\n'),
  }
}

function table(name: string, type: string, value: JsonObject): string {
  return `export const ${name}: ${type} = ${JSON.stringify(value)}`
}
