import { inspect } from 'node:util'

/** Everything that a logger could reach. */
export function everythingIn(value: unknown): string {
  const parts = [
    inspect(value, { depth: Infinity, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
  ]
  for (let error = value; error instanceof Error; error = error.cause)
    parts.push(error.message, error.stack ?? '')
  return parts.join('\n')
}
