import type { AssetVulnerability, Machine } from '@mde-kit/contract'
import type { Installation } from '../../world/software/installations.ts'
import type { Flaw, Release } from '../../world/software/product.ts'
import type { TenantState } from '../state/tenant-state.ts'
import { deviceColumns, spacedTime } from './device-columns.ts'
import type { RowsOfMachine } from './export-family.ts'
import { tracesOf } from './traces.ts'

const dayMs = 86_400_000

/** A row for each flaw of each program; one without a flaw for a program that has none. */
export const softwareVulnerabilities: RowsOfMachine<AssetVulnerability> = function* (tenant, machine) {
  for (const installation of tenant.inventory().installedOn(machine.id)) {
    const { open } = installation.release
    if (open.length === 0) yield vulnerabilityRow(tenant, machine, installation)
    for (const flaw of open) yield vulnerabilityRow(tenant, machine, installation, flaw)
  }
}

/** How one program of a device stands to one flaw, or to none. */
export function vulnerabilityRow(
  tenant: TenantState,
  machine: Machine,
  { product, version }: Installation,
  flaw?: Flaw,
): Required<AssetVulnerability> {
  const update = flaw && tenant.inventory().flaws.get(flaw.id)?.fixedBy
  const firstSeenMs = Math.max(
    Date.parse(machine.firstSeen ?? ''),
    flaw === undefined ? 0 : Date.parse(flaw.publishedOn ?? '') + dayMs,
  )
  return {
    id: `${[machine.id, product.name, version, flaw?.id ?? ''].join('_')}_`,
    ...deviceColumns(machine),
    osPlatform: machine.osPlatform ?? '',
    osVersion: machine.version ?? '',
    osArchitecture: machine.osProcessor ?? '',
    softwareVendor: product.vendor,
    softwareName: product.name,
    softwareVersion: version,
    cveId: flaw?.id ?? null,
    cvssScore: flaw?.cvssV3 ?? null,
    vulnerabilitySeverityLevel: flaw?.severity ?? null,
    ...advised(update),
    ...tracesOf(machine, product),
    firstSeenTimestamp: spacedTime(firstSeenMs),
    lastSeenTimestamp: spacedTime(Date.parse(machine.lastSeen ?? '')),
    exploitabilityLevel: exploitability(flaw),
    recommendationReference: `va-_-${product.id}`,
    securityUpdateAvailable: flaw !== undefined,
  }
}

function advised(update: Release | undefined) {
  const kb = update?.kb ?? null
  const released = new Date(update?.releasedMs ?? 0)
  const month = `${monthNames[released.getUTCMonth()]} ${released.getUTCFullYear()}`
  return {
    recommendedSecurityUpdate: kb === null ? null : `${month} Security Updates`,
    recommendedSecurityUpdateId: kb,
    recommendedSecurityUpdateUrl:
      kb === null ? null : `https://catalog.update.microsoft.com/v7/site/Search.aspx?q=KB${kb}`,
  }
}

/** Written out, since formatting a date for each of millions of rows takes longer than all the rest. */
const monthNames =
  'January February March April May June July August September October November December'.split(' ')

function exploitability(flaw: Flaw | undefined): AssetVulnerability['exploitabilityLevel'] & string {
  if (flaw?.exploitInKit === true) return 'ExploitIsInKit'
  if (flaw?.exploitVerified === true) return 'ExploitIsVerified'
  return flaw?.publicExploit === true ? 'ExploitIsPublic' : 'NoExploit'
}
