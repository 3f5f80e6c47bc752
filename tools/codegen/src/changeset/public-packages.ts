import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { optionalTextAt, valueAt } from '../model/read.ts'

/** A package of the workspace that is published. */
export interface PublicPackage {
  readonly name: string
  readonly version: string
  /** Path of its package.json from the root of the repository. */
  readonly manifest: string
}

/** Every published package under `packages/` and `tools/`, by name. */
export function publicPackages(root: string): ReadonlyMap<string, PublicPackage> {
  const manifests = ['packages', 'tools']
    .filter((parent) => existsSync(join(root, parent)))
    .flatMap((parent) => readdirSync(join(root, parent)).map((folder) => `${parent}/${folder}/package.json`))
    .filter((manifest) => existsSync(join(root, manifest)))
  return new Map(
    manifests.flatMap((manifest): [string, PublicPackage][] => {
      const content: unknown = JSON.parse(readFileSync(join(root, manifest), 'utf8'))
      if (valueAt(content, 'private') === true) return []
      const name = optionalTextAt(content, 'name')
      return [[name, { name, version: optionalTextAt(content, 'version'), manifest }]]
    }),
  )
}

/** The version of a package that nobody has released yet. */
export function isUnreleased({ version }: PublicPackage): boolean {
  return version === '0.0.0'
}
