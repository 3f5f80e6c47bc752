import type { AssetConfiguration } from '@mde-kit/contract'
import { settings } from '../../world/software/settings.ts'
import { deviceColumns, fineSpacedTime } from './device-columns.ts'
import type { RowsOfMachine } from './export-family.ts'

/** A row for each setting, also where the device lacks what it belongs to. */
export const secureConfigurations: RowsOfMachine<AssetConfiguration> = function* (tenant, machine) {
  const inventory = tenant.inventory()
  const installed = new Set(inventory.installedOn(machine.id).map(({ product }) => product.id))
  if (installed.size === 0) return
  const failed = inventory.failedOn(machine.id)
  for (const setting of settings) {
    const isApplicable = installed.has(setting.productId)
    yield {
      ...deviceColumns(machine),
      osPlatform: machine.osPlatform ?? '',
      osVersion: machine.version ?? '',
      timestamp: fineSpacedTime(Date.parse(machine.lastSeen ?? '')),
      configurationId: setting.scid,
      configurationCategory: setting.category === 'SecurityControls' ? 'Security controls' : 'Application',
      configurationSubcategory: setting.subCategory,
      configurationImpact: setting.points,
      configurationName: setting.title,
      isApplicable,
      isCompliant: isApplicable && !failed.includes(setting),
      isExpectedUserImpact: setting.isExcepted,
      recommendationReference: `sca-_-${setting.scid}`,
    }
  }
}
