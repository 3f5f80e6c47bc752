import { gunzipSync } from 'node:zlib'
import {
  type AssetBaselineAssessment,
  type AssetConfiguration,
  type AssetSoftware,
  type AssetVulnerability,
  type BaselineProfile,
  type DeltaAssetVulnerability,
  type ExportFilesResponse,
  operations,
  type Recommendation,
  type Software,
  type Vulnerability,
} from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench, startMs } from '../bench.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const bench = createBench({ machines: 120 })
const root = '/api/machines'

type Row = Readonly<Record<string, unknown>>

const families = [
  { files: operations.exportBaselineCompliance, pages: operations.listBaselineComplianceByMachine },
  { files: operations.exportBrowserExtensions, pages: operations.listBrowserExtensionsByMachine },
  { files: operations.exportCertificates, pages: operations.listCertificatesByMachine },
  { files: operations.exportHardwareFirmware, pages: operations.listHardwareFirmwareByMachine },
  { files: operations.exportNonCpeSoftwareInventory, pages: operations.listNonCpeSoftwareInventoryByMachine },
  { files: operations.exportSecureConfigurations, pages: operations.listSecureConfigurationsByMachine },
  { files: operations.exportSoftwareInventory, pages: operations.listSoftwareInventoryByMachine },
  { files: operations.exportSoftwareVulnerabilities, pages: operations.listSoftwareVulnerabilitiesByMachine },
] as const

async function rowsOfFile(link: string): Promise<Row[]> {
  const response = await bench.file(link)
  if (!response.ok) throw new Error(`${link} answered ${response.status}`)
  const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString()
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}

async function rowsOfFiles(path: string): Promise<Row[]> {
  const { exportFiles } = await bench.read<ExportFilesResponse>('GET', path)
  return (await Promise.all(exportFiles.map(rowsOfFile))).flat()
}

/** All rows in one page. */
const rowsOfPage = <T>(path: string) => bench.list<T>(`${path}?pageSize=200000`)

function sorted(rows: readonly object[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort()
}

function count<T>(rows: readonly T[], keyOf: (row: T) => unknown): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return counts
}

describe.each(families)('$files.id', ({ files, pages }) => {
  it('has the same rows in files and in pages, each once', async () => {
    const inFiles = sorted(await rowsOfFiles(files.path))
    expect(inFiles.length).toBeGreaterThan(20)
    expect(new Set(inFiles).size).toBe(inFiles.length)
    expect(sorted(await rowsOfPage(pages.path))).toEqual(inFiles)
  })
})

it('gathers information of each onboarded device once, in files only', async () => {
  const rows = await rowsOfFiles(operations.exportInfoGathering.path)
  const machines = await bench.list<{ id: string }>(`/api/machines?$filter=onboardingStatus eq 'Onboarded'`)
  expect(rows.map(({ deviceId }) => deviceId).sort()).toEqual(machines.map(({ id }) => id).sort())
  expect(rows[0]).toHaveProperty('DeviceGatheredInfo.AvMode')
})

describe('files', () => {
  const path = operations.exportSoftwareInventory.path

  it('belong to a snapshot of every six hours, and are parted by device group and number', async () => {
    const { exportFiles, generatedTime } = await bench.read<ExportFilesResponse>('GET', path)
    expect(generatedTime).toBe('2026-03-01T12:00:00Z')
    const names = exportFiles.map((link) =>
      decodeURIComponent(new URL(link).pathname).split('/').slice(3).join('/'),
    )
    expect(names).toContain('SoftwareInventory/2026-03-01/1200/json/_RbacGroupId=101/part-00000.json.gz')
    const groups = new Set(names.map((name) => name.split('/')[4]))
    expect(groups.size).toBe(4)
    expect(names.length).toBeGreaterThan(4)
    for (const link of exportFiles) {
      const inFile = new Set(
        (await rowsOfFile(link)).map(({ rbacGroupId }) => `_RbacGroupId=${String(rbacGroupId)}`),
      )
      expect([...inFile]).toEqual([decodeURIComponent(link).split('/')[9]])
    }
  })

  it('are linked to for as long as is asked, and taken away then', async () => {
    const own = createBench()
    const { exportFiles } = await own.read<ExportFilesResponse>('GET', `${path}?sasValidHours=2`)
    const link = exportFiles[0] ?? ''
    own.clock.nowMs += 2 * hourMs - 1
    expect((await own.file(link)).status).toBe(200)
    own.clock.nowMs += 1
    expect((await own.file(link)).status).toBe(403)
  })

  it('get a new snapshot as time goes by', async () => {
    const own = createBench()
    own.clock.nowMs += 6 * hourMs
    const { exportFiles, generatedTime } = await own.read<ExportFilesResponse>('GET', path)
    expect(generatedTime).toBe('2026-03-01T18:00:00Z')
    expect(exportFiles[0]).toContain('/2026-03-01/1800/')
  })

  it.each(['0', '7', '1.5', 'x', ''])('are not linked to for %s hours', async (hours) => {
    expect(await bench.call('GET', `${path}?sasValidHours=${hours}`)).toMatchObject({
      status: 400,
      body: { error: { code: 'InvalidInput' } },
    })
  })

  it('are none where there are no devices', async () => {
    const empty = createBench({ machines: 0, alerts: 0 })
    expect(await empty.read('GET', path)).toMatchObject({ exportFiles: [] })
    expect(await empty.read('GET', `${root}/SoftwareInventoryByMachine`)).toMatchObject({ value: [] })
  })
})

