import type { ClientHooks } from './client-hooks.ts'

/** Whatever takes a line and some fields: `console`, or a thin cover of pino, winston and the like. */
export interface Logger {
  debug(message: string, fields: Readonly<Record<string, unknown>>): void
  warn(message: string, fields: Readonly<Record<string, unknown>>): void
}

/**
 * Makes hooks that write a line for each request, answer and wait. A line names the operation and the path, never the
 * query, a header or a body: ids in a path are all that it tells of the tenant.
 */
export function logTo(logger: Logger): Required<Pick<ClientHooks, 'onRequest' | 'onResponse' | 'onRetry'>> {
  const pathOf = (url: string) => new URL(url).pathname
  return {
    onRequest: ({ name, method, url, attempt }) =>
      logger.debug(`${name} is sent`, { method, path: pathOf(url), attempt }),
    onResponse({ name, url, status, attempt, durationMs }) {
      const level = status < 400 ? 'debug' : 'warn'
      logger[level](`${name} was answered with ${status}`, { path: pathOf(url), status, attempt, durationMs })
    },
    onRetry: ({ name, attempts, waitMs, status }) =>
      logger.warn(`${name} is sent again in ${Math.round(waitMs)} ms`, { attempts, waitMs, status }),
  }
}
