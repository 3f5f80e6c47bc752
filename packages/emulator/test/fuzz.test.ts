import { connect } from 'node:net'
import { operations } from '@mde-kit/contract'
import { permissions, type TokenKind } from '@mde-kit/contract/permissions'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTenant, type TestTenant } from './contract/tenant.ts'

// Whatever is sent, by whatever door: an answer below 500, or 501 for what is not imitated, and never a crash.

let tenant: TestTenant
/** What the Authorization header holds for each kind of caller. */
let tokens: ReadonlyMap<string, string>
beforeAll(async () => {
  tenant = await startTenant({ rateLimits: 'off', machines: 8, alerts: 20 })
  const tokenOf = async (kind: TokenKind) =>
    [kind, `Bearer ${await tenant.tokenWith(kind, Object.keys(permissions[kind]))}`] as const
  tokens = new Map([
    await tokenOf('delegated'),
    await tokenOf('application'),
    ['admin', `Bearer ${tenant.emulator.adminToken}`],
  ])
}, 30_000)
afterAll(() => tenant.emulator.stop())

const hostile = fc.constantFrom(
  '..',
  '%2e%2e',
  '%',
  '%00',
  '%F0%9F',
  '%EF%BF%BD',
  "'",
  "''",
  '__proto__',
  'constructor',
  '$count',
  '@',
  '//',
  '\u{1F680}',
  'null',
  '-1',
  '1e999',
  '[object Object]',
)
const segment = fc.oneof(fc.string({ maxLength: 20 }).map(encodeURIComponent), hostile)

/** A place that takes requests, and what it wants to see. */
interface Door {
  readonly method: string
  readonly path: string
  readonly contentType: string
  /** Names of query options and of form fields. */
  readonly names: readonly string[]
  readonly token: string
}

const json = 'application/json'
const urlEncoded = 'application/x-www-form-urlencoded'
const doors: readonly Door[] = [
  ...Object.values(operations).map(({ method, path, parameters, permissions: { application } }) => ({
    method,
    path,
    contentType: json,
    names: parameters.query,
    token: application.length > 0 ? 'application' : 'delegated',
  })),
  ...['common', 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d', '{tenant}'].flatMap((tenantId) =>
    ['token', 'v2.0/token', 'authorize', 'v2.0/authorize', 'v2.0/devicecode', 'v2.0/logout', 'nothing'].map(
      (rest) => formDoor(rest.includes('authorize') ? 'GET' : 'POST', `/${tenantId}/oauth2/${rest}`),
    ),
  ),
  ...['login', 'login/pick', 'SAS/ProcessAuth', 'Consent/Set'].map((step) =>
    formDoor('POST', `/common/${step}`),
  ),
  ...[
    '/{tenant}/adminconsent',
    '/metadata/identity/oauth2/token',
    '/',
    '/emulator/tokens',
    '/emulator/apps/{id}',
  ].map((path) => formDoor('GET', path)),
  ...['apps/{id}/permissions', 'users', 'faults/remove', 'faults', 'demo-app', 'clock'].map((path) =>
    formDoor('POST', `/emulator/${path}`),
  ),
  ...['clock', 'faults'].map((path) => adminDoor('POST', path)),
  adminDoor('PUT', 'snapshot'),
  adminDoor('DELETE', 'faults/{id}'),
  { method: 'GET', path: '/{anything}/{more}', contentType: json, names: [], token: 'application' },
]

function formDoor(method: string, path: string): Door {
  const names = [
    ...[
      'client_id',
      'scope',
      'resource',
      'grant_type',
      'prompt',
      'redirect_uri',
      'response_type',
      'claims',
      'code',
    ],
    ...['refresh_token', 'assertion', 'flow', 'done', 'action', 'username', 'formToken', 'account'],
  ]
  return { method, path, contentType: urlEncoded, names, token: '' }
}

function adminDoor(method: string, path: string): Door {
  return { method, path: `/emulator/admin/${path}`, contentType: json, names: [], token: 'admin' }
}

