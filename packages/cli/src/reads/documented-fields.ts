import type { Operation } from '@mde-kit/contract'
import { chosenFields, type OutputFlags } from '../output/output-flags.ts'

/**
 * Fields that the answer of an operation may have, records of a page taken one by one: an answer can lack some. Nothing
 * is loaded where nobody asks for fields.
 */
export async function documentedFields({ id }: Operation, flags: OutputFlags): Promise<readonly string[]> {
  if (chosenFields(flags) === undefined) return []
  const { answerShapes } = await import('@mde-kit/contract/drift')
  const { schemas, answers } = answerShapes
  const properties = schemas[answers[id] ?? '']?.properties ?? {}
  const item = properties['value']?.items?.$ref
  const record = item === undefined ? properties : schemas[item]?.properties
  // Of one tenant it is null, so that a script need not know how many it asks.
  return ['tenant', ...Object.keys(record ?? {})]
}
