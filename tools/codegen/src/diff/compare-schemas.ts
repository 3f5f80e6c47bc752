import { flattenAllOf } from '../emit/flatten-all-of.ts'
import type { Api } from '../model/api.ts'
import { objectAt } from '../model/read.ts'
import type { Change } from './change.ts'
import { compareFields, costOfNewField, fieldPart } from './compare-fields.ts'
import { type FieldShape, schemaFields } from './schema-fields.ts'
import { type SchemaUse, schemaUses } from './schema-uses.ts'

type Fields = ReadonlyMap<string, FieldShape>

/** Compares the named schemas, field by field. Each is a type and a runtime schema that callers import by name. */
export function compareSchemas(before: Api, after: Api): Change[] {
  const [was, is] = [schemasOf(before), schemasOf(after)]
  const [useBefore, useAfter] = [schemaUses(before), schemaUses(after)]
  const area = 'schemas'
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((name): Change[] => {
    const [old, now] = [was.get(name), is.get(name)]
    if (!now) return [{ kind: 'removed', part: 'type', at: name, text: 'is gone', bump: 'major', area }]
    if (!old) return [{ kind: 'added', part: 'type', at: name, text: 'is new', bump: 'minor', area }]
    const [first, second] = [useBefore(name), useAfter(name)]
    // A field is a promise to those who used it before and to those who use it now.
    const use = { sent: first.sent || second.sent, received: first.received || second.received }
    return compareFieldMaps(old, now, use).map((change) => ({
      ...change,
      at: change.at ? `${name}.${change.at}` : name,
      area,
    }))
  })
}

/** Compares two maps of fields; `at` of each change is the place in the map. */
export function compareFieldMaps(was: Fields, is: Fields, use: SchemaUse): Omit<Change, 'area'>[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((at): Omit<Change, 'area'>[] => {
    const [old, now] = [was.get(at), is.get(at)]
    if (old && now) return compareFields(old, now, use).map((change) => ({ ...change, at }))
    // What lies inside a field that came or went has come or gone with it.
    if (parentsOf(at).some((parent) => was.has(parent) !== is.has(parent))) return []
    const part = fieldPart(use)
    if (now) return [{ kind: 'added', part, at, text: describeNew(now), bump: costOfNewField(now, use) }]
    return [{ kind: 'removed', part, at, text: 'is gone', bump: 'major' }]
  })
}

function describeNew({ required, type }: FieldShape): string {
  return `is new: ${required ? 'required' : 'optional'}, ${type}`
}

/** `a`, `a[]` for `a[].b`; of a name with a dot also what is no place at all, which then is missing on both sides. */
function parentsOf(at: string): string[] {
  const steps = at.split(/(?=\.|\[\]|\{\})/)
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join(''))
}

function schemasOf({ document }: Api): ReadonlyMap<string, Fields> {
  const schemas = objectAt(flattenAllOf(document), 'components', 'schemas')
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, schemaFields(schema)]))
}
