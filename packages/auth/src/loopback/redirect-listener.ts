import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { ConfigError } from '@mde-kit/contract/errors'
import { hasState } from '../flows/read-redirect.ts'
import { type PageName, pageOf } from './pages.ts'

/** More than any answer of Entra; a code has about 1,500 characters. */
const longestBodyBytes = 64 * 1024

/** What a browser brought, and how to let it go. */
export interface Arrival {
  readonly query: URLSearchParams
  /** Shows the end of the sign-in to the person, and stops listening. */
  readonly answer: (page: PageName) => void
}

/** Waits on this machine for one browser to come back. */
export interface RedirectListener {
  /** `http://localhost:{port}`; for Entra any port of a registered `http://localhost` will do. */
  readonly redirectUri: string
  /** The first answer that carries the state, `form_post`. The browser waits until it is answered. */
  arrival(state: string): Promise<Arrival>
  /** Stops at once, whoever is connected. */
  close(): void
}

/**
 * Listens on 127.0.0.1 only. Requests that are not the expected answer get a page and change nothing, so that neither
 * a curious program nor a stray tab can end a sign-in.
 *
 * @param port 0 for any that is free.
 * @throws {@link ConfigError} The port is taken.
 */
export async function listenForRedirect(port: number): Promise<RedirectListener> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  }).catch((cause: unknown) => {
    throw new ConfigError(`Nothing can listen on port ${port} of 127.0.0.1.`, {
      next: 'Leave redirectPort out to use any free port, or stop the program that has it.',
      cause,
    })
  })
  const { port: actual } = server.address() as AddressInfo // never a pipe, never closed here
  const host = `localhost:${actual}`
  const close = () => {
    server.close()
    server.closeAllConnections()
  }

  return {
    redirectUri: `http://${host}`,
    close,
    arrival: (state) =>
      new Promise((resolve) => {
        const receive = async (request: IncomingMessage, response: ServerResponse) => {
          const query = await readAnswer(request, host)
          if (query === undefined) return send(response, 'missing')
          if (!hasState(query, state)) return send(response, 'foreign')
          response.once('close', close)
          resolve({ query, answer: (page) => send(response, page) })
        }
        server.on('request', (request, response) => {
          receive(request, response).catch(() => response.destroy())
        })
      }),
  }
}

/** The fields of a form posted to this host, as another site cannot fake by a name that points here. */
async function readAnswer(request: IncomingMessage, host: string): Promise<URLSearchParams | undefined> {
  const { method, url, headers } = request
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  const length = Number(headers['content-length'] ?? Infinity)
  if (method !== 'POST' || url !== '/' || headers.host !== host || !isForm || length > longestBodyBytes)
    return undefined
  return new URLSearchParams(await text(request))
}

function send(response: ServerResponse, name: PageName): void {
  const { status, headers, body } = pageOf(name)
  response.writeHead(status, headers).end(body)
}
