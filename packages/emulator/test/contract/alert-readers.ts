import type { Alert } from '@mde-kit/contract'
import { type Emulator, type EmulatorOptions, startEmulator, type TenantSeed } from '../../src/index.ts'
import { alertId } from '../../src/world/alert-id.ts'
import { createBench, startMs, tenantId } from '../defender/bench.ts'
import { scope } from './tenant.ts'

/** An app, a person with every device group, one with a single group, and an app of another tenant. */
export const readers = ['app', 'analyst', 'finance', 'fabrikam'] as const
export type Reader = (typeof readers)[number]

export interface Answer {
  readonly path: string
  readonly status: number
  /** Short of what belongs to the connection. */
  readonly headers: Readonly<Record<string, string>>
  /** Without the address of the emulator and what is made up anew each time: ids of refusals and of new alerts. */
  readonly body: string
}

export type Answers = Readonly<Record<Reader, readonly Answer[]>>

/** An emulator with readers of its alerts. Each start shows the same ones. */
export interface AlertReaders {
  readonly emulator: Emulator
  readonly ids: Ids
  /** Whether it has answered before, which only those do that are to keep something. */
  readonly isWarm: boolean
  readAll(): Promise<Answers>
  /** @param path Or a whole address, where the emulator is to be called by another name. */
  send(path: string, init?: RequestInit, reader?: Reader): Promise<Response>
  /** Sends a change and insists on its success. */
  change(method: string, path: string, body: object, reader?: Reader): Promise<void>
  /** Calls the admin API and insists on a success. */
  admin(method: string, path: string, body?: object): Promise<unknown>
  /** Gets a new token. */
  signIn(reader: Reader): Promise<void>
}

const secret = 'made up'
const requiredPermissions = [
  { kind: 'application', name: 'Alert.ReadWrite.All' },
  { kind: 'application', name: 'Machine.ReadWrite.All' },
  { kind: 'delegated', name: 'Alert.ReadWrite' },
] as const

const tenantOf = (number: number, id: string, domain: string, users: TenantSeed['users']) => ({
  id,
  domain,
  users: users ?? [],
  apps: [
    {
      clientId: `c1000000-0000-4000-8000-00000000000${number}`,
      displayName: 'Reader',
      isPublicClient: true,
      requiredPermissions,
      secrets: [{ value: secret }],
      hasAdminConsent: true,
    },
  ],
})
const person = { password: secret, roles: ['View Data'] }
const ana = {
  ...person,
  userPrincipalName: 'ana@contoso.example',
  roles: ['View Data', 'Alerts investigation'],
}
const fin = { ...person, userPrincipalName: 'fin@contoso.example', deviceGroups: ['Finance devices'] }
const fab = { ...person, userPrincipalName: 'fab@fabrikam.example', roles: ['Alerts investigation'] }
export const contoso = tenantOf(1, tenantId, 'contoso.example', [ana, fin])
export const fabrikam = tenantOf(2, 'a0000000-0000-4000-8000-000000000002', 'fabrikam.example', [fab])

const seats: Readonly<Record<Reader, { tenant: typeof contoso; username?: string }>> = {
  app: { tenant: contoso },
  analyst: { tenant: contoso, username: ana.userPrincipalName },
  finance: { tenant: contoso, username: fin.userPrincipalName },
  fabrikam: { tenant: fabrikam },
}

const world = { machines: 30, alerts: 120, tenants: [contoso, fabrikam], now: () => startMs }

/** Of Contoso: an alert on a device of finance, the device, and the newest alert on any other. */
export async function findIds() {
  // Nothing that a test talks to has answered for it.
  const bench = createBench(world)
  const alerts = await bench.list<Alert>('/api/alerts', { tenantId: contoso.id })
  const own = alerts.find(({ rbacGroupName }) => rbacGroupName === 'Finance devices')
  const foreign = alerts.find(({ rbacGroupName }) => rbacGroupName !== 'Finance devices')
  return { own: own?.id ?? '', machineId: own?.machineId ?? '', foreign: foreign?.id ?? '' }
}
export type Ids = Awaited<ReturnType<typeof findIds>>

