import type { ClientHooks } from './client-hooks.ts'

/** Whatever takes a line and some fields: `console`, or a thin cover of pino, winston and the like. */
export interface Logger {
  debug(message: string, fields: Readonly<Record<string, unknown>>): void
  warn(message: string, fields: Readonly<Record<string, unknown>>): void
}

/**
 * Makes hooks that write a line for each request, answer and wait. A line names the operation, the path and the tenant of
 * a view, never the query, a header or a body: ids in a path are all that it tells of what the tenant holds.
 */
export function logTo(logger: Logger): Required<Pick<ClientHooks, 'onRequest' | 'onResponse' | 'onRetry'>> {
  const pathOf = (url: string) => new URL(url).pathname
  const inTenant = (tenantId: string | undefined) => tenantId !== undefined && { tenantId }
  return {
    onRequest: ({ name, method, url, tenantId, attempt }) =>
      logger.debug(`${name} is sent`, { method, path: pathOf(url), attempt, ...inTenant(tenantId) }),
    onResponse({ name, url, tenantId, status, attempt, durationMs }) {
      const level = status < 400 ? 'debug' : 'warn'
      logger[level](`${name} was answered with ${status}`, {
        path: pathOf(url),
        status,
        attempt,
        durationMs,
        ...inTenant(tenantId),
      })
    },
    onRetry: ({ name, tenantId, attempts, waitMs, status }) =>
      logger.warn(`${name} is sent again in ${Math.round(waitMs)} ms`, {
        attempts,
        waitMs,
        status,
        ...inTenant(tenantId),
      }),
  }
}
