import { isJsonObject } from '../load/merge.ts'
import { escapePointer } from '../load/yaml-file.ts'
import { objectAt, refName, valueAt } from '../model/read.ts'
import type { Rule, RuleFinding } from './rule.ts'

/**
 * No open enum is reached from what an operation sends. Answers have open enums, since the service adds values; in a
 * request an unknown value is a mistake of the caller, so that a schema with an open enum must not serve both.
 */
export const requestEnumsAreClosed: Rule = ({ operations, document }) => {
  const found = new Map<string, RuleFinding>()
  for (const { id, path, method, pointer } of operations) {
    const operation = objectAt(document, 'paths', path, method.toLowerCase())
    const visited = new Set<string>()

    const visit = (value: unknown, place: string): void => {
      if (Array.isArray(value)) return value.forEach((each, index) => visit(each, `${place}/${index}`))
      if (!isJsonObject(value)) return
      const reference = value['$ref']
      if (typeof reference === 'string') {
        const target = reference.replace(/^#/, '')
        if (visited.has(target)) return
        visited.add(target)
        const [, , section = ''] = target.split('/')
        return visit(valueAt(document, 'components', section, refName(value) ?? ''), target)
      }
      if (value['x-extensible-enum'] !== undefined)
        found.set(`${place}/x-extensible-enum`, {
          pointer: `${place}/x-extensible-enum`,
          expected: `a closed enum, since ${id} sends it; answers need a schema of their own`,
          actual: 'an open enum',
        })
      // Examples are data, and may hold any key.
      for (const [key, each] of Object.entries(value))
        if (key !== 'example' && key !== 'examples') visit(each, `${place}/${escapePointer(key)}`)
    }

    visit(operation['requestBody'], `${pointer}/requestBody`)
    visit(operation['parameters'], `${pointer}/parameters`)
  }
  return [...found.values()]
}
