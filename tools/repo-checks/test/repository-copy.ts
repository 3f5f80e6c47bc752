import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { repository } from '../src/manifests.ts'
import { nxEnvironment } from '../src/nx-environment.ts'

/** A copy of the repository that can be edited, generated and built. */
export interface RepositoryCopy {
  readonly folder: string
  /** Runs a program of `node_modules/.bin` at the root. @returns What it printed. @throws Error It failed. */
  run(bin: string, ...args: readonly string[]): string
  read(path: string): string
  /** A digest of every file of the source tree by its path, to see later what has changed. */
  digests(): ReadonlyMap<string, string>
  remove(): void
}

const leftOut = new Set(['node_modules', 'dist', '.git', '.nx', '.test-results', 'coverage'])

/**
 * Copies the repository into a temporary folder. Installed packages are linked, but workspace packages resolve to
 * the copy, never back to the original.
 */
export function copyRepository(): RepositoryCopy {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'mde-kit-copy-'))
  cpSync(repository, folder, { recursive: true, filter: (path) => !leftOut.has(basename(path)) })
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  for (const parent of ['packages', 'tools'])
    for (const name of readdirSync(join(folder, parent)))
      linkModules(join(repository, parent, name), join(folder, parent, name), folder)
  return {
    folder,
    run(bin, ...args) {
      const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin', bin), args, {
        cwd: folder,
        encoding: 'utf8',
        env: nxEnvironment(folder),
        maxBuffer: 1 << 28,
      })
      if (status !== 0) throw new Error(`${bin} ${args.join(' ')} failed:\n${stdout}${stderr}`)
      return stdout
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    digests: () => new Map(filesUnder(folder).map((path) => [path, digestOf(join(folder, path))])),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function filesUnder(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !leftOut.has(name))
    .flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name
      return entry.isDirectory() ? filesUnder(root, path) : [path]
    })
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
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
