import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { compileOnce, describeMismatch } from '../load/check-shape.ts'
import { isJsonObject, type JsonObject } from '../load/merge.ts'
import { escapePointer } from '../load/yaml-file.ts'
import type { OperationModel } from '../model/api.ts'
import { deref, objectAt, refName, valueAt } from '../model/read.ts'
import type { Rule, RuleFinding } from './rule.ts'

/**
 * Every body that a call sends or receives has at least one example, and each validates against its schema. A key that
 * the schema lacks is a mistake here, though real answers may have it: an example with a slip in it would teach it.
 */
export const examplesValidate: Rule = ({ operations, document }) => {
  const compile = schemaCompiler(document)
  return operations.flatMap((operation) =>
    bodiesOf(document, operation).flatMap(({ pointer, content }): RuleFinding[] => {
      const examples = valueAt(content, 'examples')
      if (!isJsonObject(examples) || Object.keys(examples).length === 0)
        return [{ pointer, expected: 'at least one example', actual: 'none' }]
      const validate = compile(refName(valueAt(content, 'schema')) ?? '')
      return Object.entries(examples).flatMap(([name, example]) => {
        if (!validate || validate(valueAt(deref(document, example), 'value'))) return []
        const component = refName(example)
        const place = component
          ? `/components/examples/${component}/value`
          : `${pointer}/examples/${name}/value`
        return (validate.errors ?? []).map((error) => ({
          pointer: place + error.instancePath,
          ...describeMismatch(error),
        }))
      })
    }),
  )
}

/** Every example among the components is shown by some body; nothing would look at another. */
export const examplesAreUsed: Rule = ({ document }) => {
  const bodies = [valueAt(document, 'paths'), valueAt(document, 'components', 'responses')]
  const used = new Set(referencesIn(bodies))
  const examples = valueAt(document, 'components', 'examples')
  return Object.keys(isJsonObject(examples) ? examples : {})
    .map((name) => `/components/examples/${escapePointer(name)}`)
    .filter((pointer) => !used.has(`#${pointer}`))
    .map((pointer) => ({ pointer, expected: 'a body that refers to it', actual: 'none' }))
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isJsonObject(value)) return []
  const reference = value['$ref']
  return typeof reference === 'string' ? [reference] : Object.values(value).flatMap(referencesIn)
}

/**
 * A validator by name of a component schema. Each component is a schema with an id of its own, so that one which
 * many bodies refer to is compiled once, and one that no body needs is not.
 */
function schemaCompiler(document: JsonObject): (name: string) => ValidateFunction | undefined {
  const ajv = new Ajv2020({ ...compileOnce, allErrors: true, strict: false, verbose: true })
  // The packages are CommonJS: the plugin function is on `default` twice when seen from ESM.
  addFormats.default(ajv)
  for (const [name, schema] of Object.entries(objectAt(document, 'components', 'schemas'))) {
    const open = objectAt(withOwnIds(schema, closedId))
    ajv.addSchema(open, openId(name))
    ajv.addSchema(isRecord(open) ? { ...open, unevaluatedProperties: false } : open, closedId(name))
  }
  return (name) => ajv.getSchema(closedId(name))
}

/** Allows keys beside its own: what other schemas build on. */
function openId(schemaName: string): string {
  return `open:${schemaName}`
}

function closedId(schemaName: string): string {
  return `closed:${schemaName}`
}

function isRecord(schema: JsonObject): boolean {
  return (
    schema['additionalProperties'] === undefined && (isJsonObject(schema['properties']) || 'allOf' in schema)
  )
}

/** Turns `#/components/schemas/Alert` into an id of that schema, at any depth. */
function withOwnIds(schema: unknown, idOf: (schemaName: string) => string): unknown {
  if (Array.isArray(schema)) return schema.map((each) => withOwnIds(each, idOf))
  if (!isJsonObject(schema)) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? idOf(refName(schema) ?? '')
        : withOwnIds(value, key === 'allOf' ? openId : closedId),
    ]),
  )
}

function bodiesOf(
  document: JsonObject,
  { path, method, pointer, successStatus, body, answer }: OperationModel,
) {
  const operation = valueAt(document, 'paths', path, method.toLowerCase())
  const status = String(successStatus)
  const media = 'application/json'
  const found: { pointer: string; content: unknown }[] = []
  if (body)
    found.push({
      pointer: `${pointer}/requestBody/content/${escapePointer(body.mediaType)}`,
      content: valueAt(deref(document, valueAt(operation, 'requestBody')), 'content', body.mediaType),
    })
  if (answer.kind !== 'empty')
    found.push({
      pointer: `${pointer}/responses/${status}/content/application~1json`,
      content: valueAt(deref(document, valueAt(operation, 'responses', status)), 'content', media),
    })
  return found
}
