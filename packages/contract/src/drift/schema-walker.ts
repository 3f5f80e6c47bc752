import type { AnswerSchema } from './answer-shapes.ts'
import type { DriftLog } from './drift-log.ts'
import { escapePointer } from './escape-pointer.ts'

/** Schemas may refer to themselves, and a body may be nested as deep as its sender likes. */
const deepest = 64

/** One schema, taken apart once so that walking a record is a few look-ups a field. */
export class SchemaWalker {
  readonly #pointer: string
  readonly #types: ReadonlySet<string>
  readonly #isNullable: boolean
  readonly #values: ReadonlySet<unknown> | undefined
  readonly #isDateTime: boolean
  readonly #required: readonly string[]
  readonly #fields: ReadonlyMap<string, SchemaWalker> | undefined
  readonly #items: SchemaWalker | undefined
  readonly #others: SchemaWalker | undefined
  /** The schema that stands behind a reference. Found on the first use, since schemas may refer to each other. */
  readonly #target: (() => SchemaWalker) | undefined

  constructor(schema: AnswerSchema, pointer: string, walkerOf: (name: string) => SchemaWalker) {
    const alternatives = schema.anyOf ?? []
    const reference = [schema, ...alternatives].find(({ $ref }) => $ref !== undefined)?.$ref
    const types = [schema, ...alternatives].flatMap(({ type }) => type ?? [])
    this.#pointer = pointer
    this.#isNullable = types.includes('null')
    this.#types = new Set(types.filter((type) => type !== 'null'))
    this.#values = schema.enum && new Set(schema.enum)
    this.#isDateTime = schema.format === 'date-time'
    this.#required = schema.required ?? []
    this.#fields =
      schema.properties &&
      new Map(
        Object.entries(schema.properties).map(([name, property]) => [
          name,
          new SchemaWalker(property, `${pointer}/properties/${escapePointer(name)}`, walkerOf),
        ]),
      )
    this.#items = schema.items && new SchemaWalker(schema.items, `${pointer}/items`, walkerOf)
    this.#others =
      typeof schema.additionalProperties === 'object'
        ? new SchemaWalker(schema.additionalProperties, `${pointer}/additionalProperties`, walkerOf)
        : undefined
    this.#target =
      reference === undefined ? undefined : () => walkerOf(reference.slice(reference.lastIndexOf('/') + 1))
  }

  walk(value: unknown, path: string, log: DriftLog, depth: number): void {
    if (depth > deepest) return
    if (this.#target && !(value === null && this.#isNullable))
      return this.#target().walk(value, path, log, depth + 1)
    const found = typeName(value)
    const types = this.#types
    if (found === 'null') {
      if (!this.#isNullable && types.size > 0)
        log.add({ kind: 'illegalNull', path, pointer: this.#pointer, expected: this.#expected(), found })
      return
    }
    // Nothing is said of the type: anything goes.
    if (types.size === 0) return
    if (!types.has(found) && !(found === 'integer' && types.has('number')))
      return log.add({ kind: 'wrongType', path, pointer: this.#pointer, expected: this.#expected(), found })
    if (typeof value === 'string') this.#walkText(value, path, log)
    else if (Array.isArray(value))
      for (const item of value) this.#items?.walk(item, `${path}[]`, log, depth + 1)
    else if (isRecord(value)) this.#walkRecord(value, path, log, depth)
  }

  #walkText(value: string, path: string, log: DriftLog): void {
    if (this.#values && !this.#values.has(value))
      log.add({ kind: 'unknownValue', path, pointer: this.#pointer, expected: 'a known value', found: value })
    else if (this.#isDateTime && !dateTime.test(value))
      log.add({
        kind: 'wrongType',
        path,
        pointer: this.#pointer,
        expected: this.#expected(),
        found: 'string',
      })
  }

  #walkRecord(value: Readonly<Record<string, unknown>>, path: string, log: DriftLog, depth: number): void {
    const prefix = path === '' ? '' : `${path}.`
    for (const name of this.#required)
      if (!Object.hasOwn(value, name))
        log.add({
          kind: 'missingField',
          path: prefix + name,
          pointer: `${this.#pointer}/properties/${escapePointer(name)}`,
          expected: this.#expectedOf(name),
          found: 'nothing',
        })
    // A map of anything, such as the rows of a hunting query.
    if (!this.#fields && !this.#others) return
    for (const name of Object.keys(value)) {
      const field = this.#fields?.get(name) ?? this.#others
      if (field) field.walk(value[name], prefix + name, log, depth + 1)
      else if (!annotation.test(name))
        log.add({
          kind: 'unknownField',
          path: prefix + name,
          pointer: this.#pointer,
          expected: 'a known field',
          found: typeName(value[name]),
        })
    }
  }

  #expectedOf(name: string): string {
    const field = this.#fields?.get(name)
    return field === undefined ? 'a value' : field.#expected()
  }

  #expected(): string {
    if (this.#target) return this.#isNullable ? 'object or null' : 'object'
    const types = [...this.#types, ...(this.#isNullable ? ['null'] : [])].join(' or ')
    return this.#isDateTime ? `${types} as date-time` : types
  }
}

/** OData lets a service add these to any answer. */
const annotation = /^(\w+)?@odata\./

/** RFC 3339 with any number of fraction digits, as the service prints it. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** Type of a value in the words of JSON Schema. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  // Readers that keep every digit hand over large integers as bigint.
  return typeof value === 'bigint' ? 'integer' : typeof value
}
