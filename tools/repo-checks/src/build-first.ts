import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repository } from './manifests.ts'
import { nxEnvironment } from './nx-environment.ts'

/** Vitest calls this before the tests of a project that runs built packages. */
export function setup(): void {
  const nx = join(repository, 'node_modules', '.bin', 'nx')
  const { status, stdout, stderr } = spawnSync(nx, ['run-many', '-t', 'build', '--outputStyle=static'], {
    cwd: repository,
    env: nxEnvironment(repository),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`The packages do not build:\n${stdout}${stderr}`)
}
