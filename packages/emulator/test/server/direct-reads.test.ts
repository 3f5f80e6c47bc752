import { once } from 'node:events'
import { createServer, type IncomingMessage, request, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonAnswer } from '../../src/defender/api-answer.ts'
import { createDirectReads, type DirectReadsOptions } from '../../src/server/direct-reads.ts'
import { createOwnHostTest } from '../../src/server/own-hosts.ts'
import { createRequestLog } from '../../src/server/request-log.ts'
import { startTenant, type TestTenant } from '../contract/tenant.ts'

const loopback = { host: '127.0.0.1', allowRemote: false }

function createReads(options: Partial<DirectReadsOptions> = {}) {
  const log = createRequestLog({ now: () => 0, sinks: [] })
  const asked: string[] = []
  const reads = createDirectReads({
    scheme: 'http',
    isOwnHost: createOwnHostTest(loopback),
    log,
    faults: { isEmpty: true },
    defender: ({ url }) => {
      asked.push(url.href)
      return Promise.resolve(jsonAnswer(200, '{}'))
    },
    ...options,
  })
  /** Whether the request is taken. */
  const take = ({ method = 'GET', path = '/api/alerts', headers = {} }): boolean => {
    const incoming = { method, url: path, headers: { host: '127.0.0.1:80', ...headers } }
    return reads(incoming as unknown as IncomingMessage, new ServerResponse(incoming as IncomingMessage))
  }
  return { take, asked, reads }
}

describe('createDirectReads', () => {
  it.each([
    { name: 'a read', path: '/api/alerts' },
    { name: 'one with a query', path: '/api/alerts?$top=1&$skip=5' },
    { name: 'one in another case and version', path: '/API/V1.0/Alerts' },
    { name: 'one that finds nothing', path: '/api/nothing' },
  ])('takes $name', ({ path }) => {
    const { take, asked } = createReads()
    expect([take({ path }), take({ path })]).toEqual([true, true])
    expect(asked).toEqual([`http://127.0.0.1${path}`, `http://127.0.0.1${path}`])
  })

  it.each([
    { name: 'another method', method: 'POST' },
    { name: 'a read without the body', method: 'HEAD' },
    { name: 'another part of the emulator', path: '/emulator/admin/faults' },
    { name: 'Entra', path: '/contoso.example/oauth2/v2.0/token' },
    { name: 'Graph', path: '/v1.0/security/runHuntingQuery' },
    { name: 'a path that stands for another one', path: '/api/../emulator/admin/faults' },
    { name: 'the same, encoded', path: '/api/%2e%2e/emulator/admin/faults' },
    { name: 'a path with a fragment', path: '/api/alerts#x' },
    { name: 'a path with a backslash', path: '/api/..\\emulator/admin/faults' },
    { name: 'a whole address', path: 'http://127.0.0.1/api/alerts' },
    { name: 'a foreign host', headers: { host: 'evil.example' } },
    { name: 'no host', headers: { host: undefined } },
    { name: 'a request that carries a fault', headers: { 'x-mde-emulator-fault': '{"kind":"quota"}' } },
  ])('leaves $name alone', (given) => {
    const { take, asked } = createReads()
    // A known address must not let it in.
    take({})
    expect(take(given)).toBe(false)
    expect(asked).toHaveLength(1)
  })

  it('takes a filter as clients write it', () => {
    const { take, asked } = createReads()
    expect(take({ path: "/api/alerts?$filter=severity%20eq%20'High'" })).toBe(true)
    expect(asked).toEqual(['http://127.0.0.1/api/alerts?$filter=severity%20eq%20%27High%27'])
  })

  it('answers 500 where the log fails', async () => {
    const { reads } = createReads({
      log: {
        begin: () => () => {
          throw new Error('The disk is full.')
        },
      },
    })
    const server = createServer(reads).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/alerts`)
    expect([response.status, await response.json()]).toMatchObject([
      500,
      { error: { message: 'The emulator failed: The disk is full.' } },
    ])
    server.close()
  })

  it('leaves every request alone while there are fault rules', () => {
    const faults = { isEmpty: true }
    const { take } = createReads({ faults })
    expect(take({})).toBe(true)
    faults.isEmpty = false
    expect(take({})).toBe(false)
    faults.isEmpty = true
    expect(take({})).toBe(true)
  })
})

interface Answer {
  readonly status: number | undefined
  readonly headers: unknown
  readonly body: unknown
  readonly record: unknown
}

let tenant: TestTenant
let token: string
beforeAll(async () => {
  tenant = await startTenant({ rateLimits: 'off' })
  token = await tenant.tokenWith('application', ['Alert.Read.All'])
}, 30_000)
afterAll(() => tenant.emulator.stop())

/** Headers in which the two ways may differ. */
const framing = ['content-length', 'date', 'transfer-encoding']

async function ask(path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const outgoing = request(tenant.emulator.url + path, { headers }).end()
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage]
  let text = ''
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk
  return {
    status: incoming.statusCode,
    headers: Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !framing.includes(name))),
    body: text.replace(/"target":"[\da-f-]{36}"/, '"target":""'),
    record: { ...tenant.emulator.requests.at(-1), at: '', durationMs: 0 },
  }
}

describe('an answer right from the socket', () => {
  const authorization = () => `Bearer ${token}`
  const cases: readonly { name: string; path: string; headers?: () => Record<string, string> }[] = [
    { name: 'a page', path: '/api/alerts?$top=2' },
    {
      name: 'a page under another loopback name',
      path: '/api/alerts?$top=2',
      headers: () => ({ host: 'eu.localhost:9' }),
    },
    { name: 'another version and case', path: '/API/v1.0/ALERTS?$top=1' },
    { name: 'an alert that is not there', path: '/api/alerts/da1_1' },
    { name: 'a missing permission', path: '/api/machines' },
    { name: 'no token', path: '/api/alerts', headers: () => ({ authorization: '' }) },
    { name: 'a bad token', path: '/api/alerts', headers: () => ({ authorization: `${authorization()}x` }) },
    { name: 'an option that is not documented', path: '/api/alerts?$search=x' },
    { name: 'a filter as clients write it', path: "/api/alerts?$filter=severity%20eq%20'High'&$top=1" },
    { name: 'a filter that cannot be read', path: '/api/alerts?$filter=severity%20is%20High' },
    { name: 'a path that is none', path: '/api/nothing?code=secret' },
    { name: 'a method that is not supported', path: '/api/alerts/batchUpdate' },
    { name: 'broken percent-encoding', path: '/api/alerts/%E0%A4' },
    { name: 'what looks like a token in the path', path: '/api/alerts/eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln' },
  ]
  it.each(cases)('to $name is the one that Hono gives', async ({ path, headers }) => {
    const sent = { authorization: authorization(), ...headers?.() }
    const { faults } = tenant.emulator
    const direct = await ask(path, sent)
    // A rule that never strikes sends every request the general way.
    const { id } = faults.add({ target: 'token', calls: [1_000_000], fault: { kind: 'malformedJson' } })
    const general = await ask(path, sent)
    faults.remove(id)
    expect(direct).toEqual(general)
  })
})
