import { describe, expect, it } from 'vitest'
import { createInventory } from '../../src/defender/state/inventory.ts'
import { createWorld } from '../../src/world/create-world.ts'

const options = {
  seed: 1,
  tenantId: 'a1b2c3d4-e5f6-4a7b-8c9d-0e1f2a3b4c5d',
  domain: 'contoso.example',
  startMs: Date.parse('2026-03-01T12:00:00Z'),
  machines: 200,
  alerts: 250_000,
  analysts: [],
}

describe('a world of 250 000 alerts', () => {
  const { alerts } = createWorld(options)

  it('has each of them once, newest first, and finds any by its id', () => {
    let before = Number.POSITIVE_INFINITY
    let count = 0
    const incidents = new Map<unknown, number>()
    const lost: string[] = []
    for (const head of alerts.heads()) {
      const createdMs = head.instantMs('alertCreationTime') ?? Number.NaN
      if (!(createdMs <= before)) lost.push(head.id)
      before = createdMs
      count += 1
      incidents.set(head.incidentId, (incidents.get(head.incidentId) ?? 0) + 1)
      if (count % 5000 === 1) expect(alerts.find(head.id)?.full()).toEqual(head.full())
      if (alerts.find(head.id)?.key !== head.key) lost.push(head.id)
    }
    expect(count).toBe(250_000)
    expect(lost).toEqual([])
    expect(incidents.get(4471)).toBe(12)
    incidents.delete(4471)
    expect([...incidents.values()].every((alertsOf) => alertsOf <= 2)).toBe(true)
    expect(before).toBeGreaterThanOrEqual(options.startMs - 30 * 86_400_000)
  }, 60_000)
})

it('multiplies flaws where it is told to, and keeps who has them', () => {
  const { machines, startMs } = createWorld({ ...options, alerts: 0 })
  const [usual, dense] = [createInventory(machines, startMs), createInventory(machines, startMs, 12)]
  const rows = ({ installedOn }: typeof usual) =>
    machines.flatMap(({ id }) => installedOn(id)).reduce((sum, { release }) => sum + release.open.length, 0)
  expect(dense.flaws.size).toBe(12 * usual.flaws.size)
  expect(rows(dense)).toBe(12 * rows(usual))
  // Ten thousand devices like these have five million rows.
  expect((rows(dense) / machines.length) * 10_000).toBeGreaterThan(4_500_000)
  for (const { flaw, exposedIds } of dense.flaws.values()) {
    const have = machines.filter(({ id }) =>
      dense.installedOn(id).some(({ release }) => release.open.includes(flaw)),
    )
    expect(new Set(exposedIds)).toEqual(new Set(have.map(({ id }) => id)))
    break
  }
})
