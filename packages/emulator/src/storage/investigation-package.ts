import { strToU8, zipSync } from 'fflate'
import { picked } from '../defender/state/alert-store.ts'
import type { TenantState } from '../defender/state/tenant-state.ts'
import type { StoredFile } from './serve-file.ts'

/** The package of a collection that has succeeded: a zip with what the tenant's world knows of the device. */
export function investigationPackage(
  { actions, machines, logons, alerts, inventory }: TenantState,
  [actionId = '']: readonly string[],
): StoredFile | undefined {
  const action = actions.find(actionId)
  const machine = action && machines.find(action.machineId)
  if (!machine || action.type !== 'CollectInvestigationPackage' || action.status !== 'Succeeded')
    return undefined
  const software = inventory()
    .installedOn(machine.id)
    .map(({ product, version }) => [product.title, version])
  const evidence = [...picked(alerts.heads(), ({ machineId }) => machineId === machine.id)].flatMap(
    (head) => head.full().evidence,
  )
  const texts = {
    'Forensics Collection Summary.csv': csv(
      ['Step', 'Result'],
      ['SystemInformation', 'Users', 'InstalledPrograms', 'Processes'].map((step) => [step, 'Succeeded']),
    ),
    'System Information/SystemInformation.txt': `Host Name: ${machine.computerDnsName ?? ''}\r\nOS: ${machine.osPlatform ?? ''} ${machine.version ?? ''}\r\n`,
    'Users and Groups/Users.csv': csv(
      ['Name'],
      (logons.get(machine.id) ?? []).map((name) => [name]),
    ),
    'Installed Programs/InstalledPrograms.csv': csv(['Name', 'Version'], software),
    'Processes/Processes.csv': csv(
      ['Name', 'CommandLine'],
      evidence
        .filter(({ entityType }) => entityType === 'Process')
        .map(({ fileName, processCommandLine }) => [fileName ?? '', processCommandLine ?? '']),
    ),
  }
  // The time in a zip has no zone, so it is a constant: the same package has the same bytes everywhere.
  const files = Object.fromEntries(
    Object.entries(texts).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
  )
  const bytes = zipSync(files, { mtime: new Date(2026, 0, 1) })
  return { bytes: new Uint8Array(bytes), contentType: 'application/zip' }
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n')
}