describe('pages', () => {
  const path = operations.listSoftwareInventoryByMachine.path

  it.each([1, 7, 100])('of %i are linked to the end, whole rows without a gap', async (size) => {
    const all = (await bench.list<AssetSoftware>(path)).slice(0, size * 30)
    const walked: AssetSoftware[] = []
    let next: string | undefined = `${path}?pageSize=${size}`
    while (next !== undefined && walked.length < all.length) {
      const page: { value: AssetSoftware[]; '@odata.nextLink'?: string } = await bench.read('GET', next)
      expect(page.value.length).toBeLessThanOrEqual(size)
      walked.push(...page.value)
      const link: string | undefined = page['@odata.nextLink']
      next = link === undefined ? undefined : link.replace('http://127.0.0.1:8080', '')
    }
    expect(walked.slice(0, all.length)).toEqual(all)
  })

  it('end without a link, also where the last is full', async () => {
    const total = (await rowsOfPage(path)).length
    expect(await bench.read('GET', `${path}?pageSize=${total}`)).not.toHaveProperty(['@odata.nextLink'])
    expect(await bench.read('GET', `${path}?pageSize=${total - 1}`)).toHaveProperty(['@odata.nextLink'])
  })

  it('are not linked where $top is asked for', async () => {
    const page = await bench.read<{ value: unknown[] }>('GET', `${path}?$top=3`)
    expect(page.value).toHaveLength(3)
    expect(page).not.toHaveProperty(['@odata.nextLink'])
  })

  it.each(['pageSize=0', 'pageSize=200001', '$top=x', '$skiptoken=x', '$filter=x', '$skip=1'])(
    'are refused with %s',
    async (query) => {
      expect(await bench.call('GET', `${path}?${query}`)).toMatchObject({ status: 400 })
    },
  )

  it('take no token of a list that has none', async () => {
    expect(await bench.call('GET', '/api/alerts?$skiptoken=MS4x')).toMatchObject({ status: 400 })
  })
})

describe('rows agree with the other operations', () => {
  it('on who has which vulnerability', async () => {
    const rows = await rowsOfPage<AssetVulnerability>(operations.listSoftwareVulnerabilitiesByMachine.path)
    const exposed = count(rows, ({ cveId }) => cveId)
    const vulnerabilities = await bench.list<Vulnerability>('/api/vulnerabilities')
    expect(vulnerabilities.length).toBeGreaterThan(50)
    for (const { id, exposedMachines } of vulnerabilities)
      expect(exposed.get(id) ?? 0, id).toBe(exposedMachines)
  })

  it('on who has which software, and how weak it is', async () => {
    const rows = await rowsOfPage<AssetSoftware>(operations.listSoftwareInventoryByMachine.path)
    const weak = count(
      rows.filter(({ numberOfWeaknesses = 0 }) => numberOfWeaknesses > 0),
      (row) => `${row.softwareVendor}-_-${row.softwareName}`,
    )
    for (const { id, exposedMachines } of await bench.list<Software>('/api/Software'))
      expect(weak.get(id) ?? 0, id).toBe(exposedMachines)
  })

  it('on which settings are wrong', async () => {
    const rows = await rowsOfPage<AssetConfiguration>(operations.listSecureConfigurationsByMachine.path)
    const wrong = count(
      rows.filter(({ isApplicable, isCompliant }) => isApplicable === true && isCompliant === false),
      ({ recommendationReference }) => recommendationReference,
    )
    const applicable = count(
      rows.filter(({ isApplicable }) => isApplicable === true),
      ({ recommendationReference }) => recommendationReference,
    )
    const advice = await bench.list<Recommendation>(
      `/api/recommendations?$filter=remediationType eq 'ConfigurationChange'`,
    )
    expect(advice.length).toBeGreaterThan(3)
    expect(rows.some(({ isApplicable, isCompliant }) => isApplicable !== true && isCompliant)).toBe(false)
    for (const { id, exposedMachinesCount, totalMachineCount } of advice)
      expect([wrong.get(id), applicable.get(id)], id).toEqual([exposedMachinesCount, totalMachineCount])
  })

  it('on which devices pass a baseline profile', async () => {
    const rows = await rowsOfPage<AssetBaselineAssessment>(operations.listBaselineComplianceByMachine.path)
    for (const { id, passedDevices, totalDevices } of await bench.list<BaselineProfile>(
      '/api/baselineProfiles',
    )) {
      const own = rows.filter(({ profileId }) => profileId === id)
      const failed = new Set(
        own.filter(({ isCompliant }) => isCompliant !== true).map(({ deviceId }) => deviceId),
      )
      const devices = new Set(own.map(({ deviceId }) => deviceId))
      expect([devices.size - failed.size, devices.size]).toEqual([passedDevices, totalDevices])
    }
  })
})

