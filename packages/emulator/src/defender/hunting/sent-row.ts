import type { Column } from '../../hunting/kql/syntax-node.ts'
import type { Row } from '../../hunting/plan/row.ts'
import { sentInstant } from '../../hunting/values/instant.ts'
import { textOf } from '../../hunting/values/text-of.ts'
import type { KqlType, Value } from '../../hunting/values/value.ts'

/** Names of types in answers, which are those of .NET. */
export const sentTypes: Readonly<Record<KqlType, string>> = {
  bool: 'SByte',
  datetime: 'DateTime',
  dynamic: 'Object',
  guid: 'Guid',
  int: 'Int32',
  long: 'Int64',
  real: 'Double',
  string: 'String',
  timespan: 'TimeSpan',
}

/** Writes rows as objects. True and false are texts, as they are since February 2026. */
export function sentRow(columns: readonly Column[]): (row: Row) => Record<string, unknown> {
  return (row) => {
    const sent: Record<string, unknown> = {}
    for (const [index, { name, type }] of columns.entries()) sent[name] = sentCell(row[index] ?? null, type)
    return sent
  }
}

function sentCell(value: Value, type: KqlType): unknown {
  if (value === null) return null
  if (type === 'bool') return value === true ? 'True' : 'False'
  if (type === 'datetime') return sentInstant(textOf(value, type))
  if (type === 'timespan') return textOf(value, type)
  // JSON has no number for NaN and infinity.
  if (type === 'real') return Number.isFinite(value) ? value : textOf(value, 'dynamic')
  return value
}
