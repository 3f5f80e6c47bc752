import { createConfig } from '@redocly/openapi-core'
import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  scanDiscriminators,
  transformSchema,
} from 'openapi-typescript'
import ts from 'typescript'
import type { JsonObject } from '../load/merge.ts'
import type { Api, GeneratedFile } from '../model/api.ts'
import { deref, objectAt } from '../model/read.ts'
import { docblock } from './doc.ts'

/** Emits `paths`, `components` and a named type per schema. Enums that the service extends are left open. */
export async function emitTypes({ document }: Pick<Api, 'document'>): Promise<GeneratedFile> {
  // A copy, since openapi-typescript writes into the document that it is given. `load/` has checked what it is.
  const copy = structuredClone(document) as JsonObject & OpenAPI3
  // Not its main function: that lints and bundles first, which `load/` has done and which costs twice the rest.
  const nodes = transformSchema(copy, await contextFor(copy))
  // Named here, since the library's own root types change the letter case of some names.
  const names = Object.keys(objectAt(document, 'components', 'schemas'))
  const named = names.map((name) => `export type ${name} = components['schemas']['${name}']`)
  return {
    path: 'packages/contract/src/generated/types.gen.ts',
    text: [astToString(nodes), operationTypes, int64Type, ...named].join('\n'),
  }
}

/** Readers that keep every digit answer with a `bigint` where a number would have been rounded. */
const int64Type = `${docblock([
  'A 64-bit integer: a number, and a bigint only where a number could not hold it exactly.',
])}\nexport type Int64 = number | bigint`

/** The same name is the table of operations elsewhere, and one of the two has to give way. */
const operationTypes = 'export type OperationTypes = operations'

/** What openapi-typescript keeps at hand: its options, at their defaults, and how it follows a reference. */
async function contextFor(document: JsonObject & OpenAPI3): Promise<GlobalContext> {
  return {
    discriminators: scanDiscriminators(document, {}),
    resolve: <T>($ref: string) => deref(document, { $ref }) as T | undefined,
    transform(schema) {
      if ('format' in schema && schema.format === 'binary') return ts.factory.createTypeReferenceNode('Blob')
      if ('format' in schema && schema.format === 'int64') return int64(schema.type)
      if (!('x-extensible-enum' in schema) || !Array.isArray(schema.enum)) return undefined
      return openUnion(schema.enum)
    },
    transformProperty: undefined,
    postTransform: undefined,
    injectFooter: [],
    redoc: await createConfig({}),
    silent: true,
    defaultNonNullable: true,
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
  }
}

function int64(type: unknown): ts.TypeNode {
  const { factory } = ts
  const isNullable = Array.isArray(type) && type.includes('null')
  return factory.createUnionTypeNode([
    factory.createTypeReferenceNode('Int64'),
    ...(isNullable ? [factory.createLiteralTypeNode(factory.createNull())] : []),
  ])
}

/** `'Low' | 'High' | (string & {})`: known values stay in completion, unknown ones are accepted. */
function openUnion(values: readonly unknown[]): ts.TypeNode {
  const { factory } = ts
  const literals = values.map((value) =>
    factory.createLiteralTypeNode(
      value === null
        ? factory.createNull()
        : factory.createStringLiteral(typeof value === 'string' ? value : JSON.stringify(value)),
    ),
  )
  const anyOther = factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  )
  return factory.createUnionTypeNode([...literals, anyOther])
}
