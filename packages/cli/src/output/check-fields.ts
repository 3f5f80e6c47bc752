import { nearestNames } from '@mde-kit/contract/nearest-names'
import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Checks the fields that were asked for: a slip must not look like data that is not there. Of `a.b` it is `a` that
 * counts, since what is below may differ from record to record.
 *
 * @param known Names that records may have; some of those that they do have are added.
 * @throws {@link ConfigError} No record has such a field; says which there are.
 */
export function checkFields(
  fields: readonly string[],
  records: readonly unknown[],
  known: readonly string[],
): void {
  if (records.length === 0) return
  const names = new Set([...known, ...records.flatMap(keysOf)])
  const unknown = fields.find((field) => !names.has(field.split('.', 1)[0] ?? ''))
  if (unknown === undefined) return
  const all = [...names].filter((name) => !name.startsWith('@'))
  const near = nearestNames(unknown, all)
  throw new ConfigError(`No record has a field named '${unknown}'.`, {
    next: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Fields are ${all.join(', ')}.`,
  })
}

function keysOf(record: unknown): readonly string[] {
  return typeof record === 'object' && record !== null ? Object.keys(record) : []
}
