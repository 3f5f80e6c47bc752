import type { AnswerSchema, AnswerShapes } from '@mde-kit/contract/drift'
import { isJsonObject } from '../load/merge.ts'
import type { Api, GeneratedFile } from '../model/api.ts'
import { listAt, objectAt, refName, textsAt, valueAt } from '../model/read.ts'
import { docblock } from './doc.ts'
import { kebab } from './kebab.ts'
import { flattenAllOf } from './flatten-all-of.ts'

const folder = 'packages/contract/src/generated'

/**
 * Emits the schemas of answers without their prose, for comparing real answers with them: those of the whole API, and
 * those of each resource by itself, for programs that take no more.
 */
export function emitAnswerShapes(api: Api): GeneratedFile[] {
  const resources = [...new Set(api.operations.map(({ resource }) => resource))].sort()
  return [
    shapesFile('answer-shapes', 'What the specs know of answers, for comparing real ones with it.', api),
    ...resources.map((resource) =>
      shapesFile(
        `${kebab(resource)}-answers`,
        `What the specs know of the answers of \`${resource}\`, for comparing real ones with it.`,
        {
          ...api,
          operations: api.operations.filter((operation) => operation.resource === resource),
        },
      ),
    ),
  ]
}

function shapesFile(name: string, description: string, api: Api): GeneratedFile {
  return {
    path: `${folder}/${name}.gen.ts`,
    text: [
      `import type { AnswerShapes } from '../drift/answer-shapes.ts'\n`,
      docblock([description]),
      `export const answerShapes: AnswerShapes = ${JSON.stringify(answerShapes(api))}`,
    ].join('\n'),
  }
}

/** Collects the schemas that answers and refusals reach. */
export function answerShapes({ operations, document }: Api): AnswerShapes {
  const all = objectAt(flattenAllOf(document), 'components', 'schemas')
  const answers = Object.fromEntries(
    operations.map(({ id, answer }) => [id, answer.kind === 'empty' ? null : answer.schema]),
  )
  const schemas: Record<string, AnswerSchema> = {}
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
function bare(schema: unknown, reach: (name: string) => void): AnswerSchema {
  const name = refName(schema)
  if (name !== undefined) {
    reach(name)
    return { $ref: name }
  }
  const type = valueAt(schema, 'type')
  const values = valueAt(schema, 'enum')
  const required = textsAt(schema, 'required')
  const properties = valueAt(schema, 'properties')
  const items = valueAt(schema, 'items')
  const others = valueAt(schema, 'additionalProperties')
  const anyOf = listAt(schema, 'anyOf')
  return {
    ...(typeof type === 'string' && { type }),
    ...(Array.isArray(type) && { type: type.map(String) }),
    ...(Array.isArray(values) && { enum: values }),
    ...(valueAt(schema, 'format') === 'date-time' && { format: 'date-time' }),
    ...(required.length > 0 && { required }),
    ...(isJsonObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, each]) => [key, bare(each, reach)]),
      ),
    }),
    ...(isJsonObject(items) && { items: bare(items, reach) }),
    ...(typeof others === 'boolean' && { additionalProperties: others }),
    ...(isJsonObject(others) && { additionalProperties: bare(others, reach) }),
    ...(anyOf.length > 0 && { anyOf: anyOf.map((each) => bare(each, reach)) }),
  }
}
