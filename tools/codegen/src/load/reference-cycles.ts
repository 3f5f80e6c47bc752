import { valueAt } from '../model/read.ts'
import type { Finding } from '../spec-error.ts'
import { isJsonObject, type JsonObject } from './merge.ts'
import { escapePointer, pointerKeys } from './yaml-file.ts'

/** Components that are nothing but a reference, and come back to themselves: nobody could follow them to an end. */
export function referenceCycles(document: JsonObject): Pick<Finding, 'pointer' | 'expected' | 'actual'>[] {
  const { components } = document
  if (!isJsonObject(components)) return []
  return Object.entries(components).flatMap(([section, members]) =>
    Object.entries(isJsonObject(members) ? members : {})
      .filter(([, member]) => isCircular(document, member))
      .map(([name, member]) => ({
        pointer: `/components/${section}/${escapePointer(name)}/$ref`,
        expected: 'a reference that leads to a definition',
        actual: `${String(valueAt(member, '$ref'))}, which leads back here`,
      })),
  )
}

function isCircular(document: JsonObject, start: unknown): boolean {
  const seen = new Set<unknown>()
  let value = start
  for (;;) {
    if (seen.has(value)) return true
    seen.add(value)
    const reference = valueAt(value, '$ref')
    if (typeof reference !== 'string') return false
    value = valueAt(document, ...pointerKeys(reference.replace(/^#/, '')))
  }
}
