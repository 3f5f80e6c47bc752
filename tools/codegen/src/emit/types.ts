import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import type { Api, GeneratedFile } from '../model/api.ts'
import { objectAt } from '../model/read.ts'

/** Emits `paths`, `components` and a named type per schema. Enums that the service extends are left open. */
export async function emitTypes({ document }: Api): Promise<GeneratedFile> {
  // As text, since openapi-typescript writes into an object that it is given.
  const nodes = await openapiTS(JSON.stringify(document), {
    transform(schema) {
      if ('format' in schema && schema.format === 'binary') return ts.factory.createTypeReferenceNode('Blob')
      if (!('x-extensible-enum' in schema) || !Array.isArray(schema.enum)) return undefined
      return openUnion(schema.enum)
    },
  })
  // Named here, since the library's own root types change the letter case of some names.
  const names = Object.keys(objectAt(document, 'components', 'schemas'))
  const named = names.map((name) => `export type ${name} = components['schemas']['${name}']`)
  return {
    path: 'packages/contract/src/generated/types.gen.ts',
    text: [astToString(nodes), ...named].join('\n'),
  }
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
