import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, so that its work is not counted as the client's. */
export interface StaticServer {
  readonly url: string
  stop(): void
}

/** Serves one body, kept as bytes, at every address. */
export async function serve(body: string): Promise<StaticServer> {
  const child = fork(fileURLToPath(new URL('./static-server.process.ts', import.meta.url)))
  const port = await listening(child, body)
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

function listening(child: ChildProcess, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
    child.once('message', (port) => resolve(Number(port)))
    child.send(body)
  })
}
