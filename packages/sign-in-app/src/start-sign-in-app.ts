import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { isLoopbackHost } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import type { AppConfig } from './app-config.ts'
import { createSignInApp } from './create-sign-in-app.ts'

/** A running app. */
export interface SignInApp {
  /** Where to open it: the origin of the redirect URI. */
  readonly url: string
  /** Cuts every connection and frees the port. */
  stop(): Promise<void>
}

/**
 * Serves the app on loopback, at the port of the redirect URI.
 *
 * @throws {@link ConfigError} An option cannot work, the redirect URI is not on this machine, or its port is in use.
 */
export async function startSignInApp(config: AppConfig): Promise<SignInApp> {
  const pages = createSignInApp(config)
  const { protocol, hostname, port, origin } = new URL(config.redirectUri)
  if (protocol !== 'http:' || !isLoopbackHost(hostname))
    throw new ConfigError(`The app is served on this machine only, not at ${origin}.`, {
      next: 'Use a redirect URI on http://localhost, or serve createSignInApp yourself.',
    })
  const answer = getRequestListener((request) => pages.fetch(nativeRequest(request)), {
    overrideGlobalObjects: false,
  })
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  const host = hostname === '[::1]' ? '::1' : hostname === 'localhost' ? '127.0.0.1' : hostname
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(explain(fault, origin)))
    server.listen(Number(port || 80), host, resolve)
  })
  return {
    url: origin,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The listener's requests are of a class of its own, which cannot be copied; the limit for forms copies one that tells no length. */
function nativeRequest(request: Request): Request {
  if (request.method !== 'POST') return request
  const { url, method, headers, body } = request
  return new Request(url, { method, headers, body, duplex: 'half' })
}

function explain(cause: NodeJS.ErrnoException, origin: string): ConfigError {
  return new ConfigError(`The app cannot listen at ${origin} (${cause.code ?? cause.message}).`, {
    next: 'End the program that has the port, or register a redirect URI with another one.',
    cause,
  })
}
