import type { Machine, MachineReference, Recommendation, RemediationTask, Software } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
const all = await bench.list<RemediationTask>('/api/remediationTasks')
const cases = all.map((task) => ({ title: task.title, task }))

describe.each(cases)('$title', ({ task }) => {
  it('is meant for the devices that are exposed, and for those that are done', async () => {
    const references = await bench.list<MachineReference>(
      `/api/remediationTasks/${task.id.toUpperCase()}/machineReferences`,
    )
    expect(references.length + Number(task.fixedDevices)).toBe(task.targetDevices)
    expect(new Set(references.map(({ rbacGroupName }) => rbacGroupName))).toEqual(
      new Set(task.rbacGroupNames),
    )
    const software = await bench.read<Software>('GET', `/api/Software/${task.productId}`)
    expect(references).toHaveLength(Number(software.exposedMachines))
  })

  it('goes back to a recommendation, as long as it is open', async () => {
    const answer = await bench.call('GET', `/api/recommendations/va-_-${task.productId}`)
    expect(answer.status).toBe(task.status === 'Active' ? 200 : 404)
  })
})

describe('remediation tasks', () => {
  it('are open for what exposes most, and closed where no device is left', async () => {
    const updates = await bench.list<Recommendation>('/api/recommendations')
    const most = Math.max(...updates.map(({ exposedMachinesCount }) => Number(exposedMachinesCount)))
    const [first] = all
    expect(Number(first?.targetDevices) - Number(first?.fixedDevices)).toBe(most)
    expect(all.map(({ status }) => status)).toEqual(['Active', 'Active', 'Active', 'Completed'])
    expect(all.at(-1)).toMatchObject({ completionMethod: 'Automatic', rbacGroupNames: [] })
  })

  it('can be filtered by status and time', async () => {
    const filter = encodeURIComponent("status eq 'Completed' and createdOn lt 2026-03-01T00:00:00Z")
    expect(await bench.list(`/api/remediationTasks?$filter=${filter}`)).toEqual(all.slice(-1))
  })

  it('are the same at every reading, and others for another seed', async () => {
    expect(await bench.list('/api/remediationTasks')).toEqual(all)
    expect(await createBench().list('/api/remediationTasks')).toEqual(all)
    expect(await createBench({ seed: 2 }).list('/api/remediationTasks')).not.toEqual(all)
  })

  it('are none for a company without devices', async () => {
    const empty = createBench({ machines: 0, alerts: 0 })
    expect(await empty.list<Machine>('/api/remediationTasks')).toEqual([])
  })
})
