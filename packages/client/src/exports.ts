export {
  createExportsClient,
  createExportsResource,
  type ExportOptions,
  type ExportsResource,
} from './exports/create-exports.ts'
export { changeKey, type ChangesOptions } from './exports/changes.ts'
export type { ExportedFile, ExportReport } from './exports/export-report.ts'
export type { ExportRows } from './exports/families.ts'
export type { TableFormat } from './exports/table-format.ts'
export type { RowExport } from './exports/row-export.ts'
export { ExportReplacedError } from './errors/export-replaced-error.ts'
export { FileRefusedError } from './errors/file-refused-error.ts'
