import type {
  Machine,
  MachineReference,
  Recommendation,
  Score,
  Software,
  Vulnerability,
} from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
const all = await bench.list<Recommendation>('/api/recommendations')
const software = await bench.list<Software>('/api/Software')
const under = (id: string, part: string) => `/api/recommendations/${encodeURIComponent(id)}/${part}`
const cases = all.map((recommendation) => ({ id: recommendation.id, recommendation }))

describe.each(cases)('$id', ({ id, recommendation }) => {
  it('is about devices that it counts, and each of them has it', async () => {
    const references = await bench.list<MachineReference>(under(id, 'machineReferences'))
    expect(references).toHaveLength(Number(recommendation.exposedMachinesCount))
    expect(references.length).toBeLessThanOrEqual(Number(recommendation.totalMachineCount))
    const own = await bench.list<Recommendation>(`/api/machines/${references[0]?.id}/recommendations`)
    expect(own).toContainEqual(expect.objectContaining({ id, exposedMachinesCount: 1, totalMachineCount: 0 }))
  })

  it('is about a software of the inventory, and its vulnerabilities', async () => {
    const about = await bench.read<Software>('GET', under(id, 'software'))
    expect(about).toMatchObject({ name: recommendation.productName, vendor: recommendation.vendor })
    expect(software.map((each) => each.id)).toContain(about.id)
    const vulnerabilities = await bench.list<Vulnerability>(under(id, 'vulnerabilities'))
    const isUpdate = recommendation.remediationType === 'Update'
    expect(vulnerabilities).toHaveLength(isUpdate ? Number(recommendation.weaknesses) : 0)
  })
})

describe('recommendations', () => {
  it('are an update for every software that exposes devices, and no other', () => {
    const updates = all.filter(({ remediationType }) => remediationType === 'Update')
    const exposed = software.filter(({ exposedMachines }) => Number(exposedMachines) > 0)
    expect(updates.map(({ id }) => id)).toEqual(exposed.map(({ id }) => `va-_-${id}`))
    expect(updates.map(({ exposureImpact }) => exposureImpact)).toEqual(
      exposed.map(({ impactScore }) => impactScore),
    )
  })

  it('hold settings too, one of which the organisation lives with', () => {
    const changes = all.filter(({ remediationType }) => remediationType === 'ConfigurationChange')
    expect(changes.length).toBeGreaterThan(3)
    expect(changes.filter(({ status }) => status === 'Exception')).toHaveLength(1)
  })

  it('can be filtered', async () => {
    const filter = encodeURIComponent("remediationType eq 'Update' and recommendationCategory eq 'OS'")
    const found = await bench.list<Recommendation>(`/api/recommendations?$filter=${filter}`)
    expect(found).toEqual(all.filter(({ recommendationCategory }) => recommendationCategory === 'OS'))
    expect(found.length).toBeGreaterThan(2)
  })
})

describe('scores', () => {
  const read = (on: typeof bench, path: string) => on.read<Score>('GET', path)

  it('are what the recommendations would change them by', async () => {
    const impact = all.reduce((sum, { exposureImpact }) => sum + exposureImpact, 0)
    const { score } = await read(bench, '/api/exposureScore')
    expect(score).toBeCloseTo(impact, 9)
    expect(score).toBeGreaterThan(5)
    expect(score).toBeLessThan(95)
    const lost = all.reduce((sum, { configScoreImpact }) => sum + configScoreImpact, 0)
    const points = [...new Map(all.map(({ id, severityScore }) => [id, severityScore])).values()]
    const secure = await read(bench, '/api/configurationScore')
    expect(secure.score + lost).toBeCloseTo(
      points.reduce((sum, point) => sum + point, 0),
      9,
    )
  })

  it('are given for every device group', async () => {
    const scores = await bench.list<Score>('/api/exposureScore/ByMachineGroups')
    const machines = await bench.list<Machine>('/api/machines')
    const groups = new Set(machines.map(({ rbacGroupName }) => rbacGroupName ?? 'UnassignedGroup'))
    expect(new Set(scores.map(({ rbacGroupName }) => rbacGroupName))).toEqual(groups)
    const { score } = await read(bench, '/api/exposureScore')
    expect(Math.min(...scores.map((each) => each.score))).toBeLessThan(score)
    expect(Math.max(...scores.map((each) => each.score))).toBeGreaterThan(score)
  })

  it('follow the value of devices', async () => {
    const changed = createBench()
    const before = await read(changed, '/api/exposureScore')
    const filter = encodeURIComponent("exposureLevel eq 'High'")
    for (const { id } of await changed.list<Machine>(`/api/machines?$filter=${filter}`))
      await changed.read('POST', `/api/machines/${id}/setDeviceValue`, { body: { DeviceValue: 'High' } })
    expect((await read(changed, '/api/exposureScore')).score).toBeGreaterThan(before.score)
  })

  it('are 0 for a company without devices', async () => {
    const empty = createBench({ machines: 0, alerts: 0 })
    expect(await read(empty, '/api/exposureScore')).toMatchObject({ score: 0 })
    expect(await read(empty, '/api/configurationScore')).toMatchObject({ score: 0 })
    expect(await empty.list('/api/exposureScore/ByMachineGroups')).toEqual([])
    expect(await empty.list('/api/recommendations')).toEqual([])
  })
})
