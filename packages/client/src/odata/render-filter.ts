import type { Operation } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import { Condition } from './condition.ts'
import { createFields } from './create-fields.ts'

/**
 * What `filter` takes: a function from the filterable properties to a condition, a condition such as that of an
 * `odata` template, or OData text, which is sent as it is.
 */
export type Filter<Fields> = ((fields: Fields) => Condition) | Condition | string

/**
 * Writes a filter as OData text, not yet percent-encoded.
 *
 * @throws {@link ConfigError} A value in it cannot be written, or the function returns no condition.
 */
export function renderFilter<Fields>(operation: Operation, filter: Filter<Fields>): string {
  if (typeof filter === 'string') return filter
  const condition: unknown = typeof filter === 'function' ? filter(createFields(operation)) : filter
  if (condition instanceof Condition) return condition.toString()
  throw new ConfigError(`The filter of ${operation.id} is no condition.`, {
    next: "Give OData text, an odata`…` template or a function such as (alert) => alert.severity.eq('High').",
  })
}
