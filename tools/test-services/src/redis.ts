import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endWithParent } from './end-with-parent.ts'
import { findProgram } from './find-program.ts'
import { freePort } from './free-port.ts'
import { endServer, untilReady } from './server-process.ts'

/** A Redis server of one's own, empty at first. */
export interface Redis {
  /** Address on loopback: `redis://127.0.0.1:6379`. */
  readonly url: string
  /** Ends every connection, stops the server and deletes its data. */
  stop(): Promise<void>
}

/** Finds `redis-server` among the programs of this machine; undefined where there is none. */
export function findRedis(path?: string): string | undefined {
  return findProgram('redis-server', path)
}

/**
 * Why tests against Redis cannot run here; undefined where they can.
 *
 * In continuous integration they always run, and fail where there is no Redis.
 */
export function noRedis(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment['CI'] || findRedis(environment['PATH'])) return undefined
  return 'no Redis: there is no redis-server in PATH'
}

/**
 * Starts a Redis server on a free port of 127.0.0.1, with nothing written to disk.
 *
 * @throws Error There is no Redis, or it does not start; the message holds what it said.
 */
export async function startRedis(): Promise<Redis> {
  const program = findRedis()
  if (program === undefined) throw new Error('There is no Redis: install the package redis-server.')
  const folder = await mkdtemp(join(tmpdir(), 'mde-kit-redis-'))
  const port = await freePort()
  const flags = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ]
  const server = spawn('sh', ['-c', endWithParent('TERM'), 'sh', folder, program, ...flags], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const stop = async () => {
    await endServer(server)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await untilReady(server, {
      name: 'Redis',
      output: server.stdout,
      says: 'Ready to accept connections',
    })
    return { url: `redis://127.0.0.1:${port}`, stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}
