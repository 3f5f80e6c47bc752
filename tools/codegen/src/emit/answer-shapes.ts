import type { AnswerSchema, AnswerShapes } from '@mde-kit/contract/drift'
import { isJsonObject } from '../load/merge.ts'
import type { Api, GeneratedFile } from '../model/api.ts'
import { listAt, objectAt, refName, textsAt, valueAt } from '../model/read.ts'
import { docblock } from './doc.ts'
import { kebab } from './kebab.ts'
import { flattenAllOf } from './flatten-all-of.ts'

const folder = 'packages/contract/src/generated'

/**
 * Emits the schemas of answers without their prose, for comparing real answers with them: each once, as a const of its
 * own; then which answers need which, for the whole API and for each resource by itself. A bundler drops what the
 * resources of a program do not reach.
 */
export function emitAnswerShapes(api: Api): GeneratedFile[] {
  const resources = [...new Set(api.operations.map(({ resource }) => resource))].sort()
  const whole = answerShapes(api)
  return [
    schemasFile(whole),
    shapesFile('answer-shapes', 'What the specs know of answers, for comparing real ones with it.', whole),
    ...resources.map((resource) => {
      const operations = api.operations.filter((operation) => operation.resource === resource)
      return shapesFile(
        `${kebab(resource)}-answers`,
        `What the specs know of the answers of \`${resource}\`, for comparing real ones with it.`,
        answerShapes({ ...api, operations }),
      )
    }),
  ]
}

function schemasFile({ schemas }: AnswerShapes): GeneratedFile {
  return {
    path: `${folder}/answer-schemas.gen.ts`,
    text: [
      `import type { AnswerSchema } from '../drift/answer-shapes.ts'\n`,
      ...Object.entries(schemas).map(
        ([name, schema]) => `export const ${name}: AnswerSchema = ${JSON.stringify(schema)}\n`,
      ),
    ].join('\n'),
  }
}

function shapesFile(name: string, description: string, shapes: AnswerShapes): GeneratedFile {
  const names = Object.keys(shapes.schemas)
  const { answers, error } = shapes
  return {
    path: `${folder}/${name}.gen.ts`,
    text: [
      `import type { AnswerShapes } from '../drift/answer-shapes.ts'`,
      `import { ${names.join(', ')} } from './answer-schemas.gen.ts'\n`,
      docblock([description]),
      `export const answerShapes: AnswerShapes = { schemas: { ${names.join(', ')} }, answers: ${JSON.stringify(answers)}, error: ${JSON.stringify(error)} }`,
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
