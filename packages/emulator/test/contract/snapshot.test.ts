import { createCredential } from '@mde-kit/auth'
import { createDefenderClient } from '@mde-kit/client'
import { type Operation, operations } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '../../src/defender/handlers.ts'
import { type Emulator, registerDemoApp, startEmulator } from '../../src/index.ts'
import { type Caller, startCaller } from './caller.ts'
import { scope } from './tenant.ts'

// A snapshot has to hold whatever any operation can change, so every write that is imitated is tried and taken back.

let caller: Caller
beforeAll(async () => {
  caller = await startCaller()
  // What others see of an action in progress must not depend on how long the test takes.
  caller.tenant.emulator.clock.freeze()
}, 30_000)
afterAll(() => caller.tenant.emulator.stop())

const imitated = Object.values(operations).filter(
  ({ id, service }) => id in handlers && service === 'defender',
)
const writes = imitated
  .filter(({ effect }) => effect !== 'read')
  .map((operation) => ({ id: operation.id, operation }))
const isChanged = (path: string) =>
  writes.some(({ operation }) => operation.path.toLowerCase().startsWith(path.toLowerCase()))
/** What these answer is the whole of what there is. Of those with options, the ones that a write is about will do. */
const lists = imitated.filter(
  ({ method, path, parameters: { query }, permissions: { application } }: Operation) =>
    method === 'GET' &&
    !path.includes('{') &&
    application.length > 0 &&
    (query.length === 0 || (isChanged(path) && query.every((name) => name.startsWith('$')))),
)

async function everything(): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const operation of lists) {
    const expandable = operation.odata?.expandable ?? []
    const query = expandable.length > 0 ? { $expand: expandable.join(',') } : {}
    const request = { parameters: {}, body: undefined }
    const response = await caller.send(operation, caller.everything.application, request, query)
    expect({ id: operation.id, status: response.status }).toEqual({ id: operation.id, status: 200 })
    answers[operation.id] = await response.json()
  }
  return answers
}

describe('restore', () => {
  it.each(writes)('takes back what $id has changed', async ({ operation }) => {
    const { emulator } = caller.tenant
    const kind = operation.permissions.application.length > 0 ? 'application' : 'delegated'
    const before = await everything()
    const taken = emulator.snapshot()
    const snapshot = JSON.parse(JSON.stringify(taken)) as typeof taken
    const statuses: number[] = []
    for (const candidate of await caller.candidates(operation)) {
      const { status } = await caller.send(operation, caller.everything[kind], candidate)
      statuses.push(status)
      if (status === operation.successStatus) break
    }
    expect(statuses).toContain(operation.successStatus)
    expect(taken).toEqual(snapshot)
    emulator.restore(snapshot)
    expect(await everything()).toEqual(before)
    expect(emulator.snapshot()).toEqual(snapshot)
  })

  it('shows the world of one emulator in another, and lets its apps in', async () => {
    const { emulator } = caller.tenant
    const { directory, tenantId } = emulator
    const { clientId } = directory.registerApp(tenantId, {
      displayName: 'moves over',
      requiredPermissions: [{ kind: 'application', name: 'Machine.Read.All' }],
    })
    directory.grantAdminConsent(clientId)
    const app = { tenantId, clientId, clientSecret: directory.addSecret(clientId).value }
    const other = await startEmulator({ seed: 2, machines: 3, alerts: 3 })
    try {
      other.restore(emulator.snapshot())
      expect(other.snapshot()).toEqual(emulator.snapshot())
      const machinesOf = ({ url }: Emulator) => {
        const credential = createCredential({ flow: 'client-secret', ...app, authorityHost: url })
        return createDefenderClient({ credential, apiBase: url }).machines.list().toArray()
      }
      const moved = await machinesOf(other)
      expect(moved.length).toBeGreaterThan(3)
      expect(moved).toEqual(await machinesOf(emulator))
    } finally {
      await other.stop()
    }
  })

  it('refuses what is no snapshot', () => {
    const { emulator } = caller.tenant
    const broken = { ...emulator.snapshot(), version: 2 } as never
    expect(() => emulator.restore(broken)).toThrow(ConfigError)
  })
})

