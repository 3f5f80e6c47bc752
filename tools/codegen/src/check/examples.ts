import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describeMismatch } from '../load/check-shape.ts'
import { isJsonObject, type JsonObject } from '../load/merge.ts'
import { escapePointer } from '../load/yaml-file.ts'
import type { OperationModel } from '../model/api.ts'
import { deref, refName, valueAt } from '../model/read.ts'
import type { Rule, RuleFinding } from './rule.ts'

/** Every body that a call sends or receives has at least one example, and each validates against its schema. */
export const examplesValidate: Rule = ({ operations, document }) => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true })
  // The packages are CommonJS: the plugin function is on `default` twice when seen from ESM.
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'spec', components: document['components'] })

  return operations.flatMap((operation) =>
    bodiesOf(document, operation).flatMap(({ pointer, content }): RuleFinding[] => {
      const examples = valueAt(content, 'examples')
      if (!isJsonObject(examples) || Object.keys(examples).length === 0)
        return [{ pointer, expected: 'at least one example', actual: 'none' }]
      const validate = ajv.compile({
        $ref: `spec#/components/schemas/${refName(valueAt(content, 'schema'))}`,
      })
      return Object.entries(examples).flatMap(([name, example]) => {
        if (validate(valueAt(deref(document, example), 'value'))) return []
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
