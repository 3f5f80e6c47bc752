import { createAlertsClient } from '@mde-kit/client/alerts'
import { type Caller, createRawClient } from '@mde-kit/client/runtime'
import { kql } from '@mde-kit/client/kql'
import type { Alert, AlertPage, AssetVulnerability, Int64, MachineAction } from '@mde-kit/contract'
import { describe, expectTypeOf, it } from 'vitest'
import type {
  DefenderClient,
  Filter,
  ListAlertsFields,
  ListAlertsQuery,
  ListMachinesFields,
  ListMachinesQuery,
  Pages,
  RowExport,
} from '../src/index.ts'

declare const client: DefenderClient

describe('methods', () => {
  it('answer with the types of the contract', () => {
    expectTypeOf(client.alerts.get('x')).toEqualTypeOf<Promise<Alert>>()
    expectTypeOf(client.alerts.list()).toEqualTypeOf<Pages<Alert>>()
    expectTypeOf(client.alerts.list().byPage()).toEqualTypeOf<AsyncIterable<Alert[]>>()
    expectTypeOf(client.alerts.batchUpdate({ alertIds: ['x'] })).toEqualTypeOf<Promise<void>>()
    expectTypeOf(client.waitFor('x')).toEqualTypeOf<Promise<MachineAction>>()
  })

  it('take query options without the $', () => {
    expectTypeOf<ListAlertsQuery>().toEqualTypeOf<{
      filter?: Filter<ListAlertsFields>
      top?: number
      skip?: number
      expand?: 'evidence'
    }>()
    expectTypeOf<ListMachinesQuery>().toEqualTypeOf<{
      filter?: Filter<ListMachinesFields>
      top?: number
      skip?: number
    }>()
    // @ts-expect-error An option that the operation does not have.
    void client.machines.list({ expand: 'evidence' })
    // @ts-expect-error A misspelt option.
    void client.alerts.list({ fliter: "severity eq 'High'" })
    // @ts-expect-error The $ is ours to write.
    void client.alerts.list({ $top: 1 })
    // @ts-expect-error The wrong type.
    void client.alerts.list({ top: '1' })
  })

  it('take the body as the service spells it', () => {
    void client.machines.isolate('m', { Comment: 'x', IsolationType: 'Selective' })
    // @ts-expect-error A value that the service does not know.
    void client.machines.isolate('m', { Comment: 'x', IsolationType: 'Half' })
    // @ts-expect-error A field is missing.
    void client.machines.isolate('m', { Comment: 'x' })
    // @ts-expect-error The wrong letter case.
    void client.machines.isolate('m', { comment: 'x', IsolationType: 'Full' })
    // @ts-expect-error No body.
    void client.machines.isolate('m')
  })

  it('leave enums of answers open', async () => {
    const alert = await client.alerts.get('x')
    expectTypeOf<'Brand new'>().toExtend<typeof alert.status>()
    const text: string = alert.status
    expectTypeOf(text).toBeString()
  })

  it('take an action from another method', async () => {
    const action = await client.machines.isolate('m', { Comment: 'x', IsolationType: 'Full' })
    expectTypeOf(client.waitFor).toBeCallableWith(action)
  })
})

describe('what stands in the place of operations, and on top of them', () => {
  it('gives rows of an export', async () => {
    const rows = client.assessments.exportSoftwareVulnerabilities()
    expectTypeOf(rows).toEqualTypeOf<RowExport<AssetVulnerability>>()
    for await (const row of rows) expectTypeOf(row).toEqualTypeOf<AssetVulnerability>()
    // @ts-expect-error An option that links to files do not have.
    void client.certificates.export({ filter: 'x' })
    // @ts-expect-error The start of the window is missing.
    void client.assessments.listSoftwareVulnerabilityChangesByMachine()
    expectTypeOf(client.certificates.listByMachine()).toExtend<Pages<object>>()
  })

  it('types the rows of a query by its columns', async () => {
    const query = kql`DeviceInfo | summarize Runs = count() by DeviceName`
    const { rows } = await client.hunting.run(query, { columns: { DeviceName: 'string', Runs: 'long' } })
    expectTypeOf(rows).items.toEqualTypeOf<{
      readonly DeviceName: string
      readonly Runs: number | bigint | null
    }>()
    // @ts-expect-error Text that no template has looked at.
    void client.hunting.run('DeviceInfo')
  })
})

describe('one resource', () => {
  it('has the methods that it has in the whole client', () => {
    expectTypeOf(createAlertsClient).returns.toEqualTypeOf<DefenderClient['alerts']>()
    // @ts-expect-error Nothing signs in.
    createAlertsClient({})
  })
})

describe('answers', () => {
  it('say where a number may be too large for one', async () => {
    const alert = await client.alerts.get('x')
    expectTypeOf(alert.incidentId).toEqualTypeOf<Int64 | null | undefined>()
    expectTypeOf(client.machines.countAlerts('m')).resolves.toEqualTypeOf<number | bigint>()
  })

  it('leave room for values that the service adds, where requests have none', () => {
    const alert = { status: 'Escalated' } satisfies Partial<Alert>
    // @ts-expect-error A value that the service does not take.
    void client.alerts.update('x', alert)
    // @ts-expect-error The ids are missing.
    void client.alerts.batchUpdate({ status: 'Resolved' })
  })
})

interface OwnPaths {
  '/api/moons': {
    get: {
      parameters: { query?: { phase?: 'full' | 'new' } }
      responses: { 200: { content: { 'application/json': { moons: number } } } }
    }
  }
}

describe('raw on the specs of others', () => {
  const raw = createRawClient<OwnPaths>({} as Caller, [])

  it('knows their paths and answers', () => {
    expectTypeOf(raw.GET('/api/moons', { params: { query: { phase: 'full' } } })).resolves.toExtend<{
      data?: { moons: number }
    }>()
    // @ts-expect-error A path of the contract, which these specs lack.
    void raw.GET('/api/alerts')
    // @ts-expect-error A value that these specs lack.
    void raw.GET('/api/moons', { params: { query: { phase: 'waning' } } })
  })
})

describe('raw', () => {
  it('answers with the types of the contract', async () => {
    const { data, error } = await client.raw.GET('/api/alerts', { params: { query: { $top: 1 } } })
    expectTypeOf(data).toEqualTypeOf<AlertPage | undefined>()
    expectTypeOf(error?.error.code).toEqualTypeOf<string | undefined>()
    const created = await client.raw.POST('/api/machines/{id}/isolate', {
      params: { path: { id: 'm' } },
      body: { Comment: 'x', IsolationType: 'Full' },
    })
    expectTypeOf(created.data).toEqualTypeOf<MachineAction | undefined>()
  })

  it('needs no second argument where nothing is required', () => {
    expectTypeOf(client.raw.GET('/api/alerts')).resolves.toHaveProperty('response')
  })

  it('gives text when told so', async () => {
    const { data } = await client.raw.GET('/api/alerts', { parseAs: 'text' })
    expectTypeOf(data).toEqualTypeOf<string | undefined>()
  })

  it('checks paths, parameters and bodies', () => {
    // @ts-expect-error No such path.
    void client.raw.GET('/api/alert')
    // @ts-expect-error Another verb.
    void client.raw.DELETE('/api/alerts')
    // @ts-expect-error The parameter is missing.
    void client.raw.GET('/api/alerts/{id}')
    void client.raw.POST('/api/machines/{id}/isolate', {
      params: { path: { id: 'm' } },
      // @ts-expect-error A value that the service does not know.
      body: { Comment: 'x', IsolationType: 'Half' },
    })
  })
})
