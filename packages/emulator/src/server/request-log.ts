import { redact } from '@mde-kit/contract/redact'
import type { MiddlewareHandler } from 'hono'
import type { EmulatorEnv, RequestFindings, RequestRecord } from './request-record.ts'

/** How many records are kept; the oldest go first. */
const capacity = 10_000

/** Remembers requests and passes each on to whoever wants it. */
export interface RequestLog {
  readonly middleware: MiddlewareHandler<EmulatorEnv>
  /** Oldest first. */
  readonly records: () => readonly RequestRecord[]
}

/** @param options.now Milliseconds since 1970. */
export function createRequestLog(options: {
  now: () => number
  sinks: readonly ((record: RequestRecord) => void)[]
}): RequestLog {
  const records: RequestRecord[] = []

  return {
    records: () => [...records],
    middleware: async (context, next) => {
      const at = new Date(options.now()).toISOString()
      const began = performance.now()
      const findings: RequestFindings = {}
      context.set('findings', findings)
      await next()
      const record: RequestRecord = {
        at,
        method: context.req.method,
        path: loggedPath(context.req.url),
        ...findings,
        status: context.res.status,
        durationMs: Math.round((performance.now() - began) * 1000) / 1000,
      }
      records.push(record)
      if (records.length > capacity) records.shift()
      for (const sink of options.sinks) sink(record)
    },
  }
}

/** Keeps the OData options of the query and nothing else: codes and tokens travel in query strings too. */
export function loggedPath(address: string): string {
  const { pathname, search } = new URL(address)
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => /^(?:\$|%24)/i.test(pair))
  return redact(kept.length === 0 ? pathname : `${pathname}?${kept.join('&')}`)
}
