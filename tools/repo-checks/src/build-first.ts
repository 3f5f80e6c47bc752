import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { repository } from './manifests.ts'

/** Vitest calls this before the tests of a project that runs built packages. */
export function setup(): void {
  execFileSync(
    join(repository, 'node_modules/.bin/nx'),
    ['run-many', '-t', 'build', '--outputStyle=static'],
    {
      cwd: repository,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NX_DAEMON: 'false',
        NX_CACHE_DIRECTORY: join(repository, '.nx/cache'),
        NX_WORKSPACE_DATA_DIRECTORY: join(repository, '.nx/workspace-data'),
      },
    },
  )
}
