import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { noteStart } from '../layout/layout.ts'
import type { GeneratedFile } from '../model/api.ts'

/** How the disk differs from what the specs generate. */
export interface Difference {
  readonly path: string
  readonly kind: 'missing' | 'extra' | 'different'
}

/** Compares generated files with those under a root folder. Needs no git. */
export function compareFiles(root: string, files: readonly GeneratedFile[]): Difference[] {
  const differences = files.flatMap(({ path, text }): Difference[] => {
    const target = join(root, path)
    if (!existsSync(target)) return [{ path, kind: 'missing' }]
    return readFileSync(target, 'utf8') === text ? [] : [{ path, kind: 'different' }]
  })
  return [...differences, ...staleFiles(root, files).map((path) => ({ path, kind: 'extra' as const }))]
}

/** Writes what changed and deletes what is no longer generated. All texts exist before the first byte is written. */
export function writeFiles(root: string, files: readonly GeneratedFile[]): Difference[] {
  const differences = compareFiles(root, files)
  for (const { path, text } of files) {
    if (!differences.some((difference) => difference.path === path)) continue
    const target = join(root, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(`${target}.tmp`, text)
    renameSync(`${target}.tmp`, target)
  }
  for (const { path, kind } of differences) if (kind === 'extra') rmSync(join(root, path))
  return differences
}

/** Files that exist under a root folder and that we did not make, among those we are about to write. */
export function foreignFiles(root: string, files: readonly GeneratedFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => existsSync(join(root, path)) && !isGenerated(join(root, path)))
}

/** Generated files on disk, in folders that we generate into, that the specs no longer ask for. */
function staleFiles(root: string, files: readonly GeneratedFile[]): string[] {
  const wanted = new Set(files.map(({ path }) => path))
  const folders = new Set(files.map(({ path }) => dirname(path)))
  return [...folders].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => posix.join(folder, name))
          .filter((path) => !wanted.has(path) && isGenerated(join(root, path)))
      : [],
  )
}

/** Whether a file says of itself that it is generated, in its first line or, as JSON, in its first key. */
function isGenerated(file: string): boolean {
  const [first = '', second = ''] = readFileSync(file, 'utf8').split('\n', 2)
  return (first === '{' ? second : first).includes(noteStart)
}
