import openapi from '@mde-kit/contract/openapi.json' with { type: 'json' }
import { at } from './example-request.ts'

/**
 * Finds what an answer holds and its spec does not know. The schemas of the contract let such properties pass, since
 * the service adds some without notice; the emulator must not.
 *
 * @returns Paths such as `value/0/colour`.
 */
export function unknownProperties(answer: unknown, component: string): readonly string[] {
  return unknownIn(answer, [at(openapi, 'components', 'schemas', component)], [])
}

/** @param schemas All that may describe the value; a property is known if one of them has it. */
function unknownIn(value: unknown, schemas: readonly unknown[], path: readonly string[]): readonly string[] {
  const known = schemas.flatMap(parts)
  if (Array.isArray(value)) {
    const items = known.flatMap((schema) => at(schema, 'items') ?? [])
    return value.flatMap((item: unknown, index) => unknownIn(item, items, [...path, String(index)]))
  }
  if (typeof value !== 'object' || value === null) return []
  if (known.some((schema) => at(schema, 'additionalProperties') === true)) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const declared = known.flatMap((schema) => at(schema, 'properties', key) ?? [])
    return declared.length === 0 ? [[...path, key].join('/')] : unknownIn(inner, declared, [...path, key])
  })
}

/** A schema with everything that it refers to or is put together from. */
function parts(schema: unknown): readonly unknown[] {
  const reference = at(schema, '$ref')
  if (typeof reference === 'string') return parts(at(openapi, ...reference.slice(2).split('/')))
  const inner = ['allOf', 'anyOf', 'oneOf'].flatMap((word) => at(schema, word) ?? []).flatMap(parts)
  return [schema, ...inner]
}
