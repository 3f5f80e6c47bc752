import { operations } from '@mde-kit/contract/operations'
import type { Handlers } from './handlers.ts'

/**
 * Puts together what files export.
 *
 * @throws {@link Error} Two answer the same operation, or one is named after none.
 */
export function mergeHandlers(parts: readonly Handlers[]): Handlers {
  const merged = new Map<string, unknown>()
  for (const part of parts)
    for (const [name, handler] of Object.entries(part)) {
      if (!Object.hasOwn(operations, name))
        throw new Error(`The handler ${name} is named after no operation.`)
      if (merged.has(name)) throw new Error(`There are two handlers of ${name}.`)
      merged.set(name, handler)
    }
  return Object.fromEntries(merged)
}
