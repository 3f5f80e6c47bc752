import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { repository } from '../src/manifests.ts'

const leftOut = new Set(['node_modules', 'dist', '.git', '.nx', '.test-results', 'coverage'])

/**
 * Copies the repository into a temporary folder where it can be edited and built. Installed packages are linked,
 * but workspace packages resolve to the copy, never back to the original.
 */
export function copyRepository(): string {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), 'mde-kit-copy-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  cpSync(repository, copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) })
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'))
  for (const parent of ['packages', 'tools'])
    for (const name of readdirSync(join(copy, parent)))
      linkModules(join(repository, parent, name), join(copy, parent, name), copy)
  return copy
}

function linkModules(from: string, to: string, copy: string): void {
  const modules = join(from, 'node_modules')
  if (!existsSync(modules)) return
  mkdirSync(join(to, 'node_modules'))
  for (const name of readdirSync(modules)) {
    if (name === '@mde-kit') {
      mkdirSync(join(to, 'node_modules', name))
      for (const own of readdirSync(join(modules, name)))
        symlinkSync(
          realpathSync(join(modules, name, own)).replace(repository, copy),
          join(to, 'node_modules', name, own),
        )
    } else symlinkSync(join(modules, name), join(to, 'node_modules', name))
  }
}
