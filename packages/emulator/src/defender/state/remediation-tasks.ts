import type { RemediationTask } from '@mde-kit/contract'
import { fineInstantText, instantText } from '../../world/instant-text.ts'
import type { World } from '../../world/create-world.ts'
import { createRandom, type Random } from '../../world/random.ts'
import type { Inventory, ProductUse } from './inventory.ts'

const daysMs = 86_400_000
const openCount = 3

/** Work that analysts asked for: updates of what exposes most devices, and one that is done on all of them. */
export function createRemediationTasks(world: World, inventory: Inventory): readonly RemediationTask[] {
  const uses = [...inventory.uses.values()]
  const exposed = uses
    .filter(({ exposedIds }) => exposedIds.length > 0)
    .sort((a, b) => b.exposedIds.length - a.exposedIds.length)
    .slice(0, openCount)
  const done = uses.filter(
    ({ exposedIds, product }) =>
      exposedIds.length === 0 && product.releases.some(({ open }) => open.length > 0),
  )
  const random = createRandom(`${world.machines[0]?.id ?? ''}/remediation`)
  return [
    ...exposed.map((use) => taskFor(use, world, random)),
    ...done.slice(0, 1).map((use) => completed(taskFor(use, world, random), use, world, random)),
  ]
}

function taskFor({ product, exposedIds }: ProductUse, world: World, random: Random): RemediationTask {
  const createdMs = world.startMs - random.integer(4, 20) * daysMs
  const created = fineInstantText(createdMs, random)
  const fixed = random.integer(0, Math.ceil(exposedIds.length / 2))
  const groups = new Set(
    world.machines
      .filter(({ id }) => exposedIds.includes(id))
      .map(({ rbacGroupName }) => rbacGroupName ?? 'UnassignedGroup'),
  )
  return {
    id: random.guid(),
    title: `Update ${product.title}`,
    createdOn: created,
    requesterId: random.guid(),
    requesterEmail: random.pick(world.analysts),
    status: 'Active',
    statusLastModifiedOn: created,
    description: `Update ${product.title} on all devices that have a version with known vulnerabilities.`,
    relatedComponent: product.title,
    targetDevices: exposedIds.length + fixed,
    rbacGroupNames: [...groups].sort(),
    fixedDevices: fixed,
    requesterNotes: null,
    dueOn: instantText((Math.floor(createdMs / daysMs) + 30) * daysMs),
    category: 'Software',
    productivityImpactRemediationType: null,
    priority: random.pick(['High', 'Medium', 'Low']),
    completionMethod: null,
    completerId: null,
    completerEmail: null,
    scid: null,
    type: 'Update',
    productId: product.id,
    vendorId: product.vendor,
    nameId: product.name,
    recommendedVersion: product.kind === 'OS' ? null : (product.releases.at(-1)?.version ?? null),
    recommendedVendor: null,
    recommendedProgram: null,
  }
}

/** Closed by the service itself once no device was left. */
function completed(
  task: RemediationTask,
  { machineIds }: ProductUse,
  { startMs }: World,
  random: Random,
): RemediationTask {
  return {
    ...task,
    status: 'Completed',
    statusLastModifiedOn: fineInstantText(startMs - random.integer(1, 3) * daysMs, random),
    targetDevices: machineIds.length,
    fixedDevices: machineIds.length,
    completionMethod: 'Automatic',
  }
}
