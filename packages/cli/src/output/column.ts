import type { ColumnRule } from './table.ts'

/** A column of a table for people, and of CSV. */
export interface Column extends ColumnRule {
  /** Field of the record, with dots into nested ones: `evidence.length` has no place here, `machine.id` has. */
  readonly field: string
  /** What stands above it in a table. Defaults to the field. CSV always has the field. */
  readonly head?: string
  /** In a table, instants are cut to minutes, numbers to two decimals, and severities coloured. */
  readonly kind?: 'instant' | 'number' | 'severity'
}

/** The value of a field, with dots into nested records. */
export function fieldOf(record: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((value, name) => {
    const isRecord = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    return isRecord ? (value as Readonly<Record<string, unknown>>)[name] : undefined
  }, record)
}

/** A value on one line: texts as they are, lists with commas, records as JSON, nothing for null. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ')
  if (typeof value === 'object') return JSON.stringify(value, bigintAsText)
  if (typeof value === 'string') return value
  // Of a JSON text: numbers, large ones too, and booleans.
  return JSON.stringify(value, bigintAsText).replaceAll('"', '')
}

/** The value of a column as a table shows it: an instant as `2026-01-31 08:00`, UTC as it came. */
export function columnText({ field, kind }: Column, record: unknown): string {
  const value = fieldOf(record, field)
  if (kind === 'instant' && typeof value === 'string') return value.slice(0, 16).replace('T', ' ')
  if (kind === 'number' && typeof value === 'number') return String(Math.round(value * 100) / 100)
  return cellText(value)
}

function bigintAsText(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
