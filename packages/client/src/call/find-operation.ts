import type { Operation } from '@mde-kit/contract'
import { createOperationRouter } from '@mde-kit/contract/routing'

export type FindOperation = (method: string, pathname: string) => Operation | undefined

/** Finds what a raw call is by its method and path. The table is read at the first call. */
export function createOperationFinder(table: readonly Operation[]): FindOperation {
  let route: ReturnType<typeof createOperationRouter> | undefined
  return (method, pathname) => {
    route ??= createOperationRouter(table)
    return route(pathname).find(({ operation }) => operation.method === method)?.operation
  }
}
