import type { ChunkingContext } from 'rolldown'

/** From this size on, in characters, a generated file that imports nothing is a table that not every subpath should have to read. */
const table = 5000
const root = '/src/index.ts'
const runtime = '/src/runtime.ts'

/**
 * The file that a module goes into beside those of the subpaths: `root` with what the root alone needs as soon as it
 * is imported, `shared` with what others need as well, `runtime` with what the subpath of that name needs of the rest.
 * Null leaves it to be shared by exactly those who need it, as every table and what needs one.
 */
export function chunkOf(id: string, graph: ChunkingContext): 'root' | 'shared' | 'runtime' | null {
  if (needsTable(id, graph)) return null
  const subpaths = [...subpathsOf(id, graph)]
  const isFor = (subpath: string) => subpaths.some((file) => file.endsWith(subpath))
  if (isFor(root)) return subpaths.length > 1 ? 'shared' : 'root'
  return isFor(runtime) && (subpaths.length === 1 || !graph.getModuleInfo(id)?.isEntry) ? 'runtime' : null
}

function needsTable(id: string, graph: ChunkingContext, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const module = graph.getModuleInfo(id)
  if (module === null) return false
  const { importedIds, code } = module
  if (id.endsWith('.gen.ts') && importedIds.length === 0 && (code?.length ?? 0) > table) return true
  return importedIds.some((imported) => needsTable(imported, graph, seen))
}

/** The subpaths that import a file without waiting, through whatever others. */
function subpathsOf(id: string, graph: ChunkingContext): ReadonlySet<string> {
  const subpaths = new Set<string>()
  const seen = new Set<string>()
  const climb = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const module = graph.getModuleInfo(file)
    if (module?.isEntry === true) subpaths.add(file)
    for (const importer of module?.importers ?? []) climb(importer)
  }
  climb(id)
  return subpaths
}
