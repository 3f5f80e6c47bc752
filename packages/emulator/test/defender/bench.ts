import { permissions } from '@mde-kit/contract/permissions'
import { Hono } from 'hono'
import { createApp } from '../../src/create-app.ts'
import { createEmulatorClock } from '../../src/emulator-clock.ts'
import { type EmulatorOptions, resolveEmulatorOptions } from '../../src/emulator-options.ts'
import type { Authentication } from '../../src/entra/create-entra.ts'
import type { NewUser } from '../../src/entra/directory/users.ts'
import { createDirectory, type Directory } from '../../src/entra/directory.ts'
import { defaultTenants, plantTenants } from '../../src/entra/seed.ts'
import { createRequestLog } from '../../src/server/request-log.ts'
import type { RequestRecord } from '../../src/server/request-record.ts'
import { createVault } from '../../src/state/vault.ts'

export const startMs = Date.parse('2026-03-01T12:00:00Z')
export const tenantId = defaultTenants[0]?.id ?? ''
export const appId = 'c0000000-0000-4000-8000-000000000001'

/** Whoever calls: an app, or a user by name. All permissions unless some are given. */
export interface Who {
  readonly user?: string
  readonly permissions?: readonly string[]
  readonly tenantId?: string
}

export interface BenchOptions extends EmulatorOptions {
  readonly users?: readonly NewUser[]
  /** Whether callers are on this machine. Defaults to true. */
  readonly isLoopback?: boolean
}

export type Bench = ReturnType<typeof createBench>

export interface BenchCall {
  readonly as?: Who | 'nobody'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface BenchAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/**
 * The emulator without sockets and signatures: the bearer token is the JSON of a {@link Who}.
 * Time stands still until `clock.nowMs` is moved.
 */
export function createBench({ users = [], isLoopback = true, ...options }: BenchOptions = {}) {
  const clock = { nowMs: startMs }
  const now = () => clock.nowMs
  const vault = createVault()
  const adjustable = createEmulatorClock(now)
  const directory = createDirectory({ now, vault })
  plantTenants(directory, options.tenants ?? defaultTenants)
  for (const user of users) directory.addUser(tenantId, user)
  directory.registerApp(tenantId, { clientId: appId, displayName: 'Bench app' })
  const records: RequestRecord[] = []
  const entra = {
    routes: new Hono(),
    directory,
    issuedTokens: () => [],
    identityHeader: '',
    forgetSessions: () => undefined,
    rollOverKeys: () => Promise.resolve(),
    authenticate: (authorization: string | undefined) =>
      Promise.resolve(authenticate(directory, authorization)),
  }
  const log = createRequestLog({ now: adjustable.now, sinks: [(record) => records.push(record)] })
  const settings = resolveEmulatorOptions({ now, rateLimits: 'off', ...options })
  const { app, storage, control } = createApp({
    settings,
    entra,
    log,
    clock: adjustable,
    vault,
    adminToken: 'admin',
    storageOrigin: () => 'http://127.0.0.1:8081',
  })

  const bindings = { isLoopback, cutConnection: () => undefined }
  const call = async (
    method: string,
    path: string,
    { as = {}, body, headers }: BenchCall = {},
  ): Promise<BenchAnswer> => {
    // Written beforehand, as by who sends it over a socket: the platform fails where nobody reads its form to the end.
    const form = body instanceof FormData ? new Response(body) : undefined
    const init = {
      method,
      headers: {
        ...(as !== 'nobody' && { authorization: `Bearer ${JSON.stringify(as)}` }),
        ...(body !== undefined && {
          'content-type': form?.headers.get('content-type') ?? 'application/json',
        }),
        ...headers,
      },
      ...(body !== undefined && {
        body: (await form?.arrayBuffer()) ?? (typeof body === 'string' ? body : JSON.stringify(body)),
      }),
    }
    const response = await app.request(`http://127.0.0.1:8080${path}`, init, bindings)
    const text = await response.text()
    const answered: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, headers: response.headers, body: answered }
  }

  /** Calls and insists on a success; the test says what the answer holds. */
  const read = async <T>(method: string, path: string, options?: BenchCall): Promise<T> => {
    const { status, body } = await call(method, path, options)
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`)
    return body as T
  }
  const list = async <T>(path: string, as: Who = {}): Promise<readonly T[]> =>
    (await read<{ value: T[] }>('GET', path, { as })).value
  const first = async <T>(path: string): Promise<T> => {
    const [item] = await list<T>(path)
    if (item === undefined) throw new Error(`${path} is empty.`)
    return item
  }

  /** Fetches what a link leads to. */
  const file = async (link: string, headers: Readonly<Record<string, string>> = {}) =>
    storage.request(link, { headers })

  return { clock, directory, records, app, bindings, control, call, read, list, first, file }
}

const everything = {
  application: Object.keys(permissions.application),
  delegated: Object.keys(permissions.delegated),
}

function authenticate(directory: Directory, authorization: string | undefined): Authentication {
  if (authorization === undefined)
    return { ok: false, status: 401, code: 'Unauthorized', message: 'The Authorization header is missing.' }
  const who = JSON.parse(authorization.replace('Bearer ', '')) as Who
  const kind = who.user === undefined ? 'application' : 'delegated'
  const user = who.user === undefined ? undefined : directory.findUser(who.tenantId ?? tenantId, who.user)
  return {
    ok: true,
    tenantId: who.tenantId ?? tenantId,
    appId,
    grants: { kind, permissions: who.permissions ?? everything[kind] },
    ...(user && { user }),
    claims: {},
  }
}
