import type {
  DeviceAuthenticatedScanAgent,
  DeviceAuthenticatedScanDefinition,
  Machine,
  ScanAgentAnswer,
  ScanHistoryByDefinition,
  ScanHistoryBySession,
} from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench, tenantId } from '../bench.ts'

type Definition = DeviceAuthenticatedScanDefinition

const root = '/api/DeviceAuthenticatedScanDefinitions'
const agentsPath = '/api/DeviceAuthenticatedScanAgents'
const hourMs = 3_600_000

const credentials = {
  '@odata.type': '#microsoft.windowsDefenderATP.api.SnmpAuthParams',
  type: 'AuthPriv',
  username: 'svc-scan',
  authProtocol: 'SHA1',
  authPassword: 'a planted secret',
  privProtocol: 'AES',
  privPassword: 'another planted secret',
}

const setUp = async () => {
  const bench = createBench()
  const machine = await bench.first<Machine>('/api/machines')
  const plan = {
    scanType: 'Network',
    scanName: 'Lab',
    isActive: true,
    target: '192.0.2.1, 192.0.2.2',
    intervalInHours: 2,
    targetType: 'Ip',
    scannerAgent: { machineId: machine.id.toUpperCase() },
    scanAuthenticationParams: credentials,
  }
  const create = () => bench.read<Definition>('POST', root, { body: plan })
  const list = () => bench.list<Definition>(root)
  const history = async (id: string | undefined) =>
    (
      await bench.read<{ value: ScanHistoryByDefinition[] }>(
        'POST',
        `${root}/GetScanHistoryByScanDefinitionId`,
        {
          body: { ScanDefinitionIds: [id] },
        },
      )
    ).value
  return { bench, machine, plan, create, list, history }
}

describe('scan definitions', () => {
  it('are made, changed in part, listed and deleted', async () => {
    const { bench, machine, create, list } = await setUp()
    const before = await list()
    const created = await create()
    expect(created).toMatchObject({
      scanName: 'Lab',
      orgId: tenantId,
      createdBy: 'Bench app',
      scanAuthenticationParams: null,
      scannerAgent: { machineId: machine.id, machineName: machine.computerDnsName },
      latestScan: { status: null, executionDateTime: null },
    })
    await bench.read('PATCH', `${root}/${created.id.toUpperCase()}`, { body: { target: '192.0.2.9' } })
    const [changed] = (await list()).slice(before.length)
    expect(changed).toMatchObject({
      id: created.id,
      scanName: 'Lab',
      target: '192.0.2.9',
      intervalInHours: 2,
    })
    const body = { ScanDefinitionIds: [created.id, 'unknown'] }
    const gone = await bench.call('POST', `${root}/BatchDelete`, { body })
    expect(gone).toMatchObject({ status: 200, body: undefined })
    expect(await list()).toEqual(before)
  })

  it('never give a secret back', async () => {
    const { bench, create } = await setUp()
    const created = await create()
    const all = await bench.call('GET', root)
    const changed = await bench.call('PATCH', `${root}/${created.id}`, {
      body: { scanAuthenticationParams: { ...credentials, username: 'svc-other' } },
    })
    const text = JSON.stringify([created, all.body, changed.body])
    expect(text).toContain('svc-scan')
    expect(text).not.toContain('planted')
  })

  it.each([
    { name: 'an unknown scanner', change: { scannerAgent: { machineId: 'nobody' } }, code: 'InvalidInput' },
    { name: 'a switch that is text', change: { isActive: 'yes' }, code: 'InvalidRequestBody' },
    { name: 'an interval of half an hour', change: { intervalInHours: 0.5 }, code: 'InvalidInput' },
    { name: 'a scan of Windows devices', change: { scanType: 'Windows' }, code: 'InvalidInput' },
    { name: 'a scanner without id', change: { scannerAgent: {} }, code: 'MissingRequiredParameter' },
    {
      name: 'credentials without their password',
      change: { scanAuthenticationParams: { ...credentials, privPassword: '' } },
      code: 'MissingRequiredParameter',
    },
    {
      name: 'a community string that is missing',
      change: { scanAuthenticationParams: { ...credentials, type: 'CommunityString' } },
      code: 'MissingRequiredParameter',
    },
    {
      name: 'a vault without the name of its secret',
      change: { scanAuthenticationParams: { ...credentials, keyVaultUrl: 'https://vault.example' } },
      code: 'MissingRequiredParameter',
    },
  ])('refuse $name, new and changed', async ({ change, code }) => {
    const { bench, plan, create, list } = await setUp()
    const { id } = await create()
    const before = await list()
    const want = { status: 400, body: { error: { code } } }
    expect(await bench.call('POST', root, { body: { ...plan, ...change } })).toMatchObject(want)
    expect(await bench.call('PATCH', `${root}/${id}`, { body: change })).toMatchObject(want)
    expect(await list()).toEqual(before)
  })

  it('take a key vault in place of names and secrets', async () => {
    const { bench, plan, list } = await setUp()
    const scanAuthenticationParams = {
      '@odata.type': credentials['@odata.type'],
      type: 'NoAuthNoPriv',
      keyVaultUrl: 'https://vault.example',
      keyVaultSecretName: 'scan',
    }
    await bench.read('POST', root, { body: { ...plan, scanAuthenticationParams } })
    expect((await list()).at(-1)?.scanAuthenticationParams).toEqual(scanAuthenticationParams)
  })
})

