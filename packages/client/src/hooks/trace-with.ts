import { isMdeError } from '@mde-kit/contract/runtime'
import { SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import type { TraceCall } from './client-hooks.ts'

/**
 * Makes an OpenTelemetry span of each call, for the option `trace`. Requests within are children of it where `fetch` is
 * instrumented.
 *
 * Attributes: method, host, port and status as the semantic conventions name them, and under `mde.` the operation, the
 * tenant of a view, the permissions that it takes, the attempts and the wait for its quota. No address, header or body.
 */
export function traceWith(tracer: Tracer): TraceCall {
  return ({ name, operation, method, url, tenantId, progress }, run) =>
    tracer.startActiveSpan(name, { kind: SpanKind.CLIENT }, async (span) => {
      const { hostname, port, protocol } = new URL(url)
      const { delegated = [], application = [] } = operation?.permissions ?? {}
      span.setAttributes({
        'http.request.method': method,
        'server.address': hostname,
        'server.port': Number(port) || (protocol === 'http:' ? 80 : 443),
        'mde.operation': name,
        ...(tenantId !== undefined && { 'mde.tenant_id': tenantId }),
        'mde.permissions': [...new Set([...delegated, ...application].flat())],
      })
      try {
        const response = await run()
        span.setAttribute('http.response.status_code', response.status)
        if (!response.ok) span.setStatus({ code: SpanStatusCode.ERROR })
        return response
      } catch (error) {
        span.setAttribute('error.type', isMdeError(error) ? error.code : 'unknown')
        span.setStatus({ code: SpanStatusCode.ERROR })
        throw error
      } finally {
        span.setAttributes({
          'mde.attempts': progress.attempts,
          'mde.quota_wait_ms': progress.quotaWaitMs,
        })
        span.end()
      }
    })
}
