import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

const startMs = 30_000

/** Where a server says that it is ready, and how. */
export interface Readiness {
  readonly name: string
  readonly output: Readable | null
  readonly says: string
}

/** Waits until a server says that it takes connections. */
export async function untilReady(server: ChildProcess, { name, output, says }: Readiness): Promise<void> {
  let said = ''
  const late = AbortSignal.timeout(startMs)
  await new Promise<void>((resolve, reject) => {
    const fail = () => reject(new Error(`${name} did not start.\n${said}`))
    output?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-10_000)
      if (said.includes(says)) resolve()
    })
    server.once('error', reject).once('exit', fail)
    late.addEventListener('abort', fail, { once: true })
  })
}

/** Ends a server that ends with its standard input. Open connections are ended, and nothing is saved. */
export async function endServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return
  const ended = once(server, 'exit')
  server.stdin?.end()
  if (process.platform === 'win32') server.kill()
  await ended
}
