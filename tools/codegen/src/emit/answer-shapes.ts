import { isJsonObject, type JsonObject } from '../load/merge.ts'
import type { Api, GeneratedFile } from '../model/api.ts'
import { objectAt, refName, valueAt } from '../model/read.ts'
import { docblock } from './doc.ts'
import { flattenAllOf } from './flatten-all-of.ts'

/** What a comparison of answers with the specs needs of them. Same shape as the contract's `AnswerShapes`. */
export interface AnswerShapesModel {
  readonly schemas: JsonObject
  readonly answers: Readonly<Record<string, string | null>>
  readonly error: string
}

/** Emits the schemas of answers without their prose, for comparing real answers with them. */
export function emitAnswerShapes(api: Api): GeneratedFile {
  return {
    path: 'packages/contract/src/generated/answer-shapes.gen.ts',
    text: [
      `import type { AnswerShapes } from '../drift/answer-shapes.ts'\n`,
      docblock(['What the specs know of answers, for comparing real ones with it.']),
      `export const answerShapes: AnswerShapes = ${JSON.stringify(answerShapes(api))}`,
    ].join('\n'),
  }
}

/** Collects the schemas that answers and refusals reach. */
export function answerShapes({ operations, document }: Api): AnswerShapesModel {
  const all = objectAt(flattenAllOf(document), 'components', 'schemas')
  const answers = Object.fromEntries(
    operations.map(({ id, answer }) => [id, answer.kind === 'empty' ? null : answer.schema]),
  )
  const schemas: Record<string, unknown> = {}
  const reach = (name: string): void => {
    if (Object.hasOwn(schemas, name)) return
    schemas[name] = {}
    schemas[name] = bare(all[name], reach)
  }
  for (const name of [...Object.values(answers), errorSchema]) if (name !== null) reach(name)
  const sorted = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  return { schemas: Object.fromEntries(sorted), answers, error: errorSchema }
}

const errorSchema = 'ApiErrorResponse'

/** A schema with nothing left that only people read; `reach` hears of every schema it refers to. */
function bare(schema: unknown, reach: (name: string) => void): JsonObject {
  const name = refName(schema)
  if (name !== undefined) {
    reach(name)
    return { $ref: name }
  }
  const properties = valueAt(schema, 'properties')
  const items = valueAt(schema, 'items')
  const others = valueAt(schema, 'additionalProperties')
  const anyOf = valueAt(schema, 'anyOf')
  return {
    type: valueAt(schema, 'type'),
    enum: valueAt(schema, 'enum'),
    format: valueAt(schema, 'format') === 'date-time' ? 'date-time' : undefined,
    required: valueAt(schema, 'required'),
    properties: isJsonObject(properties)
      ? Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, bare(each, reach)]))
      : undefined,
    items: isJsonObject(items) ? bare(items, reach) : undefined,
    additionalProperties: isJsonObject(others) ? bare(others, reach) : others,
    anyOf: Array.isArray(anyOf) ? anyOf.map((each) => bare(each, reach)) : undefined,
  }
}
