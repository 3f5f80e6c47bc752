import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { compileOnce, describeMismatch } from '../load/check-shape.ts'
import { isJsonObject, type JsonObject } from '../load/merge.ts'
import { escapePointer } from '../load/yaml-file.ts'
import type { OperationModel } from '../model/api.ts'
import { deref, objectAt, refName, valueAt } from '../model/read.ts'
import type { Rule, RuleFinding } from './rule.ts'

/** Every body that a call sends or receives has at least one example, and each validates against its schema. */
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

/**
 * A validator by name of a component schema. Each component is a schema with an id of its own, so that one which
 * many bodies refer to is compiled once, and one that no body needs is not.
 */
function schemaCompiler(document: JsonObject): (name: string) => ValidateFunction | undefined {
  const ajv = new Ajv2020({ ...compileOnce, allErrors: true, strict: false, verbose: true })
  // The packages are CommonJS: the plugin function is on `default` twice when seen from ESM.
  addFormats.default(ajv)
  for (const [name, schema] of Object.entries(objectAt(document, 'components', 'schemas')))
    ajv.addSchema(objectAt(withOwnIds(schema)), idOf(name))
  return (name) => ajv.getSchema(idOf(name))
}

function idOf(schemaName: string): string {
  return `spec:${schemaName}`
}

/** Turns `#/components/schemas/Alert` into the id of that schema, at any depth. */
function withOwnIds(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withOwnIds)
  if (!isJsonObject(schema)) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? idOf(refName(schema) ?? '') : withOwnIds(value),
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
