import type { Machine } from '@mde-kit/contract'
import type { TenantState } from '../state/tenant-state.ts'

/** Rows of one device, made as they are read. */
export type RowsOfMachine<Row> = (tenant: TenantState, machine: Machine) => Iterable<Row>

/** What an export is made of. */
export interface ExportFamily<Row> {
  /** Folder of its files. */
  readonly folder: string
  readonly rows: RowsOfMachine<Row>
}
