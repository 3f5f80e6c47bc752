import type { Operation } from '@mde-kit/contract'
import { createOperationRouter, type OperationMatch } from '@mde-kit/contract/routing'
import { LRUCache } from 'lru-cache'
import { Refusal } from './refusal.ts'

export type { OperationMatch }

const maxKnown = 2000

/**
 * Makes the router of a table of operations.
 *
 * @returns A function that finds the operation and its decoded parameters, or throws a {@link Refusal} of 404, 405
 * or 400.
 */
export function createOperationMatcher(
  operations: readonly Operation[],
): (method: string, path: string) => OperationMatch {
  const route = createOperationRouter(operations)
  const look = (method: string, path: string): OperationMatch => {
    const fitting = route(path)
    const found = fitting.find(({ operation }) => operation.method === method)
    if (found) return { operation: found.operation, parameters: decodeAll(found) }
    if (fitting.length === 0) throw new Refusal(404, 'NotFound', `There is nothing at ${path}.`)
    const allowed = fitting.map(({ operation }) => operation.method).join(', ')
    throw new Refusal(405, 'MethodNotAllowed', `${method} is not supported here; ${allowed} is.`, {
      allow: allowed,
    })
  }
  /** Programs call the same paths over and over. */
  const known = new LRUCache<string, OperationMatch>({ max: maxKnown })
  return (method, path) => {
    const key = `${method} ${path}`
    const found = known.get(key)
    if (found) return found
    const match = look(method, path)
    if (path.length < 200) known.set(key, match)
    return match
  }
}

/** A text argument of a function call stands in quotes, in which a doubled quote is one. */
function decodeAll({ operation, parameters }: OperationMatch): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, text]) => {
      const value = decode(text)
      if (operation.path.includes(`'{${name}}'`)) return [name, value.replaceAll("''", "'")]
      const isCall = operation.path.includes(`={${name}}`)
      const literal = isCall ? /^'(.*)'$/s.exec(value)?.[1] : undefined
      return [name, literal?.replaceAll("''", "'") ?? value]
    }),
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refusal(400, 'BadRequest', 'The path is not valid percent-encoding.')
  }
}
