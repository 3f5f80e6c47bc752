import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Machine } from '@mde-kit/contract'
import type { FileSource } from '../../storage/file-sources.ts'
import type { TenantState } from '../state/tenant-state.ts'
import type { ExportFamily } from './export-family.ts'
import { families } from './families.ts'

const pack = promisify(gzip)
/** Devices of a file at the most. */
const devicesPerFile = 50

/** The snapshots are rebuilt so often. */
export const snapshotMs = 6 * 3_600_000

/** Paths of the files of an export, in its folder: the snapshot, then for each device group its parts. */
export function exportFilePaths(
  tenant: TenantState,
  { folder, rows }: ExportFamily<object>,
  generatedMs: number,
): readonly (readonly string[])[] {
  const iso = new Date(generatedMs).toISOString()
  const snapshot = [folder, iso.slice(0, 10), iso.slice(11, 16).replace(':', ''), 'json']
  return [...groupsOf(tenant)].flatMap(([group, machines]) =>
    partsOf(machines).flatMap((part, index) =>
      part.some((machine) => hasRows(rows(tenant, machine)))
        ? [[...snapshot, `_RbacGroupId=${group}`, `part-${String(index).padStart(5, '0')}.json.gz`]]
        : [],
    ),
  )
}

/** Makes a file when it is fetched: one row per line, packed. */
export const exportFiles: FileSource = async (tenant, path) => {
  const [folder, , , , group = '', name = ''] = path
  const family: ExportFamily<object> | undefined = Object.values(families).find(
    (each) => each.folder === folder,
  )
  const [, part = ''] = /^part-(\d{5})\.json\.gz$/.exec(name) ?? []
  const machines = groupsOf(tenant).get(Number(group.replace('_RbacGroupId=', '')))
  const wanted = machines && partsOf(machines)[Number(part)]
  if (family === undefined || wanted === undefined) return undefined
  const lines = wanted.flatMap((machine) =>
    Array.from(family.rows(tenant, machine), (row) => `${JSON.stringify(row)}\n`),
  )
  const bytes = await pack(lines.join(''), { level: 1 })
  return { bytes: new Uint8Array(bytes), contentType: 'application/gzip' }
}

/** By id; devices in no group are in 0. */
function groupsOf({ machines }: TenantState): ReadonlyMap<number, readonly Machine[]> {
  const groups = new Map<number, Machine[]>()
  for (const machine of machines.list()) {
    const id = machine.rbacGroupId ?? 0
    const found = groups.get(id)
    if (found) found.push(machine)
    else groups.set(id, [machine])
  }
  return groups
}

function partsOf(machines: readonly Machine[]): readonly (readonly Machine[])[] {
  const parts: (readonly Machine[])[] = []
  for (let at = 0; at < machines.length; at += devicesPerFile)
    parts.push(machines.slice(at, at + devicesPerFile))
  return parts
}

function hasRows(rows: Iterable<object>): boolean {
  for (const _ of rows) return true
  return false
}
