import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { ConfigError } from '@mde-kit/contract/errors'
import { PortInUseError } from '../errors/port-in-use-error.ts'
import type { DirectReads } from './direct-reads.ts'
import type { EmulatorEnv } from './request-record.ts'
import type { TlsIdentity } from './tls-identity.ts'

/** An address of this machine alone, also where IPv4 is spelt as IPv6. */
const loopbackAddress = /^(?:(?:::ffff:)?127\.|::1$)/

/**
 * How long an idle connection is kept. The default of Node, 5 s, ends some that a client under load is about to use.
 */
const keepAliveMs = 65_000

export interface ListenOptions {
  readonly host: string
  readonly port: number
  readonly tls?: TlsIdentity | undefined
  /** Answers what it can before the `fetch` function is asked. */
  readonly direct?: DirectReads | undefined
}

export interface Listener {
  /** The port in use, also where 0 was asked for. */
  readonly port: number
  /** Cuts every connection at once. */
  close(): Promise<void>
}

/**
 * Serves a `fetch` function over HTTP, or with an identity over HTTPS.
 *
 * @throws {@link PortInUseError} Another program has the port.
 * @throws {@link ConfigError} The address cannot be listened on.
 */
export async function listen(
  fetch: (request: Request, bindings: EmulatorEnv['Bindings']) => Response | Promise<Response>,
  { host, port, tls, direct }: ListenOptions,
): Promise<Listener> {
  // The globals of the process belong to the program that started the emulator.
  const answer = getRequestListener(
    async (request, { incoming }) => fetch(nativeRequest(request), bindingsOf(incoming.socket)),
    { overrideGlobalObjects: false },
  )
  const handle: RequestListener = (incoming, outgoing) => {
    if (!direct?.(incoming, outgoing)) void answer(incoming, outgoing)
  }
  const server = tls ? createTlsServer({ key: tls.key, cert: tls.cert }, handle) : createServer(handle)
  server.keepAliveTimeout = keepAliveMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault) => reject(explain(fault, host, port)))
    server.listen(port, host, resolve)
  })
  return { port: portOf(server, port), close: () => close(server) }
}

function bindingsOf(socket: Socket): EmulatorEnv['Bindings'] {
  const { remoteAddress = '' } = socket
  return {
    cutConnection: () => void socket.destroy(),
    isLoopback: loopbackAddress.test(remoteAddress),
  }
}

/**
 * The request of the adapter only looks like one: `new Request(request, …)`, as in the middleware that limits bodies,
 * refuses it. Without a body it is good enough, and cheaper.
 */
function nativeRequest(request: Request): Request {
  const { url, method, headers } = request
  if (method === 'GET' || method === 'HEAD') return request
  const { body } = request
  return new Request(url, { method, headers, ...(body && { body, duplex: 'half' }) })
}

function explain(fault: NodeJS.ErrnoException, host: string, port: number): Error {
  if (fault.code === 'EADDRINUSE') return new PortInUseError(port, fault)
  return new ConfigError(
    `The emulator cannot listen on ${host}, port ${port} (${fault.code ?? fault.message}).`,
    {
      next: 'Use host 127.0.0.1 and port 0.',
      cause: fault,
    },
  )
}

function portOf(server: Server, asked: number): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : asked
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
