import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { findProgram } from '@mde-kit/test-services/find-program'

const programs = ['dbus-run-session', 'gnome-keyring-daemon']

/**
 * Why tests against a keyring cannot run here; undefined where they can.
 *
 * In continuous integration they always run, and fail where there is none.
 */
export function noKeyring(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const missing = programs.filter((program) => findProgram(program, environment['PATH']) === undefined)
  if (environment['CI'] || missing.length === 0) return undefined
  return `no keyring: there is no ${missing.join(' and no ')} in PATH`
}

/** How the keyring of a session is: open to its programs, or not running. */
export type KeyringState = 'unlocked' | 'absent'

/**
 * Runs the worker in a session of its own, as after logging in, and gives what it says.
 *
 * @param home Folder that the keyring is kept in from one session to the next.
 */
export async function inKeyringSession(home: string, state: KeyringState, args: string[]): Promise<unknown> {
  const runtime = join(home, 'run')
  await mkdir(runtime, { recursive: true, mode: 0o700 })
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const worker = fileURLToPath(new URL('keyring-worker.ts', import.meta.url))
  const start = `printf 'a password\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1`
  const script = `${state === 'unlocked' ? `${start}; ` : ''}exec "$@"`
  const { stdout } = await promisify(execFile)(
    'dbus-run-session',
    [
      ...['--', 'sh', '-c', script, 'sh', process.execPath],
      ...['--conditions=@mde-kit/source', '--import', tsx, worker, ...args],
    ],
    { env: { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_RUNTIME_DIR: runtime } },
  )
  return JSON.parse(stdout)
}
