import type { InfoGatheringRecord } from '@mde-kit/contract'
import { antivirusHealth } from '../posture/antivirus-health.ts'
import { isFinal } from '../state/action-store.ts'
import { deviceColumns } from './device-columns.ts'
import type { RowsOfMachine } from './export-family.ts'

/** One row per device with the state of its antivirus. The names inside are the emulator's own; none are documented. */
export const infoGathering: RowsOfMachine<InfoGatheringRecord> = function* (tenant, machine) {
  if (machine.onboardingStatus !== 'Onboarded') return
  const fullScans = tenant.actions
    .list()
    .filter(
      (action) =>
        action.machineId === machine.id &&
        action.type === 'RunAntiVirusScan' &&
        action.scope === 'Full' &&
        isFinal(action),
    )
  const health = antivirusHealth(machine, fullScans)
  const { deviceId, deviceName } = deviceColumns(machine)
  yield {
    deviceId,
    deviceName,
    DeviceGatheredInfo: {
      AvMode: health.avMode,
      AvEngineVersion: health.avEngineVersion,
      AvPlatformVersion: health.avPlatformVersion,
      AvSignatureVersion: health.avSignatureVersion,
      AvSignatureUpdateTime: health.avSignatureUpdateTime,
      AvIsSignatureUpToDate: health.avIsSignatureUpToDate,
      QuickScanResult: health.quickScanResult,
      QuickScanTime: health.quickScanTime,
      FullScanResult: health.fullScanResult,
      FullScanTime: health.fullScanTime,
    },
  }
}
