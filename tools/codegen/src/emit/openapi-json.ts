import type { Api, GeneratedFile } from '../model/api.ts'

/** Emits the bundled OpenAPI document, for tools of other ecosystems. */
export function emitOpenApiJson({ document }: Api): GeneratedFile {
  return { path: 'packages/contract/openapi.json', text: `${JSON.stringify(document, null, 2)}\n` }
}
