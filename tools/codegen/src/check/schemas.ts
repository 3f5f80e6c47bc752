import { isJsonObject } from '../load/merge.ts'
import { escapePointer } from '../load/yaml-file.ts'
import { valueAt } from '../model/read.ts'
import type { Rule, RuleFinding } from './rule.ts'

/** Every schema and every property says what it is; an enum says null wherever its type does. */
export const schemasAreDescribed: Rule = ({ document }) => {
  const schemas = valueAt(document, 'components', 'schemas')
  if (!isJsonObject(schemas)) return []
  return Object.entries(schemas).flatMap(([name, schema]) => {
    const pointer = `/components/schemas/${escapePointer(name)}`
    const findings: RuleFinding[] = []
    if (valueAt(schema, 'description') === undefined)
      findings.push({ pointer, expected: 'a description', actual: 'missing' })
    const properties = valueAt(schema, 'properties')
    for (const [key, property] of Object.entries(isJsonObject(properties) ? properties : {})) {
      const place = `${pointer}/properties/${escapePointer(key)}`
      if (valueAt(property, 'description') === undefined && valueAt(property, '$ref') === undefined)
        findings.push({ pointer: place, expected: 'a description', actual: 'missing' })
      if (valueAt(property, 'items', 'x-extensible-enum') !== undefined)
        findings.push({
          pointer: `${place}/items`,
          expected: 'a $ref to a named schema, where an open enum stays open',
          actual: 'an open enum in place',
        })
      const values = valueAt(property, 'enum')
      const type = valueAt(property, 'type')
      if (Array.isArray(values) && values.includes(null) !== (Array.isArray(type) && type.includes('null')))
        findings.push({
          pointer: `${place}/enum`,
          expected: 'null in the enum exactly when the type allows null',
          actual: JSON.stringify(type),
        })
    }
    return findings
  })
}
