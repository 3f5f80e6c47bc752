import type { AssetBaselineAssessment } from '@mde-kit/contract'
import { benchmarks, isCompliant } from '../../world/benchmark.ts'
import { instantText } from '../../world/instant-text.ts'
import { baselineProfile } from '../posture/baseline-profile.ts'
import { deviceColumns } from './device-columns.ts'
import type { RowsOfMachine } from './export-family.ts'

/** A row for each configuration of each profile that the device is measured by. */
export const baselineCompliance: RowsOfMachine<AssetBaselineAssessment> = function* (tenant, machine) {
  if (machine.onboardingStatus !== 'Onboarded') return
  const collectedMs = Date.parse(machine.lastSeen ?? '')
  for (const benchmark of benchmarks.filter(({ platform }) => platform === machine.osPlatform)) {
    const profileId = baselineProfile(tenant, benchmark).id
    for (const { id, uniqueId, recommendedValue, source } of benchmark.configurations) {
      const met = isCompliant(machine, uniqueId)
      yield {
        id: `${machine.id}_${profileId}_${id}`,
        configurationId: id,
        profileId,
        ...deviceColumns(machine),
        osPlatform: machine.osPlatform ?? '',
        osVersion: machine.version ?? '',
        isApplicable: true,
        isCompliant: met,
        dataCollectionTimeOffset: instantText(collectedMs),
        complianceCalculationTimeOffset: instantText(collectedMs),
        recommendedValue: [...recommendedValue],
        currentValue: recommendedValue.map((value) => currentValue(value, met)),
        source: [...source],
      }
    }
  }
}

/** The number of the recommendation, or one that does not meet it. */
function currentValue(recommended: string, met: boolean): string {
  const wanted = /\d+/.exec(recommended)?.[0] ?? '1'
  return met ? wanted : wanted === '0' ? '1' : '0'
}
