import { redact } from '@mde-kit/contract/redact'
import type { MiddlewareHandler } from 'hono'
import type { EmulatorEnv, RequestFindings, RequestRecord } from './request-record.ts'

/** How many records are kept; the oldest go first. */
const capacity = 10_000

/** Remembers requests and passes each on to whoever wants it. */
export interface RequestLog {
  readonly middleware: MiddlewareHandler<EmulatorEnv>
  /**
   * Notes that a request has come.
   *
   * @param path As {@link loggedPath} has it.
   * @returns What to call when it is answered.
   */
  begin(method: string, path: string): (status: number, findings: RequestFindings) => void
  /** Oldest first. */
  readonly records: () => readonly RequestRecord[]
}

/** A record as it is kept: a program makes far more requests than anybody looks at. */
interface Entry {
  readonly atMs: number
  readonly method: string
  readonly path: string
  readonly findings: RequestFindings
  readonly status: number
  readonly durationMs: number
}

/** @param options.now Milliseconds since 1970. */
export function createRequestLog(options: {
  now: () => number
  sinks: readonly ((record: RequestRecord) => void)[]
}): RequestLog {
  const entries: Entry[] = []
  /** Where the next one goes; when all room is taken, the oldest is there. */
  let next = 0

  const begin: RequestLog['begin'] = (method, path) => {
    const atMs = options.now()
    const began = performance.now()
    return (status, findings) => {
      const entry = { atMs, method, path, findings, status, durationMs: performance.now() - began }
      entries[next] = entry
      next = (next + 1) % capacity
      for (const sink of options.sinks) sink(recordOf(entry))
    }
  }
  return {
    records: () => [...entries.slice(next), ...entries.slice(0, next)].map(recordOf),
    begin,
    middleware: async (context, answer) => {
      const end = begin(context.req.method, loggedPath(context.req.url))
      const findings: RequestFindings = {}
      context.set('findings', findings)
      await answer()
      end(context.res.status, findings)
    },
  }
}

function recordOf({ atMs, method, path, findings, status, durationMs }: Entry): RequestRecord {
  return {
    at: new Date(atMs).toISOString(),
    method,
    path,
    ...findings,
    status,
    durationMs: Math.round(durationMs * 1000) / 1000,
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
