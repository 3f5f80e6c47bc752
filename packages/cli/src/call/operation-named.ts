import { type Operation, operations } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'

/**
 * The operation with this id.
 *
 * @throws {@link ConfigError} There is none; says which ones are near.
 */
export function operationNamed(id: string): Operation {
  const table: Readonly<Record<string, Operation>> = operations
  const found = Object.hasOwn(table, id) ? table[id] : undefined
  if (found) return found
  const near = Object.keys(table).filter((name) => name.toLowerCase().includes(id.toLowerCase()))
  throw new ConfigError(`There is no operation named '${id}'.`, {
    next:
      near.length > 0
        ? `Did you mean ${near.slice(0, 5).join(', ')}?`
        : 'See docs/reference for all of them.',
  })
}
