import type { Operation } from '@mde-kit/contract'
import { chosenFields, type OutputFlags } from '../output/output-flags.ts'

/**
 * Fields that the answer of an operation may have, records of a page taken one by one: an answer can lack some. Nothing
 * is loaded where nobody asks for fields.
 */
export async function documentedFields(operation: Operation, flags: OutputFlags): Promise<readonly string[]> {
  if (chosenFields(flags) === undefined) return []
  // Of one tenant it is null, so that a script need not know how many it asks.
  return ['tenant', ...(await recordFields(operation))]
}

/** Fields of the records of an answer, in the order of the specs; `@odata.context` is about the answer. */
export async function recordFields({ id }: Operation): Promise<readonly string[]> {
  const { answerShapes } = await import('@mde-kit/contract/drift')
  const { schemas, answers } = answerShapes
  const properties = schemas[answers[id] ?? '']?.properties ?? {}
  const item = properties['value']?.items?.$ref
  const record = item === undefined ? properties : schemas[item]?.properties
  return Object.keys(record ?? {}).filter((name) => !name.startsWith('@'))
}
