import { alertTables } from './alert-tables.ts'
import { deviceTables } from './device-tables.ts'
import { eventTables } from './event-tables.ts'
import type { ReadTable } from './read-table.ts'
import { vulnerabilityTables } from './vulnerability-tables.ts'

/** Tables that have rows. Queries may use all others of the catalogue, which are empty. */
export const filledTables: ReadonlyMap<string, ReadTable> = new Map(
  Object.entries({ ...alertTables, ...deviceTables, ...eventTables, ...vulnerabilityTables }),
)
