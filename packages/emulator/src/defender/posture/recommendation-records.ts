import type { Recommendation } from '@mde-kit/contract'
import type { Call } from '../call.ts'
import type { ProductUse, SettingUse } from '../state/inventory.ts'
import { exposureOf } from './exposure.ts'
import { alertTest, openFlaws } from './software-records.ts'

/** A recommendation beside what it rests on. */
export interface Advice {
  readonly record: Recommendation
  readonly productId: string
  readonly exposedIds: readonly string[]
}

/** What every recommendation holds in the emulator. */
const blank = {
  recommendedVendor: '',
  recommendedProgram: '',
  associatedThreats: [],
  nonProductivityImpactedAssets: 0,
  hasUnpatchableCve: false,
  tags: [],
}

/** What there is to do: updates of products with open flaws, then settings that devices have wrong. */
export function adviceOf(call: Call): readonly Advice[] {
  const inventory = call.tenant.inventory()
  const { impacts } = exposureOf(call.tenant.machines.list(), inventory)
  const isAlerted = alertTest(call)
  const updates = [...inventory.uses.values()].map((use) => {
    const impact = impacts.get(use.product.id) ?? 0
    return { record: update(call, use, impact, isAlerted(use.product)), productId: use.product.id, use }
  })
  const changes = inventory.settings.map((use) => ({
    record: change(call, use),
    productId: use.product.id,
    use,
  }))
  return [...updates, ...changes]
    .map(({ record, productId, use }) => ({ record, productId, exposedIds: use.exposedIds }))
    .filter(({ exposedIds }) => exposedIds.length > 0)
}

function update(call: Call, use: ProductUse, exposureImpact: number, activeAlert: boolean): Recommendation {
  const { product, machineIds, exposedIds } = use
  const flaws = openFlaws(use)
  const latest = product.kind === 'OS' ? '' : (product.releases.at(-1)?.version ?? '')
  return {
    ...blank,
    id: `va-_-${product.id}`,
    productName: product.name,
    recommendationName:
      latest === '' ? `Update ${product.title}` : `Update ${product.title} to version ${latest}`,
    weaknesses: flaws.length,
    vendor: product.vendor,
    recommendedVersion: latest,
    recommendationCategory: product.kind,
    subCategory: '',
    // A weight in the secure score, in which settings alone count: 0 in every documented sample of an update.
    severityScore: 0,
    publicExploit: flaws.some(({ publicExploit }) => publicExploit),
    activeAlert,
    remediationType: 'Update',
    status: 'Active',
    configScoreImpact: 0,
    exposureImpact,
    totalMachineCount: machineIds.length,
    exposedMachinesCount: exposedIds.length,
    relatedComponent: product.title,
    exposedCriticalDevices: criticalCount(call, exposedIds),
  }
}

function change(call: Call, { setting, product, machineIds, exposedIds }: SettingUse): Recommendation {
  return {
    ...blank,
    id: `sca-_-${setting.scid}`,
    productName: product.name,
    recommendationName: setting.title,
    weaknesses: 1,
    vendor: product.vendor,
    recommendedVersion: '',
    recommendationCategory: setting.category,
    subCategory: setting.subCategory,
    severityScore: setting.points,
    publicExploit: false,
    activeAlert: false,
    remediationType: 'ConfigurationChange',
    status: setting.isExcepted ? 'Exception' : 'Active',
    configScoreImpact: (setting.points * exposedIds.length) / machineIds.length,
    exposureImpact: 0,
    totalMachineCount: machineIds.length,
    exposedMachinesCount: exposedIds.length,
    relatedComponent: setting.component,
    exposedCriticalDevices: criticalCount(call, exposedIds),
  }
}

/** The emulator takes devices of high value for critical ones. */
function criticalCount({ tenant }: Call, ids: readonly string[]): number {
  return ids.filter((id) => tenant.machines.find(id)?.deviceValue === 'High').length
}
