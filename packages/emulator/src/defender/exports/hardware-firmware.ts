import type { AssetHardwareFirmware, Machine } from '@mde-kit/contract'
import { createRandom } from '../../world/random.ts'
import { deviceColumns } from './device-columns.ts'
import type { RowsOfMachine } from './export-family.ts'

interface Model {
  readonly manufacturer: string
  readonly name: string
  readonly family: string
  readonly bios: readonly string[]
}

const laptops: readonly Model[] = [
  { manufacturer: 'tidewater', name: 'slate_14', family: 'Workstation', bios: ['1.14', '1.22'] },
  { manufacturer: 'northfold', name: 'fold_13', family: 'Workstation', bios: ['7.04', '7.11'] },
]
const servers: readonly Model[] = [
  { manufacturer: 'tidewater', name: 'rack_220', family: 'Server', bios: ['2.8.1', '2.9.0'] },
]

/** The model of a device and its firmware. Both made up. */
export const hardwareFirmware: RowsOfMachine<AssetHardwareFirmware> = function* (_, machine) {
  if (machine.onboardingStatus !== 'Onboarded') return
  const random = createRandom(`${machine.id}/hardware`)
  const model = random.pick(isServer(machine) ? servers : laptops)
  const version = random.pick(model.bios)
  yield {
    ...deviceColumns(machine),
    componentType: 'Hardware',
    manufacturer: model.manufacturer,
    componentName: model.name,
    componentVersion: version,
    additionalFields: JSON.stringify({ SystemSKU: random.hex(8).toUpperCase(), DeviceFamily: model.family }),
  }
  yield {
    ...deviceColumns(machine),
    componentType: 'Bios',
    manufacturer: model.manufacturer,
    componentName: `${model.name}_firmware`,
    componentVersion: version,
    additionalFields: '{}',
  }
}

function isServer({ osPlatform = '' }: Machine): boolean {
  return osPlatform.startsWith('WindowsServer') || osPlatform === 'Linux'
}
