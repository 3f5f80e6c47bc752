import type { ChunkingContext } from 'rolldown'

/** From this size on, in characters, a generated file is a table that not every subpath should have to read. */
const table = 5000
const root = '/src/index.ts'

/**
 * The file that a module goes into beside those of the subpaths: `shared` with what several of them need as soon as
 * they are imported, `root` with what the root needs then and others load on demand. Null leaves it by itself.
 */
export function chunkOf(id: string, graph: ChunkingContext): 'shared' | 'root' | null {
  const module = graph.getModuleInfo(id)
  if (module === null || module.isEntry) return null
  if (id.endsWith('.gen.ts') && (module.code?.length ?? 0) > table) return null
  const { subpaths, onDemand } = usersOf(id, graph)
  if (subpaths.size > 1) return 'shared'
  return onDemand && [...subpaths].some((file) => file.endsWith(root)) ? 'root' : null
}

/** The subpaths that import a file without waiting, through whatever others, and whether something loads it later. */
function usersOf(id: string, graph: ChunkingContext) {
  const subpaths = new Set<string>()
  const seen = new Set<string>()
  let onDemand = false
  const climb = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const module = graph.getModuleInfo(file)
    if (module?.isEntry === true) subpaths.add(file)
    if (module && module.dynamicImporters.length > 0) onDemand = true
    for (const importer of module?.importers ?? []) climb(importer)
  }
  climb(id)
  return { subpaths, onDemand }
}
