import { proxyFetch } from '@mde-kit/auth'
import { type Caller, type ClientOptions, createCaller } from '@mde-kit/client/runtime'
import { redact } from '@mde-kit/contract/redact'
import type { Connection } from '../connection/connection.ts'
import type { RecordFlag } from '../connection/connection-flags.ts'
import { printable } from '../output/printable.ts'
import type { Terminal } from '../output/terminal.ts'
import { openRecording } from './open-recording.ts'

/**
 * Opens the way to the API of one tenant.
 *
 * @throws {@link ConfigError} `--record` cannot be written, or a host cannot work.
 */
export function openCaller(terminal: Terminal, connection: Connection, flags: RecordFlag = {}): Caller {
  return createCaller(clientOptions(terminal, connection, flags))
}

/**
 * How a client calls the tenant. `--verbose` shows each request and answer, without tokens and bodies; a wait that takes
 * longer than a glance is told of in any case.
 *
 * @throws {@link ConfigError} `--record` cannot be written.
 */
export function clientOptions(
  terminal: Terminal,
  { credential, cloud, geo, apiBase }: Connection,
  { record }: RecordFlag = {},
): ClientOptions {
  const { paint } = terminal
  const show = (text: string) => terminal.detail(paint.dim(printable(redact(text))))
  return {
    credential,
    cloud,
    geo,
    apiBase,
    // As sign-ins do.
    fetch: proxyFetch(),
    userAgent: 'mde-kit-cli',
    onAnswer: openRecording(record),
    onRequest: ({ method, url, name, attempt }) =>
      show(`> ${method} ${url} (${name}${attempt > 1 ? `, attempt ${attempt}` : ''})`),
    onResponse: ({ status, durationMs, responseHeaders }) =>
      show(`< ${status} in ${Math.round(durationMs)} ms ${responseHeaders.get('content-type') ?? ''}`),
    onRetry: ({ name, status, waitMs }) => {
      if (waitMs > 1000)
        terminal.note(`${name} got ${status ?? 'no answer'}; trying again in ${Math.ceil(waitMs / 1000)} s.`)
    },
    onWarning: ({ message }) => terminal.note(message),
  }
}
