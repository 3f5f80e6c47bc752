import type { Machine } from '@mde-kit/contract'
import type { FlawSeverity, Release } from '../../world/software/product.ts'
import type { Inventory } from '../state/inventory.ts'

/** How exposed some devices are: a score of 0 to 100, and what each product adds to it. */
export interface Exposure {
  readonly score: number
  /** By product id. These add up to the score. */
  readonly impacts: ReadonlyMap<string, number>
}

const severityWeights: Record<FlawSeverity, number> = { Low: 1, Medium: 3, High: 6, Critical: 10 }
const worstWeight = severityWeights.Critical
const valueWeights: Readonly<Record<string, number>> = { Low: 0.5, Normal: 1, High: 2 }

/**
 * Rates devices by the worst open flaw of each of their programs, more valuable devices counting for more. The
 * formula is the emulator's own; that of the service is not public.
 */
export function exposureOf(machines: readonly Machine[], inventory: Inventory): Exposure {
  const weights = new Map<string, number>()
  const riskOf = cachedRisk()
  let worst = 0
  for (const { id, deviceValue } of machines) {
    const value = valueWeights[deviceValue ?? 'Normal'] ?? 1
    for (const { product, release } of inventory.installedOn(id)) {
      worst += value * worstWeight
      weights.set(product.id, (weights.get(product.id) ?? 0) + value * riskOf(release))
    }
  }
  const impacts = new Map([...weights].map(([id, weight]) => [id, (100 * weight) / worst]))
  return { score: [...impacts.values()].reduce((sum, impact) => sum + impact, 0), impacts }
}

function cachedRisk(): (release: Release) => number {
  const known = new Map<Release, number>()
  return (release) => {
    const found = known.get(release)
    if (found !== undefined) return found
    const risk = Math.max(0, ...release.open.map(({ severity }) => severityWeights[severity]))
    known.set(release, risk)
    return risk
  }
}
