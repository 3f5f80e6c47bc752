import { checkApi } from './check/check-api.ts'
import { emitAll, type EmitByLibrary } from './emit/emit-all.ts'
import { startLibraryProcess } from './emit/library-process.ts'
import { type Layout, repositoryLayout } from './layout/layout.ts'
import { loadSpecs } from './load/load-specs.ts'
import type { GeneratedFile } from './model/api.ts'
import { buildApi } from './model/build-api.ts'
import { formatFiles } from './write/format.ts'

export interface GenerateOptions {
  /** Defaults to that of this repository. */
  readonly layout?: Layout
  /** Defaults to this process. */
  readonly emitByLibrary?: EmitByLibrary
}

/**
 * The stages up to the disk: load, model, check, emit, lay out, format.
 *
 * @throws {@link SpecError} The specs are malformed or break a house rule; nothing has been written.
 */
export async function generate(
  specsFolder: string,
  { layout = repositoryLayout, emitByLibrary = emitHere }: GenerateOptions = {},
): Promise<GeneratedFile[]> {
  const specs = await loadSpecs(specsFolder)
  const api = buildApi(specs)
  checkApi(api, specs)
  const files = await emitAll(api, emitByLibrary)
  return formatFiles(layout.place(files, api), layout.note)
}

/** The same with a second process, which loads the libraries while this one reads the specs. For a single run. */
export async function generateOnce(specsFolder: string, layout?: Layout): Promise<GeneratedFile[]> {
  const library = startLibraryProcess()
  try {
    return await generate(specsFolder, { ...(layout && { layout }), emitByLibrary: library.emit })
  } finally {
    library.end()
  }
}

const emitHere: EmitByLibrary = async (document) => {
  const { emitByLibrary } = await import('./emit/emit-by-library.ts')
  return emitByLibrary(document)
}
