import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds everything. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

/** Where a subpath leads: a file, a file by condition, or nowhere. */
type ExportTarget = string | Readonly<Record<string, string>> | null

type DependencyField = 'dependencies' | 'devDependencies' | 'peerDependencies' | 'optionalDependencies'

/** The parts of a package.json that the checks look at. */
export interface Manifest extends Partial<Record<DependencyField, Readonly<Record<string, string>>>> {
  readonly name: string
  readonly private?: boolean
  readonly engines?: { readonly node?: string }
  readonly license?: string
  readonly exports?: Readonly<Record<string, ExportTarget>>
  readonly bin?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
  readonly nx?: { readonly tags?: readonly string[] }
  /** Folder from the root of the repository: `packages/client`. */
  readonly folder: string
}

/** Every manifest of the workspace, the root's aside. */
export function readManifests(): readonly Manifest[] {
  return ['packages', 'tools'].flatMap((parent) =>
    readdirSync(join(repository, parent))
      .map((name) => `${parent}/${name}`)
      .filter((folder) => existsSync(join(repository, folder, 'package.json')))
      .map((folder): Manifest => {
        const text = readFileSync(join(repository, folder, 'package.json'), 'utf8')
        // Written by us; the tests look at every field they rely on.
        return { ...(JSON.parse(text) as Omit<Manifest, 'folder'>), folder }
      }),
  )
}

/** The floor that a manifest declares, undefined where it declares none. */
export function floorOf({ nx }: Manifest): number | undefined {
  const floors = (nx?.tags ?? []).flatMap((tag) => /^floor:(\d+)$/.exec(tag)?.[1] ?? [])
  return floors.length === 1 ? Number(floors[0]) : undefined
}

/** Names of everything a manifest depends on, in whatever way. */
export function dependenciesOf(manifest: Manifest): readonly string[] {
  const fields: readonly DependencyField[] = [
    'dependencies',
    'devDependencies',
    'peerDependencies',
    'optionalDependencies',
  ]
  return [...new Set(fields.flatMap((field) => Object.keys(manifest[field] ?? {})))]
}

/** A subpath that can be imported, and the source behind it. */
export interface Entry {
  /** As it is imported: `@mde-kit/client/alerts`. */
  readonly name: string
  /** Path of the source from the folder of the package. */
  readonly source: string
  readonly folder: string
}

/** Every subpath that a package exports. A pattern stands for one entry for each file that fits it. */
export function entriesOf({ name, folder, exports = {} }: Manifest): readonly Entry[] {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const source = typeof target === 'string' ? target : (target?.['@mde-kit/source'] ?? '')
    if (target === null) return []
    const [before = '', after] = source.split('*')
    if (after === undefined) return [{ name: name + subpath.slice(1), source, folder }]
    return readdirSync(join(repository, folder, before))
      .filter((file) => file.endsWith(after))
      .map((file) => file.slice(0, -after.length))
      .filter((stem) => !Object.hasOwn(exports, subpath.replace('*', stem)))
      .map((stem) => ({
        name: name + subpath.slice(1).replace('*', stem),
        source: source.replace('*', stem),
        folder,
      }))
  })
}