describe('reset', () => {
  it('takes back changes, quotas, faults and the clock, and lets apps go on', async () => {
    const emulator = await startEmulator({ now: () => Date.parse('2026-03-01T12:00:00Z') })
    try {
      const { clientId, clientSecret } = registerDemoApp(emulator)
      const { tenantId, url } = emulator
      const credential = createCredential({
        flow: 'client-secret',
        ...{ tenantId, clientId, clientSecret, authorityHost: url },
      })
      const { token } = await credential.getToken(scope)
      const call = (method: string, path: string, body?: object) =>
        fetch(url + path, {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(body && { body: JSON.stringify(body) }),
        })
      const alerts = async () =>
        (await (await call('GET', '/api/alerts')).json()) as { value: { id: string }[] }
      const before = await alerts()
      await call('PATCH', `/api/alerts/${before.value[0]?.id}`, { status: 'Resolved' })
      expect(await alerts()).not.toEqual(before)
      for (let left = 98; left > 0; left--) await call('GET', '/api/alerts?$top=1')
      expect((await call('GET', '/api/alerts?$top=1')).status).toBe(429)
      emulator.faults.add({ fault: { kind: 'status', status: 500 } })
      emulator.clock.advance(600_000)
      emulator.reset({ keep: ['directory'] })
      expect(await alerts()).toEqual(before)
      expect(emulator.faults.list()).toEqual([])
      expect(emulator.clock.now()).toBe(Date.parse('2026-03-01T12:00:00Z'))
    } finally {
      await emulator.stop()
    }
  })

  it.each([
    { name: 'puts apps, users, consents and sign-ins back too', keep: [], isBack: true },
    { name: 'leaves them alone where they are to be kept', keep: ['directory'], isBack: false },
  ] as const)('$name', async ({ keep, isBack }) => {
    const clientId = 'c0000000-0000-4000-8000-00000000000c'
    const permission = { kind: 'delegated', name: 'Alert.Read' } as const
    const user = { userPrincipalName: 'pat@fabrikam.example', password: 'made up' }
    const app = { displayName: 'seeded', isPublicClient: true, requiredPermissions: [permission] }
    const emulator = await startEmulator({
      now: () => Date.parse('2026-03-01T12:00:00Z'),
      tenants: [
        { domain: 'fabrikam.example', users: [user], apps: [{ clientId, ...app, hasAdminConsent: true }] },
      ],
    })
    try {
      const { directory, tenantId, url } = emulator
      const askForToken = async (fields: Record<string, string>) => {
        const scopes = `${scope} offline_access`
        const response = await fetch(`${url}/${tenantId}/oauth2/v2.0/token`, {
          method: 'POST',
          body: new URLSearchParams({ client_id: clientId, scope: scopes, ...fields }),
        })
        return (await response.json()) as { refresh_token?: string; error?: string }
      }
      const grant = { grant_type: 'password', username: user.userPrincipalName, password: user.password }
      const before = emulator.snapshot()
      const { refresh_token: refreshToken = '' } = await askForToken(grant)
      expect(refreshToken).not.toBe('')
      directory.addUser(tenantId, { userPrincipalName: 'new@fabrikam.example' })
      registerDemoApp(emulator)
      directory.revokeConsent(clientId)
      directory.grantAdminConsent(clientId)
      directory.revokeConsent(clientId)
      emulator.reset({ keep })
      expect(directory.apps()).toHaveLength(isBack ? 1 : 2)
      expect(directory.users(tenantId)).toHaveLength(isBack ? 1 : 2)
      expect(directory.hasAdminConsent(clientId)).toBe(isBack)
      if (isBack) expect(emulator.snapshot()).toEqual(before)
      directory.grantAdminConsent(clientId)
      const again = await askForToken({ grant_type: 'refresh_token', refresh_token: refreshToken })
      expect(again.error).toBe(isBack ? 'invalid_grant' : undefined)
    } finally {
      await emulator.stop()
    }
  })

  it('refuses to keep what there is not', async () => {
    const emulator = await startEmulator()
    expect(() => emulator.reset({ keep: ['alerts'] as never })).toThrow(ConfigError)
    await emulator.stop()
  })
})
