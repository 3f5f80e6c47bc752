import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readManifests, repository } from '../../src/manifests.ts'
import { nxEnvironment } from '../../src/nx-environment.ts'

/**
 * Puts packages of this workspace into a project as npm would: packed, then unpacked. What they depend on is linked
 * from here, so that no registry is asked. They must be built.
 */
export function installPacked(project: string, names: readonly string[]): void {
  for (const name of names) {
    const manifest = readManifests().find((candidate) => candidate.name === name)
    if (!manifest) throw new Error(`There is no package ${name} here.`)
    const from = join(repository, manifest.folder)
    const into = join(project, 'node_modules', name)
    unpack(pack(from, project), into)
    for (const dependency of dependenciesIn(into).filter((dependency) => !names.includes(dependency)))
      link(join(from, 'node_modules', dependency), join(into, 'node_modules', dependency))
  }
}

/** Makes an installed library of this workspace one of the project. */
export function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  symlinkSync(realpathSync(from), to)
}

function pack(folder: string, destination: string): string {
  const { filename } = JSON.parse(
    run('pnpm', ['pack', '--json', '--pack-destination', destination], folder),
  ) as { filename: string }
  return filename
}

function unpack(tarball: string, into: string): void {
  const folder = `${tarball}.unpacked`
  mkdirSync(folder)
  run('tar', ['-xzf', tarball, '-C', folder], folder)
  mkdirSync(dirname(into), { recursive: true })
  renameSync(join(folder, 'package'), into)
  rmSync(folder, { recursive: true })
  rmSync(tarball)
}

function dependenciesIn(packageFolder: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
  }
  return Object.keys(dependencies)
}

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: nxEnvironment(repository),
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`)
  return stdout
}
