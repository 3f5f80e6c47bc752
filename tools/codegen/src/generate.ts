import { checkApi } from './check/check-api.ts'
import { emitAll } from './emit/emit-all.ts'
import { loadSpecs } from './load/load-specs.ts'
import type { GeneratedFile } from './model/api.ts'
import { buildApi } from './model/build-api.ts'
import { formatFiles } from './write/format.ts'

/**
 * The five stages up to the disk: load, model, check, emit, format.
 *
 * @throws {@link SpecError} The specs are malformed or break a house rule; nothing has been written.
 */
export async function generate(specsFolder: string): Promise<GeneratedFile[]> {
  const specs = await loadSpecs(specsFolder)
  const api = buildApi(specs)
  checkApi(api, specs)
  return formatFiles(await emitAll(api))
}
