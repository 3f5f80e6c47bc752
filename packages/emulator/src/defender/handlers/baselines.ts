import type { BaselineProfile } from '@mde-kit/contract'
import { type Benchmark, benchmarks, isCompliant } from '../../world/benchmark.ts'
import { instantText } from '../../world/instant-text.ts'
import type { Call, Handler } from '../call.ts'
import { pageOf } from '../page.ts'
import { baselineProfile } from '../posture/baseline-profile.ts'

export const listBaselineConfigurations: Handler<'listBaselineConfigurations'> = (call) =>
  pageOf(
    call,
    benchmarks.flatMap(({ configurations }) => configurations),
    { collection: 'BaselineConfigurations', show: (configuration) => configuration },
  )

export const listBaselineProfiles: Handler<'listBaselineProfiles'> = (call) =>
  pageOf(
    call,
    benchmarks.map((benchmark) => profileOf(call, benchmark)),
    {
      collection: 'Collection(microsoft.windowsDefenderATP.api.PublicBaselineProfileDto)',
      show: (profile) => profile,
    },
  )

/** One profile per benchmark, with all of its configurations. */
function profileOf({ tenant }: Call, benchmark: Benchmark): BaselineProfile {
  const { platform, configurations, operatingSystem } = benchmark
  const devices = tenant.machines
    .list()
    .filter((machine) => machine.osPlatform === platform && machine.onboardingStatus === 'Onboarded')
  const passed = devices.filter((machine) =>
    configurations.every(({ uniqueId }) => isCompliant(machine, uniqueId)),
  )
  const { id, madeMs } = baselineProfile(tenant, benchmark)
  const made = instantText(madeMs)
  return {
    id,
    name: `${operatingSystem} ${benchmark.operatingSystemVersion} ${benchmark.name} profile`,
    description: `What devices with ${operatingSystem} are measured by.`,
    benchmark: benchmark.name,
    version: benchmark.version,
    operatingSystem,
    operatingSystemVersion: benchmark.operatingSystemVersion,
    status: true,
    complianceLevel: benchmark.level,
    settingsNumber: configurations.length,
    createdBy: tenant.analysts[0] ?? '',
    lastUpdatedBy: null,
    createdOnTimestampUTC: made,
    lastUpdateTimestampUTC: made,
    passedDevices: passed.length,
    totalDevices: devices.length,
  }
}
