import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** How a fault treats a write: one that says that nothing happened never follows a commit. */
export type FaultTime = 'before commit' | 'after commit'

export interface Fault {
  readonly time: FaultTime
  /** How often in a row it comes. */
  readonly times?: number
  /** Answers in place of the API, which would have sent this body. */
  readonly answer: (response: ServerResponse, body: string) => void
}

const json = { 'content-type': 'application/json' }
const tooMany = (message: string) => JSON.stringify({ error: { code: 'TooManyRequests', message } })

/** Every way in which the server fails. All of them have been seen of services, proxies or networks. */
export const faults = {
  'a storm of 429': {
    time: 'before commit',
    times: 3,
    answer: (response) =>
      response.writeHead(429, { ...json, 'retry-after': '1' }).end(tooMany('Quota exceeded.')),
  },
  'a 429 with its wait in words': {
    time: 'before commit',
    answer: (response) => response.writeHead(429, json).end(tooMany('Try again in 2 seconds.')),
  },
  'a 429 until a date, by a clock that is an hour ahead': {
    time: 'before commit',
    answer(response) {
      const inAnHour = (seconds: number) => new Date(Date.now() + 3_600_000 + seconds * 1000).toUTCString()
      const headers = { ...json, date: inAnHour(0), 'retry-after': inAnHour(1) }
      response.writeHead(429, headers).end(tooMany('Quota exceeded.'))
    },
  },
  'a 503 with Retry-After': {
    time: 'before commit',
    answer: (response) => response.writeHead(503, { 'retry-after': '0' }).end(),
  },
  'a 500': { time: 'after commit', answer: (response) => response.writeHead(500).end() },
  'a 502 in HTML': {
    time: 'after commit',
    answer: (response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>'),
  },
  'a reset before the commit': {
    time: 'before commit',
    answer: (response) => response.socket?.resetAndDestroy(),
  },
  'a reset after the commit': {
    time: 'after commit',
    answer: (response) => response.socket?.resetAndDestroy(),
  },
  'a reset in the middle of the body': {
    time: 'after commit',
    answer(response, body) {
      response.writeHead(200, { ...json, 'content-length': Buffer.byteLength(body) })
      response.write(body.slice(0, body.length / 2), () => response.socket?.resetAndDestroy())
    },
  },
  'a slow loris': {
    time: 'after commit',
    answer(response) {
      response.writeHead(200, json)
      const drip = setInterval(() => response.write(' '), 20)
      response.once('close', () => clearInterval(drip))
    },
  },
  'gzip that is cut': {
    time: 'after commit',
    answer(response, body) {
      const bytes = gzipSync(body)
      response
        .writeHead(200, { ...json, 'content-encoding': 'gzip' })
        .end(bytes.subarray(0, bytes.length / 2))
    },
  },
  'JSON that is cut': {
    time: 'after commit',
    answer: (response, body) => response.writeHead(200, json).end(body.slice(0, body.length - 7)),
  },
  'HTML in place of JSON': {
    time: 'after commit',
    answer: (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'),
  },
  'no body at all': { time: 'after commit', answer: (response) => response.writeHead(200, json).end() },
  'huge headers': {
    time: 'after commit',
    answer: (response, body) => response.writeHead(200, { ...json, 'x-huge': 'x'.repeat(100_000) }).end(body),
  },
} satisfies Readonly<Record<string, Fault>>

export type FaultKind = keyof typeof faults
