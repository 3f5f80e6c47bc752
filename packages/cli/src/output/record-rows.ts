import { cellText } from './column.ts'
import { printable } from './printable.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

/**
 * The fields of a record below each other, as rows of a name and a value. Long text goes on below.
 *
 * @param columns Width of a line.
 */
export function recordRows(record: object, columns: number): readonly (readonly [string, string])[] {
  // `@odata.context` tells a person nothing.
  const fields = Object.entries(record).filter(([field]) => !field.startsWith('@'))
  const room = columns - Math.max(0, ...fields.map(([field]) => textWidth(field))) - gaps
  return fields.flatMap(([field, value]) =>
    wrapText(valueText(value), room).map((line, index) => [index === 0 ? field : '', line] as const),
  )
}

/** Two blanks before each of the two. */
const gaps = 4

/** Of a list of records, each stands on a line of its own. */
function valueText(value: unknown): string {
  const isListOfRecords = Array.isArray(value) && value.some((each) => typeof each === 'object')
  return isListOfRecords ? value.map(recordText).join('\n') : recordText(value)
}

/** The fields of a record that have a value: `entityType: File, sha1: 9d02…`. */
function recordText(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return printable(cellText(value))
  return Object.entries(value)
    .filter(([, each]) => each !== null && each !== undefined)
    .map(([field, each]) => `${field}: ${printable(cellText(each))}`)
    .join(', ')
}
