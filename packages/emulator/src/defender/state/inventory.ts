import type { Machine } from '@mde-kit/contract'
import { type CataloguedProduct, createProducts } from '../../world/software/create-products.ts'
import { type Installation, installationsOn } from '../../world/software/installations.ts'
import type { Flaw, Product, Release } from '../../world/software/product.ts'
import { failedSettings, type Setting, settings } from '../../world/software/settings.ts'

/** What vulnerability management knows of one tenant. It follows from the devices and never changes. */
export interface Inventory {
  /** By id; only what is installed somewhere. */
  readonly uses: ReadonlyMap<string, ProductUse>
  /** By CVE number; of all releases of all that is installed somewhere. */
  readonly flaws: ReadonlyMap<string, FlawUse>
  readonly settings: readonly SettingUse[]
  readonly installedOn: (machineId: string) => readonly Installation[]
  readonly failedOn: (machineId: string) => readonly Setting[]
}

/** A product beside the devices that have it. */
export interface ProductUse {
  readonly product: Product
  readonly versions: readonly VersionUse[]
  readonly machineIds: readonly string[]
  /** Devices whose version has a known flaw. */
  readonly exposedIds: readonly string[]
}

export interface VersionUse {
  readonly version: string
  readonly release: Release
  readonly machineIds: readonly string[]
}

/** A flaw beside the devices that have it. */
export interface FlawUse {
  readonly flaw: Flaw
  readonly fixedBy: Release
  readonly product: Product
  readonly exposedIds: readonly string[]
}

/** A setting beside the devices that have its product, and those that should set it otherwise. */
export interface SettingUse {
  readonly setting: Setting
  readonly product: Product
  readonly machineIds: readonly string[]
  readonly exposedIds: readonly string[]
}

/**
 * @param startMs When the world began; releases and flaws are dated back from it.
 * @param flawDensity How many times the usual number of flaws a release fixes.
 */
export function createInventory(machines: readonly Machine[], startMs: number, flawDensity = 1): Inventory {
  const catalogue = createProducts(startMs, flawDensity)
  const installed = new Map(machines.map((machine) => [machine.id, installationsOn(machine, catalogue)]))
  const failed = new Map(
    machines.map((machine) => [machine.id, failedSettings(machine, installed.get(machine.id) ?? [])]),
  )
  const uses = new Map(usesOf(catalogue, installed).map((use) => [use.product.id, use]))
  const flaws = [...uses.values()].flatMap(flawsOf)
  return {
    uses,
    flaws: new Map(flaws.map((use) => [use.flaw.id, use])),
    settings: settings.flatMap((setting) => {
      const use = uses.get(setting.productId)
      if (!use) return []
      const { product, machineIds } = use
      const exposedIds = machineIds.filter((id) => failed.get(id)?.includes(setting))
      return [{ setting, product, machineIds, exposedIds }]
    }),
    installedOn: (machineId) => installed.get(machineId) ?? [],
    failedOn: (machineId) => failed.get(machineId) ?? [],
  }
}

/** Who has which product, in the order of the catalogue. */
function usesOf(
  catalogue: readonly CataloguedProduct[],
  installed: ReadonlyMap<string, readonly Installation[]>,
): readonly ProductUse[] {
  const versions = new Map(catalogue.map(({ product }) => [product, new Map<string, CountedVersion>()]))
  for (const [machineId, installations] of installed)
    for (const { product, release, version } of installations) {
      const known = versions.get(product)
      const found = known?.get(version)
      if (found) found.machineIds.push(machineId)
      else known?.set(version, { version, release, machineIds: [machineId] })
    }
  return [...versions]
    .filter(([, known]) => known.size > 0)
    .map(([product, known]) => useOf(product, [...known.values()]))
}

interface CountedVersion extends VersionUse {
  readonly machineIds: string[]
}

function useOf(product: Product, versions: readonly VersionUse[]): ProductUse {
  return {
    product,
    versions,
    machineIds: versions.flatMap(({ machineIds }) => machineIds),
    exposedIds: versions.flatMap(({ release, machineIds }) => (release.open.length > 0 ? machineIds : [])),
  }
}

/** Whoever lacks a release has every flaw that it fixes, so that these share one list of devices. */
function flawsOf({ product, versions }: ProductUse): readonly FlawUse[] {
  return product.releases.flatMap((fixedBy) => {
    const [first] = fixedBy.fixes
    const exposedIds = versions.flatMap(({ release, machineIds }) =>
      first && release.open.includes(first) ? machineIds : [],
    )
    return fixedBy.fixes.map((flaw) => ({ flaw, fixedBy, product, exposedIds }))
  })
}
