import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Removes from `dist` what neither this build wrote nor a source of today declares. */
export function removeStale(folder: string, written: readonly string[]): void {
  const kept = new Set(written)
  for (const entry of readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === '.tsbuildinfo') continue
    const file = join(entry.parentPath, entry.name)
    const path = file.slice(folder.length + 1).replaceAll(sep, '/')
    const declares = /^dist\/(.+)\.d\.ts(?:\.map)?$/.exec(path)?.[1]
    const isDeclared = declares !== undefined && existsSync(join(folder, 'src', `${declares}.ts`))
    if (!kept.has(path) && !isDeclared) rmSync(file)
  }
}
