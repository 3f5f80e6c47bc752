import { odataError } from './refusal.ts'
import { WrittenJson } from './written-json.ts'

/**
 * Leaves of each record of a list what `$select` names, in any letter case.
 *
 * @throws {@link Refusal} 400 `ODataError`: a name that no record of the page has.
 */
export function selectProperties(body: unknown, text: string | null): unknown {
  if (text === null) return body
  const page: unknown = body instanceof WrittenJson ? JSON.parse(textOf(body)) : body
  if (typeof page !== 'object' || page === null || !('value' in page) || !Array.isArray(page.value))
    return body
  const records: readonly object[] = page.value
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('*')) return page
  const wanted = new Set(names.map((name) => name.toLowerCase()))
  const value = records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => wanted.has(name.toLowerCase()))),
  )
  const found = new Set(value.flatMap((record) => Object.keys(record).map((name) => name.toLowerCase())))
  const unknown = records.length > 0 && names.find((name) => !found.has(name.toLowerCase()))
  if (typeof unknown === 'string')
    throw odataError(`The property '${unknown}' cannot be used in the $select query option.`)
  return { ...page, value }
}

function textOf({ parts }: WrittenJson): string {
  return Buffer.concat(parts).toString()
}
