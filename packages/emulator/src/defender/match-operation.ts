import type { Operation } from '@mde-kit/contract'
import { Refusal } from './refusal.ts'

export interface OperationMatch {
  readonly operation: Operation
  /** Decoded path parameters by name. */
  readonly parameters: Readonly<Record<string, string>>
}

interface Route {
  readonly operation: Operation
  readonly segments: readonly string[]
}

/**
 * Makes the router of a table of operations: fixed segments fit in any letter case, `/api/v1.0` is the same as
 * `/api`, and a fixed segment wins over a parameter, so that `/api/alerts/batchUpdate` is no alert id.
 *
 * @returns A function that finds the operation, or throws a {@link Refusal} of 404, 405 or 400.
 */
export function createOperationMatcher(
  operations: readonly Operation[],
): (method: string, path: string) => OperationMatch {
  const routes = operations
    .map((operation) => ({ operation, segments: operation.path.split('/') }))
    .sort((a, b) => parameterCount(a) - parameterCount(b))

  return (method, path) => {
    const segments = path.replace(/^\/api\/v1\.0(?=\/|$)/i, '/api').split('/')
    const fitting = routes.filter((route) => fits(route, segments))
    const mostFixed = fitting.filter((route) => parameterCount(route) === parameterCount(fitting[0]))
    const route = mostFixed.find(({ operation }) => operation.method === method)
    if (route) return { operation: route.operation, parameters: parametersOf(route, segments) }
    if (mostFixed.length === 0) throw new Refusal(404, 'NotFound', `There is nothing at ${path}.`)
    const allowed = mostFixed.map(({ operation }) => operation.method)
    throw new Refusal(405, 'MethodNotAllowed', `${method} is not supported here; ${allowed.join(', ')} is.`, {
      allow: allowed.join(', '),
    })
  }
}

function parameterCount(route: Route | undefined): number {
  return route?.segments.filter(isParameter).length ?? 0
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{')
}

function fits({ segments }: Route, path: readonly string[]): boolean {
  return (
    segments.length === path.length &&
    segments.every((segment, index) => {
      const have = path[index] ?? ''
      return isParameter(segment) ? have !== '' : segment.toLowerCase() === have.toLowerCase()
    })
  )
}

function parametersOf({ segments }: Route, path: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    segments.flatMap((segment, index) =>
      isParameter(segment) ? [[segment.slice(1, -1), decode(path[index] ?? '')]] : [],
    ),
  )
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new Refusal(400, 'BadRequest', 'The path is not valid percent-encoding.')
  }
}
