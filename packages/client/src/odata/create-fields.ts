import type { FilterKind, Operation } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import { Condition } from './condition.ts'
import type { TextField } from './fields.ts'
import { literalOf } from './literal.ts'

/** Name of the variable in `any(item: …)`. */
const item = 'item'

/**
 * Makes a property for everything that the operation can be filtered by. At run time each has every operator; the
 * generated types say which of them fit.
 */
export function createFields<Fields>({ id, odata }: Operation): Fields {
  const fields = Object.entries(odata?.filterable ?? {}).map(([name, kind]) => [
    name,
    createField(name, kind, id),
  ])
  // Names and kinds come from the same lines of the specs as the interface.
  return Object.fromEntries(fields) as Fields
}

function createField(name: string, kind: FilterKind, operationId: string) {
  const literal = (value: unknown) => literalOf(kind, value, `'${name}' in the filter of ${operationId}`)
  const compare = (operator: string) => (value: unknown) =>
    new Condition(`${name} ${operator} ${literal(value)}`)
  const call = (name_: string) => (text: unknown) => new Condition(`${name_}(${name},${literal(text)})`)
  return {
    eq: compare('eq'),
    ne: compare('ne'),
    gt: compare('gt'),
    ge: compare('ge'),
    lt: compare('lt'),
    le: compare('le'),
    startsWith: call('startswith'),
    endsWith: call('endswith'),
    contains: call('contains'),
    in(values: readonly unknown[]) {
      if (values.length === 0)
        throw new ConfigError(`The list for '${name}' in the filter of ${operationId} is empty.`, {
          next: 'Give at least one value. Nothing would match an empty list.',
        })
      return new Condition(`${name} in (${values.map(literal).join(',')})`)
    },
    any(condition?: (field: TextField) => Condition) {
      const inner = condition ? `${item}: ${String(condition(createField(item, 'text', operationId)))}` : ''
      return new Condition(`${name}/any(${inner})`)
    },
  }
}
