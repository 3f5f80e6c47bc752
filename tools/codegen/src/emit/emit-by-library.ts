import type { Api, GeneratedFile } from '../model/api.ts'
import { emitSchemas } from './schemas.ts'
import { emitTypes } from './types.ts'

/** Emits what openapi-typescript and hey-api make of the document: types and schemas. */
export async function emitByLibrary(document: Api['document']): Promise<GeneratedFile[]> {
  return [await emitTypes({ document }), await emitSchemas({ document })]
}
