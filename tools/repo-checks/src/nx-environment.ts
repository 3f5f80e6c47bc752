import { delimiter, join } from 'node:path'

/**
 * Environment for Nx in a clone: no daemon, a cache inside the clone (Nx's own place is shared between clones, so
 * a fresh one would meet another's results), and the clone's pnpm first on the path.
 */
export function nxEnvironment(root: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: join(root, 'tools', 'bootstrap', 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? ''),
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    NX_CACHE_DIRECTORY: join(root, '.nx', 'cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(root, '.nx', 'workspace-data'),
  }
}
