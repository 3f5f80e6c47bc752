import { checkApi } from './check/check-api.ts'
import { emitAll, type EmitByLibrary } from './emit/emit-all.ts'
import { startLibraryProcess } from './emit/library-process.ts'
import { loadSpecs } from './load/load-specs.ts'
import type { GeneratedFile } from './model/api.ts'
import { buildApi } from './model/build-api.ts'
import { formatFiles } from './write/format.ts'

/**
 * The five stages up to the disk: load, model, check, emit, format.
 *
 * @throws {@link SpecError} The specs are malformed or break a house rule; nothing has been written.
 */
export async function generate(
  specsFolder: string,
  emitByLibrary: EmitByLibrary = emitHere,
): Promise<GeneratedFile[]> {
  const specs = await loadSpecs(specsFolder)
  const api = buildApi(specs)
  checkApi(api, specs)
  return formatFiles(await emitAll(api, emitByLibrary))
}

/** The same with a second process, which loads the libraries while this one reads the specs. For a single run. */
export async function generateOnce(specsFolder: string): Promise<GeneratedFile[]> {
  const library = startLibraryProcess()
  try {
    return await generate(specsFolder, library.emit)
  } finally {
    library.end()
  }
}

const emitHere: EmitByLibrary = async (document) => {
  const { emitByLibrary } = await import('./emit/emit-by-library.ts')
  return emitByLibrary(document)
}
