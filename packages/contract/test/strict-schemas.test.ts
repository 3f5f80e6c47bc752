import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import pinned from './fixtures/required-fields.json' with { type: 'json' }
import { refName, resolve, type SpecSchema, specSchemas, zodSchema } from './spec-document.ts'

// Every schema against the document it was generated from: what the document demands, the schema must refuse to miss.

type Instance = Record<string, unknown>

/** A value that fits a schema, with every field filled in. */
function valid(schema: SpecSchema): unknown {
  const [first = {}] = schema.anyOf ?? [schema]
  const target = resolve(first)
  if (target.enum) return target.enum.find((value) => value !== null)
  switch (typeOf(target)) {
    case 'object':
      return instance(specSchemas.get(refName(first) ?? '') ?? target)
    case 'array':
      return Array.from({ length: Math.max(1, target.minItems ?? 1) }, () => valid(target.items ?? {}))
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return true
    case 'string':
      return text(target)
    case undefined:
    default:
      return 'anything'
  }
}

function instance({ properties = {} }: SpecSchema): Instance {
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, valid(property)]))
}

function text({ format, pattern }: SpecSchema): unknown {
  if (format === 'date-time') return '2021-01-26T20:33:57.7220239Z'
  if (format === 'uuid') return '11111111-2222-3333-4444-555555555555'
  if (format === 'uri') return 'https://example.com/'
  if (format === 'binary') return new Blob(['x'])
  return pattern === undefined ? 'text' : 'a'.repeat(40)
}

/** The type besides null; undefined where the document leaves it open. */
function typeOf({ type }: SpecSchema): string | undefined {
  return [type ?? []].flat().find((each) => each !== 'null')
}

function isNullable({ type, anyOf = [] }: SpecSchema): boolean {
  return [type ?? []].flat().includes('null') || anyOf.some(isNullable)
}

/** A value of another type, as near as can be: a schema that converts would take it. */
const otherTypes: Readonly<Record<string, unknown>> = {
  string: 7,
  integer: '1',
  number: '1',
  boolean: 'true',
  array: {},
  object: 'text',
}

/** A value of another type; undefined where any type fits. */
function swapped(schema: SpecSchema): unknown {
  const type = typeOf(resolve(schema.anyOf?.[0] ?? schema))
  return type === undefined ? undefined : otherTypes[type]
}

const types = [...specSchemas].map(([name, schema]) => ({ name, schema, zod: zodSchema(name) }))
const records = types.filter(({ schema }) => Object.keys(schema.properties ?? {}).length > 0)
const fields = records.flatMap(({ name, schema, zod }) =>
  Object.entries(schema.properties ?? {}).map(([field, property]) => ({
    name,
    field,
    property,
    zod,
    record: () => instance(schema),
    isRequired: (schema.required ?? []).includes(field),
  })),
)

/** Whether a record is refused, and for this field. */
function refuses(zod: z.ZodType, record: Instance, field: string): boolean {
  const { error } = zod.safeParse(record)
  return error?.issues.some(({ path }) => path[0] === field) ?? false
}

it('has as many required fields in every type as it had', () => {
  const counts = Object.fromEntries(types.map(({ name, schema }) => [name, new Set(schema.required).size]))
  // A new type needs no entry, so that an endpoint takes one edit of one spec.
  expect(counts).toMatchObject(pinned)
})

describe.each(types)('$name', ({ schema, zod }) => {
  it('takes a record with every field', () => {
    expect(zod.safeParse(valid(schema)).error?.issues).toBeUndefined()
  })

  it('keeps a field that nobody has documented', () => {
    const whole = valid(schema)
    if (typeof whole !== 'object' || whole === null) return expect(typeOf(schema)).not.toBe('object')
    expect(zod.parse({ ...whole, somethingNew: 1 })).toMatchObject({ somethingNew: 1 })
  })

  it('takes one with the required fields alone', () => {
    const whole = valid(schema)
    const required = new Set(schema.required)
    const least =
      typeof whole === 'object' && whole !== null && !Array.isArray(whole)
        ? Object.fromEntries(Object.entries(whole).filter(([name]) => required.has(name)))
        : whole
    expect(zod.safeParse(least).error?.issues).toBeUndefined()
  })
})

it.each(fields.filter(({ isRequired }) => isRequired))(
  '$name: $field cannot be left out',
  ({ field, zod, record }) => {
    const rest = Object.fromEntries(Object.entries(record()).filter(([name]) => name !== field))
    expect(refuses(zod, rest, field)).toBe(true)
  },
)

it.each(fields.filter(({ property }) => swapped(property) !== undefined))(
  '$name: $field takes no other type',
  ({ field, property, zod, record }) => {
    expect(refuses(zod, { ...record(), [field]: swapped(property) }, field)).toBe(true)
  },
)

it.each(fields)(
  '$name: $field takes null exactly where the specs allow it',
  ({ field, property, zod, record }) => {
    expect(refuses(zod, { ...record(), [field]: null }, field)).toBe(!isNullable(property))
  },
)

it.each(
  fields.filter(
    ({ property }) => typeOf(property) === 'array' && swapped(property.items ?? {}) !== undefined,
  ),
)('$name: $field takes no item of another type', ({ field, property, zod, record }) => {
  expect(refuses(zod, { ...record(), [field]: [swapped(property.items ?? {})] }, field)).toBe(true)
})

it.each(fields.filter(({ property }) => typeOf(property) === 'integer'))(
  '$name: $field takes no fraction',
  ({ field, zod, record }) => {
    expect(refuses(zod, { ...record(), [field]: 1.5 }, field)).toBe(true)
  },
)

it.each(fields.filter(({ property }) => property.format === 'date-time'))(
  '$name: $field takes no text that is no time',
  ({ field, zod, record }) => {
    expect(refuses(zod, { ...record(), [field]: 'yesterday' }, field)).toBe(true)
  },
)
