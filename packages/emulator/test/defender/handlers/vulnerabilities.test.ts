import type {
  Machine,
  MachineReference,
  PublicAssetVulnerabilityDto,
  PublicAssetVulnerabilityPage,
  PublicProductFixDto,
  Vulnerability,
} from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench, startMs } from '../bench.ts'

const bench = createBench()
const all = await bench.list<Vulnerability>('/api/vulnerabilities')
const rowsPath = '/api/vulnerabilities/machinesVulnerabilities'
const rows = await bench.list<PublicAssetVulnerabilityDto>(rowsPath)
const sorted = (values: readonly string[]) => [...values].sort()

describe('vulnerabilities', () => {
  it('are those of the rows by device and software, with as many devices', () => {
    const machines = new Map<string, Set<string>>()
    for (const { cveId, machineId } of rows)
      machines.set(cveId, (machines.get(cveId) ?? new Set()).add(machineId))
    expect(Object.fromEntries(all.map(({ id, exposedMachines }) => [id, exposedMachines]))).toEqual(
      Object.fromEntries([...machines].map(([id, devices]) => [id, devices.size])),
    )
    expect(all.length).toBeGreaterThan(100)
  })

  it('list the devices of their rows', async () => {
    for (const { id } of all.slice(0, 10)) {
      const references = await bench.list<MachineReference>(`/api/vulnerabilities/${id}/machineReferences`)
      const want = rows.filter(({ cveId }) => cveId === id).map(({ machineId }) => machineId)
      expect(sorted(references.map((reference) => reference.id))).toEqual(sorted([...new Set(want)]))
    }
  })

  it('have ids of their own, in the past, that nobody has given out', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { id, publishedOn } of all) {
      expect(id).toMatch(/^CVE-202[56]-9\d{6}$/)
      expect(Date.parse(publishedOn)).toBeLessThan(startMs)
    }
  })

  it('can be filtered by severity and score', async () => {
    const filter = encodeURIComponent("severity eq 'High' and cvssV3 gt 8")
    const want = all.filter(({ severity, cvssV3 }) => severity === 'High' && cvssV3 > 8)
    expect(await bench.list(`/api/vulnerabilities?$filter=${filter}`)).toEqual(want)
    expect(want.length).toBeGreaterThan(0)
  })

  it('are read one by one in any letter case', async () => {
    const [first] = all
    expect(await bench.read('GET', `/api/vulnerabilities/${first?.id.toLowerCase()}`)).toMatchObject({
      ...first,
    })
  })
})

describe('the vulnerabilities of a device', () => {
  it('are those of its rows', async () => {
    for (const { id } of (await bench.list<Machine>('/api/machines')).slice(0, 10)) {
      const own = await bench.list<Vulnerability>(`/api/machines/${id}/vulnerabilities`)
      const want = rows.filter(({ machineId }) => machineId === id).map(({ cveId }) => cveId)
      expect(sorted(own.map((each) => each.id))).toEqual(sorted(want))
    }
  })
})

describe('rows by device and software', () => {
  it('bear an id made of what they are about', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const row of rows)
      expect(row.id.split('-_-')).toEqual([
        row.machineId,
        row.cveId,
        row.productVendor,
        row.productName,
        row.productVersion,
        row.fixingKbId ?? '',
      ])
  })

  it('name the update that the device lacks, where there is one', async () => {
    const fixed = rows.find(({ fixingKbId }) => fixingKbId !== null)
    const updates = await bench.list<PublicProductFixDto>(`/api/machines/${fixed?.machineId}/getmissingkbs`)
    expect(updates.map(({ id }) => id)).toContain(fixed?.fixingKbId)
  })

  it('come in pages that join without a gap', async () => {
    const paged = createBench({ pageSize: 1000 })
    const seen: PublicAssetVulnerabilityDto[] = []
    let path: string | undefined = rowsPath
    while (path !== undefined) {
      const page: PublicAssetVulnerabilityPage = await paged.read('GET', path)
      seen.push(...page.value)
      path = page['@odata.nextLink']?.replace('http://127.0.0.1:8080', '')
    }
    expect(seen).toEqual(rows)
  })
})
