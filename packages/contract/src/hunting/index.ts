export { huntingTables } from '../generated/hunting-tables.gen.ts'
export type { HuntingTable } from './hunting-table.ts'
