import type { ExportFilesResponse } from '@mde-kit/contract'
import { sortableInstant } from '../../odata/instant.ts'
import { exportFolder } from '../../storage/file-folders.ts'
import { instantText } from '../../world/instant-text.ts'
import { type Call, type Handler, odataContext, reaches } from '../call.ts'
import { exportFilePaths, snapshotMs } from '../exports/export-files.ts'
import { families, type FamilyId } from '../exports/families.ts'
import { rowPage } from '../exports/row-pages.ts'
import { vulnerabilityChanges } from '../exports/vulnerability-changes.ts'
import { Refusal } from '../refusal.ts'

export const exportBaselineCompliance: Handler<'exportBaselineCompliance'> =
  linksTo('exportBaselineCompliance')
export const exportBrowserExtensions: Handler<'exportBrowserExtensions'> = linksTo('exportBrowserExtensions')
export const exportCertificates: Handler<'exportCertificates'> = linksTo('exportCertificates')
export const exportHardwareFirmware: Handler<'exportHardwareFirmware'> = linksTo('exportHardwareFirmware')
export const exportInfoGathering: Handler<'exportInfoGathering'> = linksTo('exportInfoGathering')
export const exportNonCpeSoftwareInventory: Handler<'exportNonCpeSoftwareInventory'> = linksTo(
  'exportNonCpeSoftwareInventory',
)
export const exportSecureConfigurations: Handler<'exportSecureConfigurations'> = linksTo(
  'exportSecureConfigurations',
)
export const exportSoftwareInventory: Handler<'exportSoftwareInventory'> = linksTo('exportSoftwareInventory')
export const exportSoftwareVulnerabilities: Handler<'exportSoftwareVulnerabilities'> = linksTo(
  'exportSoftwareVulnerabilities',
)

export const listBaselineComplianceByMachine: Handler<'listBaselineComplianceByMachine'> = (call) =>
  pageOfAll(call, 'AssetBaselineAssessment', families.exportBaselineCompliance.rows)
export const listBrowserExtensionsByMachine: Handler<'listBrowserExtensionsByMachine'> = (call) =>
  pageOfAll(call, 'AssetBrowserExtension', families.exportBrowserExtensions.rows)
export const listCertificatesByMachine: Handler<'listCertificatesByMachine'> = (call) =>
  pageOfAll(call, 'AssetCertificateAssessment', families.exportCertificates.rows)
export const listHardwareFirmwareByMachine: Handler<'listHardwareFirmwareByMachine'> = (call) =>
  pageOfAll(call, 'AssetHardwareFirmware', families.exportHardwareFirmware.rows)
export const listNonCpeSoftwareInventoryByMachine: Handler<'listNonCpeSoftwareInventoryByMachine'> = (call) =>
  pageOfAll(call, 'AssetNonCpeSoftware', families.exportNonCpeSoftwareInventory.rows)
export const listSecureConfigurationsByMachine: Handler<'listSecureConfigurationsByMachine'> = (call) =>
  pageOfAll(call, 'AssetConfiguration', families.exportSecureConfigurations.rows)
export const listSoftwareInventoryByMachine: Handler<'listSoftwareInventoryByMachine'> = (call) =>
  pageOfAll(call, 'AssetSoftware', families.exportSoftwareInventory.rows)
export const listSoftwareVulnerabilitiesByMachine: Handler<'listSoftwareVulnerabilitiesByMachine'> = (call) =>
  pageOfAll(call, 'AssetVulnerability', families.exportSoftwareVulnerabilities.rows)

const dayMs = 86_400_000
const maxDaysBack = 14

export const listSoftwareVulnerabilityChangesByMachine: Handler<
  'listSoftwareVulnerabilityChangesByMachine'
> = (call) => {
  const sinceMs = readSince(call)
  return rowPage(call, {
    machines: call.tenant.machines.list().filter(({ rbacGroupName }) => reaches(call, rbacGroupName)),
    rows: (machine) => vulnerabilityChanges(call.tenant, machine, sinceMs),
    type: 'DeltaAssetVulnerability',
  })
}

function pageOfAll<Row>(
  call: Call,
  type: string,
  rows: (
    tenant: Call['tenant'],
    machine: ReturnType<Call['tenant']['machines']['list']>[number],
  ) => Iterable<Row>,
) {
  return rowPage(call, {
    machines: call.tenant.machines.list(),
    rows: (machine) => rows(call.tenant, machine),
    type,
  })
}

/** Links to the files of the newest snapshot, which a call does not start. */
function linksTo(id: FamilyId): (call: Call) => ExportFilesResponse {
  return (call) => {
    const lifetimeMs = readSasValidHours(call) * 3_600_000
    const generatedMs = Math.floor(call.nowMs / snapshotMs) * snapshotMs
    return {
      '@odata.context': odataContext(call, 'microsoft.windowsDefenderATP.api.ExportFilesResponse'),
      exportFiles: exportFilePaths(call.tenant, families[id], generatedMs).map((path) =>
        call.fileLink(exportFolder, path, lifetimeMs),
      ),
      generatedTime: instantText(generatedMs),
    }
  }
}

function readSasValidHours({ url }: Call): number {
  const text = url.searchParams.get('sasValidHours') ?? '1'
  if (/^[1-6]$/.test(text)) return Number(text)
  throw new Refusal(400, 'InvalidInput', `'sasValidHours' must be a whole number from 1 to 6.`)
}

/** The documentation also shows a bare date. */
function readSince({ url, nowMs }: Call): number {
  const text = url.searchParams.get('sinceTime') ?? ''
  if (text === '')
    throw new Refusal(400, 'MissingRequiredParameter', `The required parameter 'sinceTime' is missing.`)
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text)
  const isInstant = sortableInstant(isDate ? `${text}T00:00:00Z` : text) !== undefined
  const ms = Date.parse(text)
  if (!isInstant)
    throw new Refusal(400, 'InvalidInput', `'sinceTime' must be an instant, such as 2021-05-19T18:35:49Z.`)
  if (ms > nowMs || ms < nowMs - maxDaysBack * dayMs)
    throw new Refusal(400, 'InvalidInput', `'sinceTime' must be within the past ${maxDaysBack} days.`)
  return ms
}
