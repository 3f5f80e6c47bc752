import { isDeepStrictEqual } from 'node:util'
import type { Api } from '../model/api.ts'
import type { Change } from './change.ts'
import { compareCatalogues } from './compare-catalogues.ts'
import { compareOperations } from './compare-operations.ts'
import { compareSchemas } from './compare-schemas.ts'

/**
 * Every difference between two states of the specs, classified by what it does to the packages made from them.
 *
 * Works on the model, not on two OpenAPI documents: the libraries that compare those stop at 3.0 or know neither open
 * enums nor the method names, permissions and effects of `x-mde-…`, on which most of the classes hang.
 */
export function compareApis(before: Api, after: Api): Change[] {
  const changes = [
    ...compareOperations(before, after),
    ...compareSchemas(before, after),
    ...compareCatalogues(before, after),
  ]
  // Whatever else was edited is published all the same, in `openapi.json` at the least.
  if (changes.length > 0 || isDeepStrictEqual(contentOf(before), contentOf(after))) return changes
  return [
    {
      kind: 'changed',
      part: 'text',
      at: 'openapi.json',
      text: 'says something else',
      bump: 'patch',
      area: 'document',
    },
  ]
}

function contentOf({ document, catalogues }: Api): unknown {
  return { document, catalogues }
}
