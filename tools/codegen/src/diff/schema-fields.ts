import { isJsonObject, type JsonObject } from '../load/merge.ts'
import { optionalTextAt, refName, textsAt, valueAt } from '../model/read.ts'

/** What a schema says of one value in it: itself, a property, an item of a list, a value of a map. */
export interface FieldShape {
  /** A JSON type or the name of a component; alternatives are joined by ` | `. */
  readonly type: string
  readonly nullable: boolean
  /** Whether the object that holds it must have it. */
  readonly required: boolean
  readonly format: string
  /** Values of an enum, null left out; undefined where there is no enum. */
  readonly values: readonly string[] | undefined
  /** Whether the service may add values. */
  readonly open: boolean
  /** Figures such as `minimum`, as text. */
  readonly bounds: string
  readonly description: string
}

const figures = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'default']

/**
 * Every value that a schema speaks of, by its place: '' for the schema itself, then `evidence`, `evidence[]`,
 * `evidence[].name`, `scores{}`. References are names here; what they stand for is a schema of its own.
 */
export function schemaFields(schema: unknown): ReadonlyMap<string, FieldShape> {
  const fields = new Map<string, FieldShape>()
  visit(schema, { place: '', required: true })
  return fields

  function visit(value: unknown, { place, required }: { place: string; required: boolean }): void {
    if (!isJsonObject(value)) return
    fields.set(place, shapeOf(value, required))
    const owned = textsAt(value, 'required')
    for (const [name, property] of Object.entries(Object(value['properties']) as JsonObject))
      visit(property, { place: place ? `${place}.${name}` : name, required: owned.includes(name) })
    visit(value['items'], { place: `${place}[]`, required: true })
    visit(value['additionalProperties'], { place: `${place}{}`, required: true })
  }
}

function shapeOf(schema: JsonObject, required: boolean): FieldShape {
  const members = memberTypes(schema)
  const values = schema['enum']
  return {
    type:
      members
        .filter((type) => type !== 'null')
        .sort()
        .join(' | ') || 'anything',
    nullable: members.includes('null'),
    required,
    format: optionalTextAt(schema, 'format'),
    values: Array.isArray(values) ? values.filter((value) => value !== null).map(String) : undefined,
    open: schema['x-extensible-enum'] === true,
    bounds: figures
      .flatMap((name) =>
        schema[name] === undefined || isJsonObject(schema[name])
          ? []
          : [`${name} ${JSON.stringify(schema[name])}`],
      )
      .join(', '),
    description: optionalTextAt(schema, 'description'),
  }
}

function memberTypes(schema: JsonObject): string[] {
  const reference = refName(schema)
  if (reference !== undefined) return [reference]
  for (const key of ['anyOf', 'oneOf']) {
    const alternatives = valueAt(schema, key)
    if (Array.isArray(alternatives))
      return alternatives.flatMap((alternative) =>
        isJsonObject(alternative) ? memberTypes(alternative) : [],
      )
  }
  const type = schema['type']
  return Array.isArray(type) ? type.map(String) : typeof type === 'string' ? [type] : []
}
