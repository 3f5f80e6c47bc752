import { type Call, type Handler, odataContext } from '../call.ts'
import { pageOf, wholePageOf } from '../page.ts'
import { machineReferences } from '../posture/machine-reference.ts'
import { missingUpdates, openFlaws, softwareRecorder } from '../posture/software-records.ts'
import { vulnerabilityRecord } from '../posture/vulnerability-record.ts'
import { resourceNotFound } from '../refusal.ts'
import type { ProductUse } from '../state/inventory.ts'

export const listSoftware: Handler<'listSoftware'> = (call) =>
  pageOf(call, [...call.tenant.inventory().uses.values()].map(softwareRecorder(call)), {
    collection: 'Software',
    show: (record) => record,
  })

export const getSoftware: Handler<'getSoftware'> = (call) => ({
  '@odata.context': odataContext(call, 'Software/$entity'),
  ...softwareRecorder(call)(useOf(call)),
})

export const listSoftwareDistributions: Handler<'listSoftwareDistributions'> = (call) =>
  wholePageOf(
    call,
    'Distributions',
    useOf(call).versions.map(({ version, release, machineIds }) => ({
      version,
      installations: machineIds.length,
      vulnerabilities: release.open.length,
    })),
  )

export const listSoftwareMachineReferences: Handler<'listSoftwareMachineReferences'> = (call) =>
  wholePageOf(call, 'MachineReferences', machineReferences(call, useOf(call).machineIds))

export const listSoftwareMissingKbs: Handler<'listSoftwareMissingKbs'> = (call) =>
  wholePageOf(
    call,
    'Collection(microsoft.windowsDefenderATP.api.PublicProductFixDto)',
    missingUpdates(useOf(call), () => true),
  )

export const listSoftwareVulnerabilities: Handler<'listSoftwareVulnerabilities'> = (call) => {
  const { flaws } = call.tenant.inventory()
  return wholePageOf(
    call,
    'Collection(Analytics.Contracts.PublicAPI.PublicVulnerabilityDto)',
    openFlaws(useOf(call))
      .flatMap(({ id }) => flaws.get(id) ?? [])
      .map(vulnerabilityRecord),
  )
}

function useOf(call: Call): ProductUse {
  const id = call.parameters['id'] ?? ''
  const use = call.tenant.inventory().uses.get(id)
  if (!use) throw resourceNotFound(`Software ${id} was not found`)
  return use
}
