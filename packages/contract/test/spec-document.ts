import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import type { Operation } from '../src/index.ts'
import * as schemas from '../src/generated/schemas.gen.ts'

/** A schema of the bundled document, as far as tests look at it. */
export interface SpecSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly minItems?: number
  readonly items?: SpecSchema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, SpecSchema>>
  readonly additionalProperties?: SpecSchema | boolean
  readonly anyOf?: readonly SpecSchema[]
  readonly allOf?: readonly SpecSchema[]
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: SpecSchema }>>
}

interface SpecDocument {
  readonly paths: Readonly<
    Record<string, Record<string, { requestBody?: Content; responses: Record<string, Content> }>>
  >
  readonly components: { readonly schemas: Readonly<Record<string, SpecSchema>> }
}

// The bundled document is ours and checked when it is generated.
const document = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as SpecDocument

/** Every schema of the document by name, the members of an `allOf` put together. */
export const specSchemas: ReadonlyMap<string, SpecSchema> = new Map(
  Object.entries(document.components.schemas).map(([name, schema]) => [name, flat(schema)]),
)

function flat(schema: SpecSchema): SpecSchema {
  const parts = (schema.allOf ?? []).map((part) => flat(resolve(part)))
  return {
    ...schema,
    properties: Object.assign({}, ...[...parts, schema].map(({ properties }) => properties)) as Record<
      string,
      SpecSchema
    >,
    required: [...parts, schema].flatMap(({ required = [] }) => required),
  }
}

/** What a reference stands for; anything else as it is. */
export function resolve(schema: SpecSchema): SpecSchema {
  const name = refName(schema)
  return name === undefined ? schema : (document.components.schemas[name] ?? {})
}

/** Name of the schema that a reference points at. */
export function refName({ $ref }: SpecSchema): string | undefined {
  return $ref?.split('/').at(-1)
}

/** The zod schema of a component. */
export function zodSchema(name: string): z.ZodType {
  const found = Object.entries(schemas).find(([key]) => key.toLowerCase() === `${name}schema`.toLowerCase())
  if (!found) throw new Error(`no schema for ${name}`)
  return found[1]
}

/** Name of the schema that a success carries; undefined where it carries nothing. */
export function answerSchemaName({ path, method, successStatus }: Operation): string | undefined {
  const response = document.paths[path]?.[method.toLowerCase()]?.responses[String(successStatus)]
  return refName(response?.content?.['application/json']?.schema ?? {})
}

/** Name of the schema of what an operation is sent; undefined where it is sent nothing. */
export function requestSchemaName({ path, method }: Operation): string | undefined {
  const [content] = Object.values(document.paths[path]?.[method.toLowerCase()]?.requestBody?.content ?? {})
  return content && refName(content.schema)
}
