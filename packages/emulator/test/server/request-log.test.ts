import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { createRequestLog, loggedPath } from '../../src/server/request-log.ts'
import type { EmulatorEnv, RequestRecord } from '../../src/server/request-record.ts'

const paths = [
  {
    name: 'keeps OData options as they were sent',
    path: '/api/alerts?$top=5&$filter=a+eq+%27b%27',
    want: '/api/alerts?$top=5&$filter=a+eq+%27b%27',
  },
  {
    name: 'keeps them percent-encoded too',
    path: '/api/alerts?%24skip=100',
    want: '/api/alerts?%24skip=100',
  },
  { name: 'drops everything else', path: '/x?code=secret&state=s&$top=1&client_secret=y', want: '/x?$top=1' },
  { name: 'drops the question mark with it', path: '/x?code=secret', want: '/x' },
  {
    name: 'hides what looks like a token',
    path: '/api/alerts/eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln',
    want: '/api/alerts/[token]',
  },
]

describe('loggedPath', () => {
  it.each(paths)('$name', ({ path, want }) => {
    expect(loggedPath(`http://localhost${path}`)).toBe(want)
  })
})

describe('createRequestLog', () => {
  const start = () => {
    const sunk: RequestRecord[] = []
    const log = createRequestLog({ now: () => 0, sinks: [(record) => sunk.push(record)] })
    const app = new Hono<EmulatorEnv>()
    app.use('*', log.middleware)
    app.get('/teapot', (context) => {
      context.get('findings').operationId = 'makeTea'
      return context.text('', 418)
    })
    return { app, log, sunk }
  }

  it('records status and findings once the answer is known, and tells the sinks', async () => {
    const { app, log, sunk } = start()
    await app.request('http://localhost/teapot', { headers: { authorization: 'Bearer secret' } })
    const want = {
      at: '1970-01-01T00:00:00.000Z',
      method: 'GET',
      path: '/teapot',
      operationId: 'makeTea',
      status: 418,
      durationMs: expect.any(Number),
    }
    expect(sunk).toEqual([want])
    expect(log.records()).toEqual([want])
  })

  it('keeps the latest ten thousand', async () => {
    const { app, log } = start()
    for (let request = 0; request < 10_003; request++) await app.request(`http://localhost/${request}`)
    expect(log.records()).toHaveLength(10_000)
    expect(log.records()[0]).toMatchObject({ path: '/3' })
  })
})
