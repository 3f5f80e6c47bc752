import type { PublicProductFixDto } from '@mde-kit/contract'
import { type Call, type Handler } from '../call.ts'
import { machineOf } from '../find-records.ts'
import { wholePageOf } from '../page.ts'
import { adviceOf } from '../posture/recommendation-records.ts'
import { missingUpdates, softwareRecorder } from '../posture/software-records.ts'
import { vulnerabilityRecord } from '../posture/vulnerability-record.ts'

/** The records are those of the whole organisation, and so are their figures. */
export const listMachineSoftware: Handler<'listMachineSoftware'> = (call) => {
  const { uses } = call.tenant.inventory()
  return wholePageOf(
    call,
    'Software',
    installed(call)
      .flatMap(({ product }) => uses.get(product.id) ?? [])
      .map(softwareRecorder(call)),
  )
}

export const listMachineVulnerabilities: Handler<'listMachineVulnerabilities'> = (call) => {
  const { flaws } = call.tenant.inventory()
  return wholePageOf(
    call,
    'Collection(Analytics.Contracts.PublicAPI.PublicVulnerabilityDto)',
    installed(call)
      .flatMap(({ release }) => release.open)
      .flatMap(({ id }) => flaws.get(id) ?? [])
      .map(vulnerabilityRecord),
  )
}

/** Counts are those of the one device, and the total is 0, as in the documented sample. */
export const listMachineRecommendations: Handler<'listMachineRecommendations'> = (call) => {
  const machine = machineOf(call)
  const isCritical = machine.deviceValue === 'High'
  return wholePageOf(
    call,
    'Recommendations',
    adviceOf(call)
      .filter(({ exposedIds }) => exposedIds.includes(machine.id))
      .map(({ record }) => ({
        ...record,
        totalMachineCount: 0,
        exposedMachinesCount: 1,
        exposedCriticalDevices: isCritical ? 1 : 0,
        exposureImpact: 0,
      })),
  )
}

export const listMachineMissingKbs: Handler<'listMachineMissingKbs'> = (call) => {
  const { uses } = call.tenant.inventory()
  const updates = installed(call).flatMap(({ product, release }): readonly PublicProductFixDto[] => {
    const use = uses.get(product.id)
    return use ? missingUpdates(use, (other) => other === release) : []
  })
  return wholePageOf(call, 'Collection(microsoft.windowsDefenderATP.api.PublicProductFixDto)', updates)
}

function installed(call: Call) {
  return call.tenant.inventory().installedOn(machineOf(call).id)
}
