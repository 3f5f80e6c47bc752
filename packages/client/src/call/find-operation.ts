import type { Operation } from '@mde-kit/contract'
import { operations } from '@mde-kit/contract/operations'

export type FindOperation = (method: string, pathname: string) => Operation | undefined

/** Indexes path templates, so that a raw call is known by its method and path. Literal segments win. */
export function createOperationFinder(
  table: readonly Operation[] = Object.values(operations),
): FindOperation {
  const entries = table
    .map((operation) => ({ operation, pattern: toPattern(operation.path) }))
    .sort((a, b) => parameterCount(a.operation) - parameterCount(b.operation))
  return (method, pathname) =>
    entries.find(({ operation, pattern }) => operation.method === method && pattern.test(pathname))?.operation
}

function toPattern(path: string): RegExp {
  const literals = path.split(/\{[^{}]+\}/).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literals.join('[^/]+')}$`)
}

function parameterCount({ path }: Operation): number {
  return path.split('{').length
}