const texts = fc.oneof(
  fc.string({ maxLength: 40 }),
  hostile,
  fc.constantFrom(
    'password',
    'client_credentials',
    'authorization_code',
    'code',
    'refresh_token',
    'select_account',
  ),
  fc.constantFrom(
    "status eq 'New'",
    'a eq',
    '((((',
    "contains(title,'x')",
    '2026-01-01T00:00:00Z',
    '9'.repeat(400),
  ),
)
const keys = fc.constantFrom(
  ...[
    'Comment',
    'IsolationType',
    'status',
    'alertIds',
    'machineId',
    'Indicators',
    'Commands',
    'Query',
    'Value',
    'Action',
  ],
  ...['advanceMs', 'isFrozen', 'fault', 'target', 'version', 'clock', 'directory', 'tenants', '__proto__'],
)
const pairsOf = ({ names }: Door) =>
  fc.array(fc.tuple(often(fc.constantFrom('x', ...names), fc.string({ maxLength: 10 })), texts), {
    maxLength: 3,
  })

/** The one nine times out of ten, else the other. */
function often<T>(usual: fc.Arbitrary<T>, unusual: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: unusual })
}

const request = fc.constantFrom(...doors).chain((door) =>
  fc.record({
    method: often(
      fc.constant(door.method),
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'),
    ),
    path: fc.array(segment, { minLength: 3, maxLength: 3 }).map((fills) => {
      let next = 0
      return door.path.replaceAll(/\{\w+\}/g, () => fills[next++] ?? 'x')
    }),
    query: often(
      pairsOf(door).map((pairs) => new URLSearchParams(pairs).toString()),
      fc.string({ maxLength: 30 }).map((text) => text.replaceAll('#', '')),
    ),
    body:
      door.contentType === urlEncoded
        ? pairsOf(door).map((pairs) => new URLSearchParams(pairs).toString())
        : fc.oneof(
            fc.dictionary(keys, fc.jsonValue({ maxDepth: 3 })).map((object) => JSON.stringify(object)),
            fc.json({ maxDepth: 2 }),
            fc.string({ maxLength: 60 }),
          ),
    contentType: often(
      fc.constant(door.contentType),
      fc.constantFrom(
        json,
        urlEncoded,
        'multipart/form-data; boundary=x',
        'multipart/form-data',
        'text/plain',
      ),
    ),
    authorization: often(
      fc.constant(door.token),
      fc.constantFrom('delegated', 'application', 'admin', 'Basic eDp5', 'Bearer', 'Bearer a.b.c', ''),
    ),
    fault: often(fc.constant(''), fc.json({ maxDepth: 1 })),
  }),
)

describe('whatever is sent', () => {
  it('is answered below 500, or with 501', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path, query, body, contentType, authorization, fault }) => {
        const response = await fetch(`${tenant.emulator.url}${path}?${query}`, {
          method,
          redirect: 'manual',
          headers: {
            'content-type': contentType,
            ...(authorization !== '' && { authorization: tokens.get(authorization) ?? authorization }),
            ...(/^[\x20-\x7e]+$/.test(fault) && { 'x-mde-emulator-fault': fault }),
          },
          ...(!['GET', 'HEAD'].includes(method) && { body }),
        })
        const text = await response.text()
        expect({ text, status: response.status === 501 ? 0 : response.status }).toMatchObject({
          status: expect.toSatisfy((status: number) => status < 500),
        })
      }),
      { numRuns: Number(process.env['MDE_FUZZ_RUNS'] ?? 2500) },
    )
  }, 600_000)

  it('even what is no HTTP leaves it running', async () => {
    const { hostname, port } = new URL(tenant.emulator.url)
    const line = fc.constantFrom(
      'GET / HTTP/1.1\r\n',
      'GET /api/alerts HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
      'GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
      'GET //evil.example/x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
      'GET * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
      'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
      'POST /api/alerts/batchUpdate HTTP/1.1\r\nHost: [::1\r\nContent-Length: 5\r\n\r\n{',
      'GET /api/alerts HTTP/1.1\r\nHost:\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    )
    const bytes = fc.oneof(line, fc.string({ unit: 'binary', maxLength: 80 }))
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 3 }), async (parts) => {
        const answered = await send(hostname, Number(port), parts.join(''))
        expect(answered).not.toMatch(/^HTTP\/1\.1 50[02-9]/m)
        expect((await fetch(`${tenant.emulator.url}/api/nothing`)).status).toBe(404)
      }),
      { numRuns: 150 },
    )
  }, 120_000)
})

/** Sends text as it is, and reads what comes back until the other side or 30 ms of silence end it. */
function send(host: string, port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, host, () => socket.write(text))
    socket.setTimeout(30, () => socket.destroy())
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
}
