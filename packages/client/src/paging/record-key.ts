/** What tells a record from others: its id, else all that it holds. */
export function recordKey(record: unknown): string {
  if (typeof record === 'object' && record !== null && 'id' in record && isId(record.id))
    return `id ${record.id}`
  return JSON.stringify(record, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
}

function isId(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}
