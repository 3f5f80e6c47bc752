import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'
import type { Api, GeneratedFile } from '../model/api.ts'

/** Emits `paths`, `components` and a named type per schema. Enums that the service extends are left open. */
export async function emitTypes({ document }: Api): Promise<GeneratedFile> {
  // A copy, since openapi-typescript writes into what it is given. Its own validation accepts or throws.
  const source: OpenAPI3 = JSON.parse(JSON.stringify(document))
  const nodes = await openapiTS(source, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    transform(schema) {
      if (!('x-extensible-enum' in schema) || !Array.isArray(schema.enum)) return undefined
      return openUnion(schema.enum)
    },
  })
  return { path: 'packages/contract/src/generated/types.gen.ts', text: astToString(nodes) }
}

/** `'Low' | 'High' | (string & {})`: known values stay in completion, unknown ones are accepted. */
function openUnion(values: readonly unknown[]): ts.TypeNode {
  const { factory } = ts
  const literals = values.map((value) =>
    factory.createLiteralTypeNode(
      value === null ? factory.createNull() : factory.createStringLiteral(String(value)),
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
