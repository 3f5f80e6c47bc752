import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject, Options, SchemaObject } from 'ajv'
import type { Finding } from '../spec-error.ts'
import { escapePointer } from './yaml-file.ts'

/**
 * For schemas that validate once or twice: what the code they become would gain in speed costs more than it saves.
 * The meta-schemas stay out too, since ours are right and those of the specs are compared with OpenAPI 3.1.
 */
export const compileOnce = {
  meta: false,
  validateSchema: false,
  inlineRefs: false,
  code: { optimize: false },
} as const satisfies Options

type Locate = (pointer: string) => Pick<Finding, 'file' | 'pointer' | 'line'>

/** Compares a value with a JSON Schema; each mismatch becomes a finding at its place in the specs. */
export function checkShape(schema: SchemaObject, value: unknown, locate: Locate): Finding[] {
  const ajv = new Ajv2020({ ...compileOnce, allErrors: true, strict: false, verbose: true })
  if (ajv.validate(schema, value)) return []
  // These only repeat what their branches, or what each name, says.
  const errors = (ajv.errors ?? []).filter(
    ({ keyword }) => !['if', 'anyOf', 'propertyNames'].includes(keyword),
  )
  return errors.map((error) => ({ ...locate(placeOf(error)), ...describeMismatch(error) }))
}

/** The place of a value, or of the key that has the wrong name. */
function placeOf({ instancePath, propertyName }: ErrorObject): string {
  return propertyName === undefined ? instancePath : `${instancePath}/${escapePointer(propertyName)}`
}

/** Says a schema mismatch as expected and actual. */
export function describeMismatch(error: ErrorObject): Pick<Finding, 'expected' | 'actual'> {
  const params: Readonly<Record<string, unknown>> = error.params
  switch (error.keyword) {
    case 'required':
      return { expected: `the key ${String(params['missingProperty'])}`, actual: 'missing' }
    case 'additionalProperties':
      return { expected: 'a known key', actual: String(params['additionalProperty']) }
    case 'unevaluatedProperties':
      return { expected: 'a known key', actual: String(params['unevaluatedProperty']) }
    case 'enum':
      return { expected: `one of ${[params['allowedValues']].flat().join(', ')}`, actual: brief(error.data) }
    case 'type':
      return {
        expected: `a value of type ${[params['type']].flat().join(' or ')}`,
        actual: brief(error.data),
      }
    case 'minItems':
      return { expected: `a list of at least ${String(params['limit'])}`, actual: brief(error.data) }
    case 'maxItems':
      return { expected: `a list of at most ${String(params['limit'])}`, actual: brief(error.data) }
    case 'minLength':
      return { expected: 'a text that is not empty', actual: brief(error.data) }
    case 'pattern':
      return { expected: `a text that matches ${String(params['pattern'])}`, actual: brief(error.data) }
    default:
      return { expected: error.message ?? error.keyword, actual: brief(error.data) }
  }
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
