import type { FilterKind } from '@mde-kit/contract'
import { isJsonObject, type JsonObject } from '../load/merge.ts'
import type { FilterFieldModel } from './api.ts'
import { deref, listAt, optionalTextAt, valueAt } from './read.ts'

/** Looks up what the filterable properties of a record hold. One that no literal fits is left out. */
export function filterFields(
  document: JsonObject,
  record: string,
  filterable: readonly string[],
): readonly FilterFieldModel[] {
  const properties = propertiesOf(document, { $ref: `#/components/schemas/${record}` })
  return filterable.flatMap((name) => {
    const property = deref(document, properties[name])
    const kind = kindOf(document, property)
    if (kind === undefined) return []
    return [
      {
        name,
        kind,
        values: listAt(property, 'enum').filter((value) => typeof value === 'string'),
        isNullable: typesOf(property).includes('null'),
        description: optionalTextAt(property, 'description'),
      },
    ]
  })
}

function propertiesOf(document: JsonObject, schema: unknown): JsonObject {
  const found = deref(document, schema)
  const own = valueAt(found, 'properties')
  const inherited = listAt(found, 'allOf').map((member) => propertiesOf(document, member))
  return Object.fromEntries([...inherited, isJsonObject(own) ? own : {}].flatMap(Object.entries))
}

function kindOf(document: JsonObject, property: unknown): FilterKind | undefined {
  const type = typesOf(property).find((name) => name !== 'null')
  switch (type) {
    case 'string':
      return textKinds[optionalTextAt(property, 'format')] ?? 'text'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'array':
      return kindOf(document, deref(document, valueAt(property, 'items'))) === 'text' ? 'texts' : undefined
    default:
      return undefined
  }
}

const textKinds: Readonly<Record<string, FilterKind>> = { 'date-time': 'instant', uuid: 'guid' }

function typesOf(property: unknown): readonly unknown[] {
  const type = valueAt(property, 'type')
  return Array.isArray(type) ? type : [type]
}