describe('changes of vulnerabilities', () => {
  const path = operations.listSoftwareVulnerabilityChangesByMachine.path
  const since = (daysBack: number) => new Date(startMs - daysBack * dayMs).toISOString()
  const changes = (sinceTime: string, as = {}) =>
    bench.list<DeltaAssetVulnerability>(`${path}?pageSize=200000&sinceTime=${sinceTime}`, as)

  it('lead to what is open now: what became new and was not fixed is in the full export', async () => {
    const all = await changes(since(14))
    const statuses = count(all, ({ status }) => status)
    for (const status of ['New', 'Fixed', 'Updated'])
      expect(statuses.get(status) ?? 0, status).toBeGreaterThan(10)
    const open = new Set(
      (await rowsOfPage<AssetVulnerability>(operations.listSoftwareVulnerabilitiesByMachine.path)).map(
        ({ id }) => id,
      ),
    )
    const fixed = new Set(all.filter(({ status }) => status === 'Fixed').map(({ id }) => id))
    for (const { id, status } of all) expect(open.has(id), `${status} ${id}`).toBe(!fixed.has(id))
  })

  it('come by slots of six hours, the one that the time falls into included', async () => {
    const all = await changes(since(14))
    const [some] = all.filter(({ status }) => status === 'Fixed')
    const foundMs = Date.parse(`${some?.eventTimestamp?.replace(' ', 'T')}Z`)
    expect(foundMs % (6 * hourMs)).toBe(0)
    const ids = async (sinceMs: number) =>
      (await changes(new Date(sinceMs).toISOString())).map(({ id, status }) => `${status} ${id}`)
    const wanted = `Fixed ${some?.id}`
    expect(await ids(foundMs - 1)).toContain(wanted)
    expect(await ids(foundMs)).not.toContain(wanted)
  })

  it('take a bare date, as documented', async () => {
    expect((await changes('2026-02-25')).length).toBe((await changes('2026-02-25T00:00:00Z')).length)
  })

  it.each([
    { name: 'no time', query: '', code: 'MissingRequiredParameter' },
    { name: 'text', query: '?sinceTime=yesterday', code: 'InvalidInput' },
    { name: 'a time to come', query: `?sinceTime=${since(-1)}`, code: 'InvalidInput' },
    { name: 'a time too far back', query: `?sinceTime=${since(14.01)}`, code: 'InvalidInput' },
  ])('are refused with $name', async ({ query, code }) => {
    expect(await bench.call('GET', `${path}${query}`)).toMatchObject({
      status: 400,
      body: { error: { code } },
    })
  })

  it('are those of the device groups of a user, which the full export is not', async () => {
    const own = createBench({
      machines: 120,
      users: [
        {
          userPrincipalName: 'fin@contoso.example',
          password: 'made up',
          roles: [],
          deviceGroups: ['Finance devices'],
        },
      ],
    })
    const as = { user: 'fin@contoso.example' }
    const groups = async (path: string) =>
      new Set((await own.list<AssetVulnerability>(path, as)).map(({ rbacGroupName }) => rbacGroupName))
    expect([...(await groups(`${path}?sinceTime=${since(14)}`))]).toEqual(['Finance devices'])
    expect((await groups(operations.listSoftwareVulnerabilitiesByMachine.path)).size).toBeGreaterThan(3)
  })
})
