import type {
  Distribution,
  Machine,
  MachineReference,
  PublicProductFixDto,
  Software,
  Vulnerability,
} from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
const all = await bench.list<Software>('/api/Software')
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort()
const under = <T>({ id }: Software, part: string) =>
  bench.list<T>(`/api/Software/${encodeURIComponent(id)}/${part}`)
const cases = all.map((software) => ({ id: software.id, software }))

describe.each(cases)('$id', ({ id, software }) => {
  it('is on the devices that name it', async () => {
    const references = await under<MachineReference>(software, 'machineReferences')
    expect(references.length).toBeGreaterThanOrEqual(Number(software.exposedMachines))
    const { id: machineId = '' } = references[0] ?? {}
    expect(await bench.list(`/api/machines/${machineId}/software`)).toContainEqual(software)
  })

  it('has as many versions as make up its devices, and its worst version all of its flaws', async () => {
    const distributions = await under<Distribution>(software, 'distributions')
    const references = await under<MachineReference>(software, 'machineReferences')
    const installations = distributions.map((each) => Number(each.installations))
    expect(installations.reduce((sum, count) => sum + count, 0)).toBe(references.length)
    expect(Math.max(...distributions.map((each) => Number(each.vulnerabilities)))).toBe(software.weaknesses)
    const exposed = distributions.filter(({ vulnerabilities }) => Number(vulnerabilities) > 0)
    expect(exposed.reduce((sum, each) => sum + Number(each.installations), 0)).toBe(software.exposedMachines)
  })

  it('has the vulnerabilities that it counts', async () => {
    const vulnerabilities = await under<Vulnerability>(software, 'vulnerabilities')
    expect(vulnerabilities).toHaveLength(Number(software.weaknesses))
    expect(vulnerabilities.some(({ publicExploit }) => publicExploit)).toBe(software.publicExploit)
    const most = Math.max(0, ...vulnerabilities.map((each) => Number(each.exposedMachines)))
    expect(most).toBe(software.exposedMachines)
  })

  it('lacks updates that close flaws, on no more devices than are exposed', async () => {
    for (const { machineMissedOn, cveAddressed } of await under<PublicProductFixDto>(
      software,
      'getmissingkbs',
    )) {
      expect(machineMissedOn).toBeGreaterThan(0)
      expect(machineMissedOn).toBeLessThanOrEqual(Number(software.exposedMachines))
      expect(cveAddressed).toBeGreaterThan(0)
    }
  })

  it('is read one by one as it is listed', async () => {
    expect(await bench.read('GET', `/api/Software/${encodeURIComponent(id)}`)).toMatchObject(software)
  })
})

describe('the software of the company', () => {
  it('is exposed in part', () => {
    expect(all.length).toBeGreaterThan(15)
    expect(all.some(({ weaknesses }) => weaknesses === 0)).toBe(true)
    expect(all.filter(({ weaknesses }) => Number(weaknesses) > 10).length).toBeGreaterThan(5)
  })

  it('can be filtered by vendor', async () => {
    const filter = encodeURIComponent("vendor eq 'microsoft'")
    const want = all.filter(({ vendor }) => vendor === 'microsoft')
    expect(ids(await bench.list<Software>(`/api/Software?$filter=${filter}`))).toEqual(ids(want))
  })

  it('has an active alert as long as one names its programs', async () => {
    const alerted = createBench()
    const office = () => alerted.read<Software>('GET', '/api/Software/microsoft-_-office')
    expect((await office()).activeAlert).toBe(true)
    const alerts = await alerted.list<{ id: string }>('/api/alerts')
    const body = { alertIds: ids(alerts), status: 'Resolved' }
    await alerted.call('POST', '/api/alerts/batchUpdate', { body })
    expect((await office()).activeAlert).toBe(false)
  })
})

describe('the software of a device', () => {
  it('is nothing where the device is not onboarded', async () => {
    const filter = encodeURIComponent("onboardingStatus ne 'Onboarded'")
    const { id } = await createBench({ machines: 400 }).first<Machine>(`/api/machines?$filter=${filter}`)
    expect(await createBench({ machines: 400 }).list(`/api/machines/${id}/software`)).toEqual([])
  })

  it('lacks the updates that its own versions lack', async () => {
    for (const { id, osPlatform } of (await bench.list<Machine>('/api/machines')).slice(0, 20)) {
      const updates = await bench.list<PublicProductFixDto>(`/api/machines/${id}/getmissingkbs`)
      const vulnerabilities = await bench.list<Vulnerability>(`/api/machines/${id}/vulnerabilities`)
      const closed = updates.reduce((sum, { cveAddressed }) => sum + Number(cveAddressed), 0)
      expect(closed).toBeLessThanOrEqual(vulnerabilities.length)
      if (osPlatform === 'Linux' || osPlatform === 'macOS') expect(updates).toEqual([])
    }
  })
})
