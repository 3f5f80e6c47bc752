import type { AssetNonCpeSoftware, AssetSoftware } from '@mde-kit/contract'
import { createRandom } from '../../world/random.ts'
import { unlistedSoftware } from '../../world/software/unlisted-software.ts'
import { deviceColumns, fineSpacedTime, spacedTime } from './device-columns.ts'
import type { RowsOfMachine } from './export-family.ts'
import { tracesOf } from './traces.ts'

export const softwareInventory: RowsOfMachine<AssetSoftware> = function* (tenant, machine) {
  for (const { product, release, version } of tenant.inventory().installedOn(machine.id))
    yield {
      ...deviceColumns(machine),
      osPlatform: machine.osPlatform ?? '',
      softwareVendor: product.vendor,
      softwareName: product.name,
      softwareVersion: version,
      numberOfWeaknesses: release.open.length,
      ...tracesOf(machine, product),
      softwareFirstSeenTimestamp: spacedTime(
        Math.max(Date.parse(machine.firstSeen ?? ''), release.releasedMs),
      ),
      endOfSupportStatus: 'None',
      endOfSupportDate: null,
    }
}

/** Programs that nobody keeps a list of, made up for the company. */
export const nonCpeSoftware: RowsOfMachine<AssetNonCpeSoftware> = function* (_, machine) {
  if (machine.onboardingStatus !== 'Onboarded') return
  for (const { vendor, name, version, platforms, share } of unlistedSoftware) {
    if (!platforms.includes(machine.osPlatform ?? '')) continue
    if (!createRandom(`${machine.id}/${name}`).chance(share)) continue
    yield {
      ...deviceColumns(machine),
      osPlatform: machine.osPlatform ?? '',
      softwareVendor: vendor,
      softwareName: name,
      softwareVersion: version,
      softwareLastSeenTimestamp: fineSpacedTime(Date.parse(machine.lastSeen ?? '')),
      registryPath: null,
    }
  }
}
