import type { PublicProductFixDto, Software } from '@mde-kit/contract'
import type { Product, Release } from '../../world/software/product.ts'
import type { Call } from '../call.ts'
import type { ProductUse } from '../state/inventory.ts'
import { exposureOf } from './exposure.ts'

/** Makes the records of products, with figures over the whole organisation as it is now. */
export function softwareRecorder(call: Call): (use: ProductUse) => Software {
  const { impacts } = exposureOf(call.tenant.machines.list(), call.tenant.inventory())
  const isAlerted = alertTest(call)
  return (use) => ({
    id: use.product.id,
    name: use.product.name,
    vendor: use.product.vendor,
    weaknesses: openFlaws(use).length,
    publicExploit: openFlaws(use).some(({ publicExploit }) => publicExploit),
    activeAlert: isAlerted(use.product),
    exposedMachines: use.exposedIds.length,
    impactScore: impacts.get(use.product.id) ?? 0,
  })
}

/** Flaws that some device has: those of the oldest release that is installed include all others. */
export function openFlaws({ versions }: ProductUse): Release['open'] {
  return versions.reduce<Release['open']>(
    (longest, { release }) => (release.open.length > longest.length ? release.open : longest),
    [],
  )
}

/** Tells whether an alert that is not resolved names a program of the product. */
export function alertTest({ tenant }: Call): (product: Product) => boolean {
  const names = new Set<string>()
  const seen = new Set<unknown>()
  for (const { status, exhibits } of tenant.alerts.heads()) {
    if (status === 'Resolved' || seen.has(exhibits)) continue
    seen.add(exhibits)
    for (const { fileName } of exhibits) if (fileName) names.add(fileName)
  }
  return ({ programs }) => programs.some((program) => names.has(program))
}

/** Updates of a product that these versions lack, each with the number of devices that lack it. */
export function missingUpdates(
  use: ProductUse,
  lackedBy: (release: Release) => boolean,
): readonly PublicProductFixDto[] {
  const { product, versions } = use
  return product.releases.flatMap((update, index) => {
    const lacking = versions.filter(({ release }) => product.releases.indexOf(release) < index)
    const { kb } = update
    if (kb === null || !lacking.some(({ release }) => lackedBy(release))) return []
    return [
      {
        id: kb,
        name: `${monthOf(update)} Security Updates`,
        productsNames: [product.name],
        url: `https://catalog.update.microsoft.com/v7/site/Search.aspx?q=KB${kb}`,
        machineMissedOn: lacking.reduce((sum, { machineIds }) => sum + machineIds.length, 0),
        cveAddressed: update.fixes.length,
      },
    ]
  })
}

function monthOf({ releasedMs }: Release): string {
  return new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    releasedMs,
  )
}
