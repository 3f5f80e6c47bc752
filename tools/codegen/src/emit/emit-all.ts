import type { Api, GeneratedFile } from '../model/api.ts'
import { emitAnswerShapes } from './answer-shapes.ts'
import { emitClouds, emitErrors, emitHuntingTables, emitPermissions } from './catalogues.ts'
import { emitClientResources } from './client-resources.ts'
import { emitExamples } from './examples.ts'
import { emitFilterValues } from './filter-values.ts'
import { emitIndicatorValues } from './indicator-values.ts'
import { emitOpenApiJson } from './openapi-json.ts'
import { emitOperationDocs } from './operation-docs.ts'
import { emitOperations } from './operations.ts'
import { emitReference } from './reference.ts'

/** Emits what openapi-typescript and hey-api make of the document. They take longer than all the rest. */
export type EmitByLibrary = (document: Api['document']) => Promise<GeneratedFile[]>

/** Every artefact of the specs. A new one is a new emitter and a line here. */
export async function emitAll(api: Api, emitByLibrary: EmitByLibrary): Promise<GeneratedFile[]> {
  return [
    emitOpenApiJson(api),
    emitOperations(api),
    emitOperationDocs(api),
    emitPermissions(api),
    emitClouds(api),
    emitErrors(api),
    emitHuntingTables(api),
    ...emitFilterValues(api),
    ...emitIndicatorValues(api),
    emitExamples(api),
    ...emitAnswerShapes(api),
    ...emitClientResources(api),
    ...emitReference(api),
    ...(await emitByLibrary(api.document)),
  ]
}
