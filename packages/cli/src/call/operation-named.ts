import { type Operation, type OperationId, operations } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { nearestNames } from '@mde-kit/contract/nearest-names'

/**
 * The operation with this id.
 *
 * @throws {@link ConfigError} There is none; says which ones are near.
 */
export function operationNamed(id: string): Operation {
  return operations[operationIdNamed(id)]
}

/** The id, once it is known to be one. @throws {@link ConfigError} There is no such operation; says which are near. */
export function operationIdNamed(id: string): OperationId {
  if (isOperationId(id)) return id
  const near = nearestNames(id, Object.keys(operations))
  throw new ConfigError(`There is no operation named '${id}'.`, {
    next:
      near.length > 0
        ? `Did you mean ${near.join(' or ')}?`
        : '`mde permissions list --json name,operationIds` has all of them.',
  })
}

function isOperationId(id: string): id is OperationId {
  return Object.hasOwn(operations, id)
}
