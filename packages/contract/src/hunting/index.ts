export { huntingTables } from '../generated/hunting-tables.gen.ts'
export type { HuntingTable } from './hunting-table.ts'
export type { KqlType } from './kql-type.ts'
