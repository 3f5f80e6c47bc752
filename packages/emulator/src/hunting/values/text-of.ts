import type { Long } from './long.ts'
import { timespanText } from './timespan.ts'
import type { KqlType, Value } from './value.ts'

/** What `tostring` makes of a value. Of null it makes nothing, as text has no null. */
export function textOf(value: Value, type: KqlType): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (type === 'real' && typeof value === 'number' && Number.isInteger(value)) return `${value}.0`
  if (type === 'timespan') return timespanText(value as Long)
  return typeof value === 'object' ? jsonText(value) : String(value)
}

/**
 * JSON with whole numbers of 64 bits, which `JSON.stringify` refuses: it gets them as text between marks of the private
 * use area, and both are taken off again.
 */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault
  }
  const marked = JSON.stringify(value, (_name, item: unknown) =>
    typeof item === 'bigint' ? `\uE000${String(item)}\uE000` : item,
  )
  return marked.replaceAll(/"\uE000(-?\d+)\uE000"/g, '$1')
}
