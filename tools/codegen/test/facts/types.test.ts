import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadSpecs } from '../../src/load/load-specs.ts'
import { buildApi } from '../../src/model/build-api.ts'
import { deref, listAt, optionalTextAt, valueAt } from '../../src/model/read.ts'
import { knownTypeDifferences } from './known-type-differences.ts'

/** What the public documentation says of a property, in its own words for types. */
interface Fact {
  readonly type: string
  readonly format?: string
  readonly nullable?: boolean
  readonly enum?: readonly (string | null)[]
}

type Facts = Readonly<Record<string, Readonly<Record<string, Fact>>>>

const facts = JSON.parse(readFileSync(new URL('./types.json', import.meta.url), 'utf8')) as Facts
const specs = fileURLToPath(new URL('../../../../specs', import.meta.url))
const conflicts = readFileSync(`${specs}/CONFLICTS.md`, 'utf8')
const { document } = buildApi(await loadSpecs(specs))

/** The JSON type that a word of the documentation stands for. */
function jsonTypeOf(word: string): string {
  if (word.startsWith('array<')) return 'array'
  if (word.startsWith('object')) return 'object'
  return { integer: 'integer', number: 'number', boolean: 'boolean' }[word] ?? 'string'
}

/** A property as the specs have it: what it may be, and what the texts may be. */
function viewOf(property: unknown) {
  const schema = deref(document, property)
  const either = listAt(schema, 'anyOf')
  const parts = (either.length > 0 ? either : [schema]).map((part) => deref(document, part))
  const items = parts.map((part) => deref(document, valueAt(part, 'items')))
  const types = parts.flatMap((part) => {
    const type = valueAt(part, 'type')
    return Array.isArray(type) ? type.map(String) : [String(type)]
  })
  return {
    types: types.filter((type) => type !== 'null'),
    nullable: types.includes('null'),
    formats: [...parts, ...items].map((part) => optionalTextAt(part, 'format')),
    values: [...parts, ...items].flatMap((part) => listAt(part, 'enum')),
  }
}

const cases = Object.entries(facts).flatMap(([type, fields]) =>
  Object.entries(fields).map(([field, fact]) => ({ name: `${type}.${field}`, type, field, fact })),
)

/** The properties of a type, those of the types that it builds on among them. */
function propertiesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const bases = listAt(schema, 'allOf').map((base) => propertiesOf(deref(document, base)))
  return Object.assign({}, ...bases, valueAt(schema, 'properties')) as Record<string, unknown>
}

/** Every way in which the specs say something else of a property than its page. */
function differencesOf({ type, field, fact }: (typeof cases)[number]): string[] {
  const property = propertiesOf(valueAt(document, 'components', 'schemas', type))[field]
  if (property === undefined) return ['missing']
  const view = viewOf(property)
  const unknown = (fact.enum ?? []).filter((value) => !view.values.includes(value))
  const more = view.values.filter((value) => typeof value === 'string' && !fact.enum?.includes(value))
  return [
    ...(view.types.includes(jsonTypeOf(fact.type)) ? [] : [`is ${view.types.join(' or ')}`]),
    // JSON has no sizes of numbers, and the specs read every integer as one of 64 bits.
    ...(['date-time', 'uri', 'uuid'].includes(fact.format ?? '') && !view.formats.includes(fact.format ?? '')
      ? [`is no ${fact.format}`]
      : []),
    ...(fact.nullable !== undefined && fact.nullable !== view.nullable
      ? [view.nullable ? 'may be null' : 'is never null']
      : []),
    ...(unknown.length > 0 ? [`lacks ${unknown.join(', ')}`] : []),
    ...(more.length > 0 ? [`has besides ${more.join(', ')}`] : []),
  ]
}

describe('the types of the documentation', () => {
  it('are all 72, with all their properties', () => {
    expect(Object.keys(facts)).toHaveLength(72)
    expect(cases).toHaveLength(682)
  })

  it.each(cases)('$name is what its page says', (field) => {
    expect(differencesOf(field)).toEqual(knownTypeDifferences[field.name]?.differences ?? [])
  })

  it.each(Object.entries(knownTypeDifferences))('%s differs as CONFLICTS.md says', (name, { conflict }) => {
    expect(cases.map((field) => field.name)).toContain(name)
    expect(conflict).toMatch(new RegExp(`\\b${name.split('.')[0]}\\b`))
    expect(conflicts).toContain(`### ${conflict}\n`)
  })
})
