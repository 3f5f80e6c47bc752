// @ts-check
// Plain JavaScript, and the only file of its kind: it runs before anything is installed, with Node and npm alone.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const local = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name)

/** No daemon, no cloud, and a cache inside the clone: a fresh clone must not meet another clone's results. */
const environment = {
  ...process.env,
  // Nx runs package scripts through pnpm, which a fresh machine has nowhere else. Nx takes the root's own
  // node_modules off the path, so this folder has a pnpm of its own.
  PATH: join(root, 'tools', 'bootstrap', 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_CACHE_DIRECTORY: join(root, '.nx', 'cache'),
  NX_WORKSPACE_DATA_DIRECTORY: join(root, '.nx', 'workspace-data'),
  // `.npmrc` silences npm's banner; what npm and pnpm have to say of a failure must still be seen.
  npm_config_loglevel: 'error',
}

const [command, ...rest] = process.argv.slice(2)
requireNode(manifest.engines.node)
for (const name of ['json', 'flow'])
  if (process.env[`npm_config_${name}`] !== undefined && rest.length === 0)
    console.error(`npm took --${name} for itself; write: npm run ${command} -- --${name} …`)

if (command === 'demo') {
  install()
  quiet(local('nx'), ['run-many', '-t', 'build', '-p', '@mde-kit/cli', '--outputStyle=static'])
  run(process.execPath, [join(root, 'packages', 'cli', 'bin', 'mde.js'), 'demo', ...rest])
} else if (command === 'test') {
  install()
  run(local('tsx'), [join(root, 'tools', 'repo-checks', 'src', 'verify.ts'), ...rest])
} else {
  console.error('usage: node tools/bootstrap/bootstrap.mjs demo|test')
  process.exit(2)
}

/** Installs exactly what the lockfile names, with the pnpm version that package.json names. */
function install() {
  const options = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only']
  if (!existsSync(join(root, 'node_modules', '.modules.yaml')))
    console.error('Installing what mde-kit needs; this takes half a minute, the first time only.')
  quiet('npx', ['--yes', '--prefer-offline', manifest.packageManager, ...options])
}

/**
 * Runs a step whose output matters only when it fails; ends the program if it does.
 * @param {string} file
 * @param {string[]} args
 */
function quiet(file, args) {
  const result = spawnSync(file, args, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
  })
  if (result.status === 0) return
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}\n`)
  console.error(
    `Setting up failed at: ${[file, ...args].join(' ')}${result.error ? ` (${result.error.message})` : ''}`,
  )
  console.error('Check that the npm registry can be reached, then run the same command again.')
  process.exit(1)
}

/**
 * Runs the last step in the foreground; its exit code becomes ours.
 * @param {string} file
 * @param {string[]} args
 */
function run(file, args) {
  const result = spawnSync(file, args, { cwd: root, env: environment, stdio: 'inherit' })
  process.exit(result.status ?? 1)
}

/**
 * Says which Node is needed before a stranger error does.
 * @param {string} range such as `>=20.19`
 */
function requireNode(range) {
  const wanted = range
    .replace(/[^\d.]/g, '')
    .split('.')
    .map(Number)
  const have = process.versions.node.split('.').map(Number)
  const differs = wanted.findIndex((part, index) => part !== have[index])
  if (differs === -1 || (have[differs] ?? 0) > (wanted[differs] ?? 0)) return
  console.error(`mde-kit needs Node ${range}; this is ${process.versions.node}.`)
  process.exit(1)
}
