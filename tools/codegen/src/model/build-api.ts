import type { LoadedSpecs } from '../load/load-specs.ts'
import { isJsonObject, type JsonObject } from '../load/merge.ts'
import type { Api, TokenKind } from './api.ts'
import { buildOperation, methods } from './build-operation.ts'
import { listAt, objectAt, textAt, valueAt } from './read.ts'

/** Turns the loaded specs into the model that every later stage works on. */
export function buildApi({ document, catalogues }: LoadedSpecs): Api {
  const operations = Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = valueAt(item, method)
      return isJsonObject(operation) ? [buildOperation(document, path, method, operation)] : []
    }),
  )
  return {
    // Not localeCompare: output must not depend on the machine.
    operations: operations.sort((a, b) => (a.id < b.id ? -1 : 1)),
    resources: listAt(document, 'tags').map((tag) => ({
      name: textAt(tag, 'name'),
      description: textAt(tag, 'description'),
    })),
    catalogues: {
      permissions: catalogues['permissions.yaml'],
      clouds: catalogues['clouds.yaml'],
      serviceErrors: catalogues['service-errors.yaml'],
      entraErrors: catalogues['entra-errors.yaml'],
      huntingTables: catalogues['hunting-tables.yaml'],
    },
    document: bundle(document, catalogues['clouds.yaml'], catalogues['permissions.yaml']),
  }
}

/** Fills in what the catalogues know, so that the published document stands on its own. */
function bundle(document: JsonObject, clouds: JsonObject, permissions: JsonObject): JsonObject {
  const servers = new Map<string, string>()
  for (const [name, cloud] of Object.entries(clouds)) {
    const base = textAt(cloud, 'apiBase')
    servers.set(base, servers.has(base) ? `${servers.get(base)} and ${name}` : name)
    for (const [geo, url] of Object.entries(objectAt(cloud, 'geoBases')))
      servers.set(String(url), `${name}, ${geo}`)
  }
  const components = objectAt(document, 'components')
  const schemes = objectAt(components, 'securitySchemes')
  return {
    ...document,
    servers: [...servers].map(([url, description]) => ({ url, description })),
    components: {
      ...components,
      securitySchemes: {
        delegated: withScopes(objectAt(schemes, 'delegated'), 'delegated', permissions),
        application: withScopes(objectAt(schemes, 'application'), 'application', permissions),
      },
    },
  }
}

function withScopes(scheme: JsonObject, kind: TokenKind, permissions: JsonObject): JsonObject {
  const scopes = Object.fromEntries(
    Object.entries(objectAt(permissions, kind)).map(([name, entry]) => [name, textAt(entry, 'displayName')]),
  )
  const flows = Object.entries(objectAt(scheme, 'flows')).map(([name, flow]) => [
    name,
    { ...objectAt(flow), scopes },
  ])
  return { ...scheme, flows: Object.fromEntries(flows) }
}
