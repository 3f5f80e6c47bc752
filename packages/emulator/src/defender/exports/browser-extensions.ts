import type { AssetBrowserExtension } from '@mde-kit/contract'
import { type BrowserExtension, browserExtensions } from '../../world/browser-extensions.ts'
import { instantText } from '../../world/instant-text.ts'
import { createRandom } from '../../world/random.ts'
import { deviceColumns } from './device-columns.ts'
import type { RowsOfMachine } from './export-family.ts'

const daysMs = 86_400_000
const risks = ['Low', 'Medium', 'High', 'Critical'] as const
const products: Record<BrowserExtension['browser'], string> = {
  chrome: 'google-_-chrome',
  edge: 'microsoft-_-edge_chromium-based',
}

/** Extensions of the browsers that a device has. Columns begin with a capital, unlike those of all other rows. */
export const extensionsOfMachine: RowsOfMachine<AssetBrowserExtension> = function* (tenant, machine) {
  const installed = new Set(
    tenant
      .inventory()
      .installedOn(machine.id)
      .map(({ product }) => product.id),
  )
  const { deviceId, deviceName, rbacGroupId, rbacGroupName } = deviceColumns(machine)
  for (const extension of browserExtensions) {
    const random = createRandom(`${machine.id}/${extension.id}`)
    if (!installed.has(products[extension.browser]) || !random.chance(extension.share)) continue
    yield {
      DeviceId: deviceId,
      DeviceName: deviceName ?? '',
      RbacGroupId: rbacGroupId,
      RbacGroupName: rbacGroupName,
      InstallationTime: instantText(tenant.startMs - random.integer(1, 300) * daysMs),
      BrowserName: extension.browser,
      ExtensionId: extension.id,
      ExtensionName: extension.name,
      ExtensionDescription: extension.description,
      ExtensionVersion: extension.version,
      ExtensionRisk:
        risks.findLast((risk) => extension.permissions.some((each) => each.risk === risk)) ?? 'None',
      IsActivated: random.chance(0.9),
      Permissions: extension.permissions.map(({ id, isRequired, risk }) => ({
        Id: id,
        IsRequired: isRequired,
        Risk: risk,
      })),
    }
  }
}
