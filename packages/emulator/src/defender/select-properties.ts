import { odataError } from './refusal.ts'
import { WrittenJson } from './written-json.ts'

/**
 * Leaves of each record of a list what `$select` names, in any letter case.
 *
 * @throws {@link Refusal} 400 `ODataError`: a name that neither the spec nor a record of the page has.
 */
export async function selectProperties(body: unknown, text: string, id: string): Promise<unknown> {
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
  const known = new Set(
    [...(await specifiedNames(id)), ...value.flatMap((record) => Object.keys(record))].map((name) =>
      name.toLowerCase(),
    ),
  )
  const unknown = names.find((name) => !known.has(name.toLowerCase()))
  if (unknown !== undefined)
    throw odataError(`The property '${unknown}' cannot be used in the $select query option.`)
  return { ...page, value }
}

/** Names that the spec gives to properties of the records of a list. Loaded by the first call that selects some. */
async function specifiedNames(id: string): Promise<readonly string[]> {
  const { answerShapes } = await import('@mde-kit/contract/drift')
  const page = answerShapes.schemas[answerShapes.answers[id] ?? '']
  const record = answerShapes.schemas[page?.properties?.['value']?.items?.$ref ?? '']
  return Object.keys(record?.properties ?? {})
}

function textOf({ parts }: WrittenJson): string {
  return Buffer.concat(parts).toString()
}
