import type { Alert, Investigation } from '@mde-kit/contract'
import { describe, expect, it } from 'vitest'
import { createBench } from '../bench.ts'

const bench = createBench()
const alerts = await bench.list<Alert>('/api/alerts')
const investigations = await bench.list<Investigation>('/api/investigations')

describe('investigations', () => {
  it('are those that alerts name, each set off by the oldest of them', () => {
    const ids = new Set(alerts.flatMap(({ investigationId }) => investigationId ?? []))
    expect(investigations.map(({ id }) => Number(id)).sort()).toEqual([...ids].sort())
    for (const { id, triggeringAlertId, machineId, state } of investigations) {
      const oldest = alerts.filter(({ investigationId }) => investigationId === Number(id)).at(-1)
      expect(oldest).toMatchObject({ id: triggeringAlertId, machineId, investigationState: state })
    }
  })

  it('have ended when their state is final, and only then', () => {
    const ended = new Set(investigations.filter(({ endTime }) => endTime !== null).map(({ state }) => state))
    const running = new Set(
      investigations.filter(({ endTime }) => endTime === null).map(({ state }) => state),
    )
    expect(ended).toEqual(new Set(['SuccessfullyRemediated']))
    expect(running).toEqual(new Set(['Running', 'PendingApproval']))
  })

  it('can be filtered', async () => {
    const filter = encodeURIComponent("state eq 'Running'")
    const want = investigations.filter(({ state }) => state === 'Running')
    expect(await bench.list(`/api/investigations?$filter=${filter}`)).toEqual(want)
  })

  it('are found by their id and by that of the alert which set them off', async () => {
    const [first] = investigations
    const byId = await bench.read('GET', `/api/investigations/${first?.id}`)
    expect(byId).toMatchObject({ ...first })
    expect(await bench.read('GET', `/api/investigations/${first?.triggeringAlertId}`)).toEqual(byId)
  })
})
