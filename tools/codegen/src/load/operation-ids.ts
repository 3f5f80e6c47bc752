import type { Finding } from '../spec-error.ts'
import { isJsonObject, type JsonObject } from './merge.ts'
import { escapePointer } from './yaml-file.ts'

/** Operations whose id another operation has, each naming the one before it. */
export function clashingOperationIds({
  paths,
}: JsonObject): Pick<Finding, 'pointer' | 'expected' | 'actual'>[] {
  const owners = new Map<string, string>()
  return entries(paths).flatMap(([path, item]) =>
    entries(item).flatMap(([method, operation]) => {
      const id = isJsonObject(operation) ? operation['operationId'] : undefined
      if (typeof id !== 'string') return []
      const owner = owners.get(id)
      owners.set(id, `${method.toUpperCase()} ${path}`)
      if (owner === undefined) return []
      return [
        {
          pointer: `/paths/${escapePointer(path)}/${method}/operationId`,
          expected: 'an operationId that no other operation has',
          actual: `${id}, which is also ${owner}`,
        },
      ]
    }),
  )
}

function entries(value: unknown): [string, unknown][] {
  return isJsonObject(value) ? Object.entries(value) : []
}
