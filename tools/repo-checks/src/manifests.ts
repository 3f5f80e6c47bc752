import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds everything. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

type DependencyField = 'dependencies' | 'devDependencies' | 'peerDependencies' | 'optionalDependencies'

/** The parts of a package.json that the checks look at. */
export interface Manifest extends Partial<Record<DependencyField, Readonly<Record<string, string>>>> {
  readonly name: string
  readonly private?: boolean
  readonly engines?: { readonly node?: string }
  readonly license?: string
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
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