const pathsOf = ({ own, machineId, foreign }: Ids) => [
  '/api/alerts',
  '/api/alerts?$top=3',
  '/api/alerts?$top=3&$skip=2&$expand=evidence',
  "/api/alerts?$filter=status ne 'Resolved'",
  '/api/alerts?$filter=alertCreationTime ge 2026-02-27T00:00:00Z&$expand=evidence',
  `/api/alerts/${own}`,
  `/api/alerts/${foreign}`,
  `/api/machines/${machineId}/alerts`,
]

/** Starts an emulator whose time stands still. Stop it after the test. */
export async function startReaders(
  ids: Ids,
  isWarm: boolean,
  options: EmulatorOptions,
): Promise<AlertReaders> {
  const emulator = await startEmulator({ rateLimits: 'off', ...world, ...options })
  const tokens = new Map<Reader, string>()

  const send: AlertReaders['send'] = (path, { headers, ...init } = {}, reader = 'app') =>
    fetch(new URL(path, emulator.url), {
      ...init,
      headers: {
        authorization: `Bearer ${tokens.get(reader)}`,
        'content-type': 'application/json',
        ...headers,
      },
    })
  const signIn = async (reader: Reader): Promise<void> => {
    tokens.set(reader, await tokenOf(emulator.url, reader))
  }
  const read = async (reader: Reader, path: string): Promise<Answer> => {
    const { status, headers, body } = await answerOf(await send(path, {}, reader))
    return { path, status, headers, body: body.replaceAll(emulator.url, '') }
  }
  await Promise.all(readers.map(signIn))
  return {
    emulator,
    ids,
    isWarm,
    async readAll() {
      const all = (reader: Reader) => Promise.all(pathsOf(ids).map((path) => read(reader, path)))
      const [app, analyst, finance, fabrikam] = await Promise.all([
        all('app'),
        all('analyst'),
        all('finance'),
        all('fabrikam'),
      ])
      return { app, analyst, finance, fabrikam }
    },
    send,
    async change(method, path, body, reader) {
      await textOf(await send(path, { method, body: JSON.stringify(body) }, reader))
    },
    async admin(method, path, body) {
      const response = await fetch(`${emulator.url}/emulator/admin/${path}`, {
        method,
        headers: { authorization: `Bearer ${emulator.adminToken}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      })
      const text = await textOf(response)
      return text === '' ? undefined : (JSON.parse(text) as unknown)
    },
    signIn,
  }
}

async function tokenOf(origin: string, reader: Reader): Promise<string> {
  const { tenant, username } = seats[reader]
  const form = new URLSearchParams({
    client_id: tenant.apps[0]?.clientId ?? '',
    client_secret: secret,
    scope,
    ...(username === undefined
      ? { grant_type: 'client_credentials' }
      : { grant_type: 'password', username, password: secret }),
  })
  const response = await fetch(`${origin}/${tenant.id}/oauth2/v2.0/token`, { method: 'POST', body: form })
  return (JSON.parse(await textOf(response)) as { access_token: string }).access_token
}

async function textOf(response: Response): Promise<string> {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`)
  return text
}

const ofTheConnection = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']

/** Of an alert that is made while time stands still: it begins with the time. */
const newAlertId = new RegExp(`${alertId(startMs, 0).slice(0, -1)}-?\\d+`, 'g')

async function answerOf(response: Response): Promise<Pick<Answer, 'status' | 'headers' | 'body'>> {
  const headers = [...response.headers].filter(([name]) => !ofTheConnection.includes(name))
  const body = (await response.text())
    .replace(/"target":"[\da-f-]{36}"/, '"target":""')
    .replaceAll(newAlertId, 'new')
  return { status: response.status, headers: Object.fromEntries(headers), body }
}
