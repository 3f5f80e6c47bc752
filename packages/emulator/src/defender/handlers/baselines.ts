import type { BaselineProfile } from '@mde-kit/contract'
import { type Benchmark, benchmarks, isCompliant } from '../../world/benchmark.ts'
import { instantText } from '../../world/instant-text.ts'
import { createRandom } from '../../world/random.ts'
import type { Call, Handler } from '../call.ts'
import { pageOf } from '../page.ts'

const daysMs = 86_400_000

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
function profileOf({ tenant, tenantId }: Call, benchmark: Benchmark): BaselineProfile {
  const { platform, configurations, operatingSystem } = benchmark
  const devices = tenant.machines
    .list()
    .filter((machine) => machine.osPlatform === platform && machine.onboardingStatus === 'Onboarded')
  const passed = devices.filter((machine) =>
    configurations.every(({ uniqueId }) => isCompliant(machine, uniqueId)),
  )
  const random = createRandom(`${tenantId}/${platform}/profile`)
  const made = instantText(tenant.startMs - random.integer(100, 200) * daysMs)
  return {
    id: random.guid(),
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
