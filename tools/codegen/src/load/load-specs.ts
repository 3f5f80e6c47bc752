import { type Finding, SpecError } from '../spec-error.ts'
import { blank, findBlanks } from './blanks.ts'
import { checkShape } from './check-shape.ts'
import { lintOpenApi } from './lint-openapi.ts'
import { isJsonObject, type JsonObject, mergeFiles, type Merged } from './merge.ts'
import { type CatalogueName, catalogueShapes, documentShape } from './shape.ts'
import { clashingOperationIds } from './operation-ids.ts'
import { referenceCycles } from './reference-cycles.ts'
import { readFiles } from './spec-files.ts'

/** The specs as read: one OpenAPI document and the catalogues beside it, all of the right shape. */
export interface LoadedSpecs {
  readonly folder: string
  readonly document: JsonObject
  readonly locate: Merged['locate']
  readonly catalogues: Readonly<Record<CatalogueName, JsonObject>>
}

/**
 * Reads and merges a specs folder.
 *
 * @throws {@link SpecError} Anything is malformed. Later stages rely on the shape and do not look again.
 */
export async function loadSpecs(folder: string): Promise<LoadedSpecs> {
  const { specs, merged, findings } = readSpecs(folder)
  const all = findings.length === 0 ? await lintOpenApi(merged) : findings
  if (all.length > 0) throw new SpecError(all, folder)
  return specs
}

/**
 * Reads and merges a specs folder, and lists what is malformed instead of refusing it: specs of an earlier commit may
 * break a rule that is younger than they are.
 */
export function readSpecs(folder: string): {
  readonly specs: LoadedSpecs
  readonly merged: Merged
  readonly findings: readonly Finding[]
} {
  const files = readFiles(folder)
  const merged = mergeFiles(files.root, files.resources)
  const findings: Finding[] = [...merged.findings]

  const catalogue = (name: CatalogueName): JsonObject => {
    const file = files.catalogues[name]
    const locate = (pointer: string) => ({ file: file.path, pointer, line: file.lineOf(pointer) })
    findings.push(...checkShape(catalogueShapes[name], file.value, locate))
    return isJsonObject(file.value) ? file.value : {}
  }
  const catalogues = {
    'permissions.yaml': catalogue('permissions.yaml'),
    'clouds.yaml': catalogue('clouds.yaml'),
    'service-errors.yaml': catalogue('service-errors.yaml'),
    'entra-errors.yaml': catalogue('entra-errors.yaml'),
    'hunting-tables.yaml': catalogue('hunting-tables.yaml'),
  }

  const blanks = findBlanks(merged.document).map(({ pointer, expected }) => ({
    ...merged.locate(pointer),
    expected,
    actual: `still ${blank}`,
  }))
  // That a blank has the wrong shape goes without saying.
  const isBlank = new Set(blanks.map(({ file, pointer }) => file + pointer))
  const misshapen = checkShape(documentShape, merged.document, merged.locate)
  findings.push(...blanks, ...misshapen.filter(({ file, pointer }) => !isBlank.has(file + pointer)))
  for (const { pointer, ...finding } of [
    ...clashingOperationIds(merged.document),
    ...referenceCycles(merged.document),
  ])
    findings.push({ ...merged.locate(pointer), ...finding })
  return {
    specs: { folder, document: merged.document, locate: merged.locate, catalogues },
    merged,
    findings,
  }
}
