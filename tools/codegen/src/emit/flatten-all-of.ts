import { isJsonObject, type JsonObject } from '../load/merge.ts'
import { deref, listAt, objectAt, textsAt } from '../model/read.ts'

/**
 * Merges the members of every `allOf` into one object schema.
 * Chained intersections parse about half as fast as one flat object.
 */
export function flattenAllOf(document: JsonObject): Record<string, unknown> {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (!isJsonObject(value)) return value
    if (!Array.isArray(value['allOf']))
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visit(part)]))
    const { allOf: _, ...own } = value
    const members = [...listAt(value, 'allOf'), own].map((member) => objectAt(visit(deref(document, member))))
    return {
      ...Object.assign({}, ...members),
      properties: Object.assign({}, ...members.map((member) => member['properties'])),
      required: [...new Set(members.flatMap((member) => textsAt(member, 'required')))],
    }
  }
  return objectAt(visit(document))
}
