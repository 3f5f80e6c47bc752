import type { GetTokenOptions } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { describe, expect, it } from 'vitest'
import { createAlertsResource } from '../../src/generated/alerts.gen.ts'
import type { RequestNote } from '../../src/index.ts'
import { memoryQuotaStore } from '../../src/quota.ts'
import { createCaller } from '../../src/runtime.ts'
import { actionThatIs } from '../actions/world.ts'
import { clientWith } from '../fakes/client.ts'
import { startOfTime } from '../fakes/clock.ts'
import { everything, tokenWith } from '../fakes/credential.ts'
import { createFetch, json, type Sent, status } from '../fakes/fetch.ts'

const contoso = 'c0c0c0c0-1111-4111-8111-111111111111'
const fabrikam = '22222222-2222-4222-8222-222222222222'
const answers = (count: number) => Array.from({ length: count }, () => json({ id: 'a' }))
const expiresOnTimestamp = startOfTime + 3_600_000

/** A credential that is told the tenant, and says in its tokens whose they are. */
function tellingCredential() {
  const asked: (string | undefined)[] = []
  return {
    asked,
    async getToken(_: unknown, { tenantId }: GetTokenOptions = {}) {
      asked.push(tenantId)
      return { token: tokenWith({ ...everything, tid: tenantId, appid: 'app' }), expiresOnTimestamp }
    },
  }
}

/** The tenant whose token a request carries. */
function tenantOf({ headers }: Sent): unknown {
  const [, payload = ''] = (headers.get('authorization') ?? '').split('.')
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { tid?: string }).tid
}

describe('forTenant', () => {
  it('sends each call with a token of its tenant', async () => {
    const credential = tellingCredential()
    const { client, sent } = clientWith(answers(4), { credential })
    await client.forTenant(contoso).alerts.get('a')
    await client.forTenant(fabrikam).alerts.get('a')
    await client.alerts.get('a')
    await client.forTenant(fabrikam).raw.GET('/api/alerts/{id}', { params: { path: { id: 'a' } } })
    expect(sent.map(tenantOf)).toEqual([contoso, fabrikam, undefined, fabrikam])
  })

  it('keeps one token for each tenant, however often and from wherever it is asked for', async () => {
    const credential = tellingCredential()
    const { client } = clientWith(answers(4), { credential })
    await client.forTenant(contoso).alerts.get('a')
    await client.forTenant(contoso.toUpperCase()).alerts.get('a')
    await client.forTenant(fabrikam).forTenant(contoso).alerts.get('a')
    await client.forTenant(fabrikam).alerts.get('a')
    expect(credential.asked).toEqual([contoso, fabrikam])
  })

  it('takes the view of a credential that has views', async () => {
    const views: string[] = []
    const credential = {
      getToken: () => Promise.reject(new Error('The view was to be asked.')),
      forTenant(tenantId: string) {
        views.push(tenantId)
        const token = tokenWith({ ...everything, tid: tenantId })
        return { getToken: async () => ({ token, expiresOnTimestamp }) }
      },
    }
    const { client, sent } = clientWith(answers(2), { credential })
    await client.forTenant(contoso).alerts.get('a')
    await client.forTenant(contoso).forTenant(fabrikam).alerts.get('a')
    expect(sent.map(tenantOf)).toEqual([contoso, fabrikam])
    expect(views).toEqual([contoso, fabrikam])
  })

  it('keeps one queue for each device of a tenant, however often the tenant is asked for', async () => {
    const started = actionThatIs({ id: 'a-1' })
    const answers = [json({ value: [] }), json(started, 201), json({ value: [started] })]
    const { client, sent } = clientWith(answers, { credential: tellingCredential() })
    const start = (tenantId: string) =>
      client
        .forTenant(tenantId)
        .actions.start('m-1', { type: 'Isolate', IsolationType: 'Full', Comment: 'x' })
    const handles = await Promise.all([start(contoso), start(contoso.toUpperCase())])
    expect(handles.map(({ id }) => id)).toEqual(['a-1', 'a-1'])
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET'])
  })

  it('sends nothing where the text names no tenant', () => {
    const { client, sent } = clientWith([])
    expect(() => client.forTenant('common')).toThrow(ConfigError)
    expect(sent).toEqual([])
  })

  const tokens = [
    { name: 'tokens that name their tenant', token: (tid?: string) => tokenWith({ ...everything, tid }) },
    { name: 'tokens that cannot be read', token: () => 'opaque' },
  ]
  it.each(tokens)('counts the quota of each tenant by itself, with $name', async ({ token }) => {
    const credential = {
      getToken: async (_: unknown, options?: GetTokenOptions) => ({
        token: token(options?.tenantId),
        expiresOnTimestamp,
      }),
    }
    const quota = { mode: 'refuse' } as const
    const packages = Array.from({ length: 4 }, () => json({ value: 'link' }))
    const { client } = clientWith(packages, { credential, quota, preflight: 'off' })
    // Two calls a minute.
    for (const tenantId of [contoso, contoso, fabrikam])
      await client.forTenant(tenantId).machineActions.getPackageSasUri('a')
    await expect(client.forTenant(contoso).machineActions.getPackageSasUri('a')).rejects.toMatchObject({
      code: 'MDE_QUOTA',
    })
    const leftOf = async (tenantId: string) =>
      (await client.forTenant(tenantId).quota()).find(({ name }) => name === 'getPackageSasUri')?.left
    expect([await leftOf(contoso), await leftOf(fabrikam)]).toEqual([0, 1])
  })

  it('shares the quota of a tenant between clients of one store', async () => {
    const credential = tellingCredential()
    const link = () => json({ value: 'link' })
    const options = {
      credential,
      quota: { mode: 'refuse', store: memoryQuotaStore() },
      preflight: 'off',
    } as const
    const first = clientWith([link(), link()], options).client.forTenant(contoso)
    const second = clientWith([link()], options).client
    await first.machineActions.getPackageSasUri('a')
    await first.machineActions.getPackageSasUri('a')
    await expect(second.forTenant(contoso).machineActions.getPackageSasUri('a')).rejects.toMatchObject({
      code: 'MDE_QUOTA',
    })
    await expect(second.forTenant(fabrikam).machineActions.getPackageSasUri('a')).resolves.toBeDefined()
  })

  it('tells hooks the tenant, and keeps the settings', async () => {
    const notes: RequestNote[] = []
    const { client, clock, sent } = clientWith([status(503), ...answers(2)], {
      credential: tellingCredential(),
      onRequest: (note) => notes.push(note),
      userAgent: 'alert-mover/2.1',
      geo: 'eu',
    })
    await clock.settle(client.forTenant(contoso).alerts.get('a'))
    await client.alerts.get('a')
    expect(notes.map(({ tenantId }) => tenantId)).toEqual([contoso, contoso, undefined])
    expect(new Set(sent.map(({ url }) => new URL(url).host))).toEqual(
      new Set(['eu.api.security.microsoft.com']),
    )
    expect(sent[0]?.headers.get('user-agent')).toContain('alert-mover/2.1')
  })

  it('makes callers for resources that are taken by themselves', async () => {
    const { fetch, sent } = createFetch(...answers(1))
    const caller = createCaller({ credential: tellingCredential(), fetch, now: () => startOfTime })
    await createAlertsResource(caller.forTenant(contoso)).get('a')
    expect(sent.map(tenantOf)).toEqual([contoso])
  })
})
