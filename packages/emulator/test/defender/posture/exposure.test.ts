import { describe, expect, it } from 'vitest'
import { exposureOf } from '../../../src/defender/posture/exposure.ts'
import { createInventory, type Inventory } from '../../../src/defender/state/inventory.ts'
import { createWorld } from '../../../src/world/create-world.ts'

const world = createWorld({
  ...{ seed: 1, tenantId: 't', domain: 'contoso.example', startMs: Date.parse('2026-03-01T12:00:00Z') },
  ...{ alerts: 0, machines: 64, analysts: [] },
})
const real = createInventory(world.machines, world.startMs)
const [worst, safe] = world.machines.map((machine) => ({ ...machine, deviceValue: 'Normal' as const }))
const installations = world.machines.flatMap(({ id }) => real.installedOn(id))
const critical = installations.find(({ release }) =>
  release.open.some(({ severity }) => severity === 'Critical'),
)
const fresh = installations.find(({ release }) => release.open.length === 0)

/** The first device has one program with a critical flaw, the second one program without flaws. */
const inventory: Inventory = {
  ...real,
  installedOn: (id) => [id === worst?.id ? critical : fresh].flatMap((each) => each ?? []),
}

const cases = [
  { name: 'nothing but a critical flaw', machines: [worst], want: 100 },
  { name: 'nothing but programs without flaws', machines: [safe], want: 0 },
  { name: 'one of each', machines: [worst, safe], want: 50 },
  {
    name: 'one of each, the exposed one worth twice as much',
    machines: [worst && { ...worst, deviceValue: 'High' as const }, safe],
    want: 200 / 3,
  },
  {
    name: 'one of each, the exposed one worth half as much',
    machines: [worst && { ...worst, deviceValue: 'Low' as const }, safe],
    want: 100 / 3,
  },
  { name: 'no device', machines: [], want: 0 },
]

describe('the exposure score', () => {
  it.each(cases)('is $want for $name', ({ machines, want }) => {
    const { score, impacts } = exposureOf(
      machines.flatMap((machine) => machine ?? []),
      inventory,
    )
    expect(score).toBeCloseTo(want, 9)
    expect(impacts.get(critical?.product.id ?? '') ?? 0).toBeCloseTo(want, 9)
  })
})
