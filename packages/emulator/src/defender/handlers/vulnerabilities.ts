import type { PublicAssetVulnerabilityDto } from '@mde-kit/contract'
import { type Call, type Handler, odataContext } from '../call.ts'
import { pageOf, wholePageOf } from '../page.ts'
import { machineReferences } from '../posture/machine-reference.ts'
import { vulnerabilityRecord } from '../posture/vulnerability-record.ts'
import { resourceNotFound } from '../refusal.ts'
import type { FlawUse } from '../state/inventory.ts'

/** Only what affects the organisation; the rest of the catalogue can be read one by one. */
export const listVulnerabilities: Handler<'listVulnerabilities'> = (call) =>
  pageOf(
    call,
    [...call.tenant.inventory().flaws.values()]
      .filter(({ exposedIds }) => exposedIds.length > 0)
      .map(vulnerabilityRecord),
    { collection: 'Vulnerabilities', show: (record) => record },
  )

export const getVulnerability: Handler<'getVulnerability'> = (call) => ({
  '@odata.context': odataContext(call, 'Vulnerabilities/$entity'),
  ...vulnerabilityRecord(useOf(call)),
})

export const listVulnerabilityMachineReferences: Handler<'listVulnerabilityMachineReferences'> = (call) =>
  wholePageOf(call, 'MachineReferences', machineReferences(call, useOf(call).exposedIds))

export const listVulnerabilitiesByMachineAndSoftware: Handler<'listVulnerabilitiesByMachineAndSoftware'> = (
  call,
) =>
  pageOf(call, rows(call), {
    collection: 'Collection(microsoft.windowsDefenderATP.api.PublicAssetVulnerabilityDto)',
    show: (row) => row,
  })

/** Made one by one while the page is filled: a large company has millions. */
function* rows({ tenant }: Call): Iterable<PublicAssetVulnerabilityDto> {
  const inventory = tenant.inventory()
  for (const { id: machineId } of tenant.machines.list())
    for (const { product, release, version } of inventory.installedOn(machineId))
      for (const { id: cveId, severity } of release.open) {
        const { vendor, name } = product
        const kb = inventory.flaws.get(cveId)?.fixedBy.kb ?? null
        yield {
          id: [machineId, cveId, vendor, name, version, kb ?? ''].join('-_-'),
          cveId,
          machineId,
          fixingKbId: kb,
          productName: name,
          productVendor: vendor,
          productVersion: version,
          severity,
        }
      }
}

function useOf(call: Call): FlawUse {
  const id = call.parameters['cveId'] ?? ''
  const use = call.tenant.inventory().flaws.get(id.toUpperCase())
  if (!use) throw resourceNotFound(`Vulnerability ${id} was not found`)
  return use
}
