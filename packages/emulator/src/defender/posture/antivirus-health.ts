import type { DeviceAvInfo, Machine, MachineAction } from '@mde-kit/contract'
import { instantText } from '../../world/instant-text.ts'
import { createRandom } from '../../world/random.ts'

const hourMs = 3_600_000
const daysMs = 24 * hourMs

const osKinds: Readonly<Record<string, DeviceAvInfo['osKind']>> = { Linux: 'linux', macOS: 'mac' }

/**
 * How the antivirus does on a device. It follows from the device, and its full scan from the machine actions.
 *
 * @param fullScans Finished ones of this device, newest first.
 */
export function antivirusHealth(machine: Machine, fullScans: readonly MachineAction[]): DeviceAvInfo {
  const { id, osPlatform = '', osBuild, lastSeen = '', defenderAvStatus } = machine
  const random = createRandom(`${id}/antivirus`)
  const seenMs = Date.parse(lastSeen)
  const isUpdated = defenderAvStatus === 'Updated' ? 'True' : 'False'
  const signaturesMs = seenMs - (isUpdated === 'True' ? random.integer(2, 20) * hourMs : 9 * daysMs)
  const [fullScan] = fullScans
  const build = random.integer(1200, 1299)
  return {
    id,
    machineId: id,
    computerDnsName: machine.computerDnsName ?? null,
    osKind: osKinds[osPlatform] ?? 'windows',
    osPlatform,
    osVersion: typeof osBuild === 'number' ? `10.0.${osBuild}` : (machine.version ?? null),
    avMode: random.weighted([
      ['0', 18],
      ['1', 2],
      ['4', 1],
    ]),
    avSignatureVersion: `1.439.${build}.0`,
    avEngineVersion: '1.1.25080.5',
    avPlatformVersion: isUpdated === 'True' ? '4.18.25080.5' : '4.18.25030.2',
    lastSeenTime: lastSeen,
    ...quickScan(seenMs, random.chance(0.06) ? 'Failed' : 'Completed', random.integer(1, 30)),
    fullScanResult: fullScan === undefined ? '' : fullScan.status === 'Succeeded' ? 'Completed' : 'Failed',
    fullScanError: fullScan === undefined || fullScan.status === 'Succeeded' ? '' : '0x80508023',
    fullScanTime: fullScan?.lastUpdateDateTimeUtc ?? null,
    dataRefreshTimestamp: lastSeen,
    avEngineUpdateTime: instantText(signaturesMs - 6 * daysMs),
    avSignatureUpdateTime: instantText(signaturesMs),
    avPlatformUpdateTime: instantText(signaturesMs - 20 * daysMs),
    avIsSignatureUpToDate: isUpdated,
    avIsEngineUpToDate: isUpdated,
    avIsPlatformUpToDate: isUpdated,
    avSignaturePublishTime: instantText(signaturesMs - 3 * hourMs),
    rbacGroupName: machine.rbacGroupName ?? null,
    rbacGroupId: machine.rbacGroupId ?? 0,
  }
}

function quickScan(seenMs: number, result: 'Completed' | 'Failed', hoursBefore: number) {
  return {
    quickScanResult: result,
    quickScanError: result === 'Completed' ? '' : '0x80508023',
    quickScanTime: instantText(seenMs - hoursBefore * hourMs),
  }
}
