import type { Operation } from '../operation.ts'
import { readPathTemplate } from './path-template.ts'

/** An operation whose path fits, with the parameters found in it, still percent-encoded. */
export interface OperationMatch {
  readonly operation: Operation
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * Makes a function that finds the operations of a path, one per method, the most specific template only.
 * `/api/v1.0/…` is the same as `/api/…`, and a slash at the end makes no difference.
 */
export function createOperationRouter(
  table: readonly Operation[],
): (path: string) => readonly OperationMatch[] {
  const routes = table
    .map((operation) => ({ operation, template: readPathTemplate(operation.path) }))
    .sort((a, b) => a.template.openSegments - b.template.openSegments)
  const byResource = new Map<string, typeof routes>()
  for (const route of routes) {
    const resource = resourceOf(route.operation.path)
    byResource.set(resource, [...(byResource.get(resource) ?? []), route])
  }
  return (path) => {
    const plain = path.replace(/^\/api\/v1\.0(?=\/|$)/i, '/api').replace(/\/$/, '')
    const near = byResource.get(resourceOf(plain)) ?? []
    const found = near.flatMap(({ operation, template }) => {
      const parameters = template.match(plain)
      return parameters ? [{ operation, parameters, openSegments: template.openSegments }] : []
    })
    return found
      .filter(({ openSegments }) => openSegments === found[0]?.openSegments)
      .map(({ operation, parameters }) => ({ operation, parameters }))
  }
}

/** The second segment, which no template leaves open: `alerts` of `/api/Alerts/{id}`. */
function resourceOf(path: string): string {
  return path.split('/', 3)[2]?.toLowerCase() ?? ''
}
