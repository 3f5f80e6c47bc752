import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { nxEnvironment } from './nx-environment.ts'
import { repository } from './manifests.ts'

/** Vitest calls this before the tests of a project that runs built packages. */
export function setup(): void {
  execFileSync(
    join(repository, 'node_modules', '.bin', 'nx'),
    ['run-many', '-t', 'build', '--outputStyle=static'],
    {
      cwd: repository,
      env: nxEnvironment(repository),
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
}