describe('the history of scans', () => {
  it('grows with the clock, newest first, while the scan is switched on', async () => {
    const { bench, create, history } = await setUp()
    const { id } = await create()
    const createdMs = bench.clock.nowMs
    expect(await history(id)).toEqual([])
    bench.clock.nowMs += 5 * hourMs
    const runs = await history(id)
    expect(runs.map(({ LastScanned }) => Date.parse(LastScanned ?? ''))).toEqual([
      createdMs + 4 * hourMs,
      createdMs + 2 * hourMs,
    ])
    const definition = (await bench.list<Definition>(root)).find((each) => each.id === id)
    expect(definition?.latestScan).toMatchObject({
      executionDateTime: runs[0]?.LastScanned,
      status: runs[0]?.ScanStatus,
    })
    await bench.read('PATCH', `${root}/${id}`, { body: { isActive: false } })
    expect(await history(id)).toEqual([])
  })

  it('is cut by $top and $skip, which count sessions', async () => {
    const { bench, list } = await setUp()
    const body = { ScanDefinitionIds: (await list()).map(({ id }) => id) }
    const path = `${root}/GetScanHistoryByScanDefinitionId`
    const all = await bench.read<{ value: unknown[] }>('POST', path, { body })
    const cut = await bench.read<{ value: unknown[] }>('POST', `${path}?$top=2&$skip=1`, { body })
    expect(all.value.length).toBeGreaterThan(5)
    expect(cut.value).toEqual(all.value.slice(1, 3))
    expect(cut).toMatchObject({ '@odata.context': `http://127.0.0.1:8080${path}` })
  })

  it('tells of a session target by target', async () => {
    const { bench, list, history } = await setUp()
    const [definition] = await list()
    const [run] = await history(definition?.id)
    const prefix = (definition?.id ?? '').replaceAll('-', '').slice(0, 24)
    const SessionIds = Array.from({ length: 100 }, (_, index) => prefix + index.toString(16).padStart(8, '0'))
    const { value } = await bench.read<{ value: ScanHistoryBySession[] }>(
      'POST',
      `${root}/GetScanHistoryBySessionId`,
      { body: { SessionIds } },
    )
    expect(value).toHaveLength(5)
    const [session] = value
    expect(session).toMatchObject({
      ScanDefinitionIds: definition?.id,
      LastScanned: run?.LastScanned,
      ScanStatus: run?.ScanStatus,
    })
    const targets = session?.ListScannedTargets ?? []
    expect(targets.map(({ Ip }) => Ip)).toEqual(definition?.target?.split(','))
    expect(session?.NumberOfTargets).toBe(targets.length)
    expect(targets.filter(({ ScanStatus }) => ScanStatus === 'Success')).toHaveLength(
      session?.NumberOfSuccessfullyScannedTargets ?? -1,
    )
    for (const { ScanDuration } of targets) expect(ScanDuration).toMatch(/^00:0\d:\d\d$/)
  })
})

describe('scan agents', () => {
  it('are the onboarded Windows servers, found by their own id and that of the device', async () => {
    const { bench } = await setUp()
    const agents = await bench.list<DeviceAuthenticatedScanAgent>(agentsPath)
    const filter = encodeURIComponent(
      "startswith(osPlatform,'WindowsServer') and onboardingStatus eq 'Onboarded'",
    )
    const servers = await bench.list<Machine>(`/api/machines?$filter=${filter}`)
    expect(agents.map(({ machineId }) => machineId)).toEqual(servers.map(({ id }) => id))
    const [first] = agents
    for (const key of [first?.id, first?.machineId]) {
      const { value } = await bench.read<ScanAgentAnswer>('GET', `${agentsPath}/${key}`)
      expect(value).toEqual([first])
    }
  })

  it('are none, and no scan is set up, where there are no devices', async () => {
    const empty = createBench({ machines: 0, alerts: 0 })
    expect(await empty.list(agentsPath)).toEqual([])
    expect(await empty.list(root)).toEqual([])
  })
})
