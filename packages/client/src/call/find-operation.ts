import type { Operation } from '@mde-kit/contract'
import { operations } from '@mde-kit/contract/operations'
import { createOperationRouter } from '@mde-kit/contract/routing'

export type FindOperation = (method: string, pathname: string) => Operation | undefined

/** Finds what a raw call is by its method and path. */
export function createOperationFinder(
  table: readonly Operation[] = Object.values(operations),
): FindOperation {
  const route = createOperationRouter(table)
  return (method, pathname) => route(pathname).find(({ operation }) => operation.method === method)?.operation
}
