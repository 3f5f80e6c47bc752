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
    const { allOf, ...own } = value
    const members = [...listAt(allOf), own].map((member) => objectAt(visit(deref(document, member))))
    const merged: Record<string, unknown> = {}
    for (const member of members) Object.assign(merged, member)
    return {
      ...merged,
      properties: Object.fromEntries(
        members.flatMap(({ properties }) => Object.entries(objectAt(properties ?? {}))),
      ),
      required: [...new Set(members.flatMap((member) => textsAt(member, 'required')))],
    }
  }
  return objectAt(visit(document))
}
