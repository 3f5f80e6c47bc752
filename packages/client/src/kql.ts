export {
  createHunter,
  createHunterResource,
  type Hunter,
  type HunterOptions,
  type HunterSettings,
  type HuntingResult,
  type HuntOptions,
} from './hunting/create-hunter.ts'
export type { HuntingBackend } from './hunting/hunting-backend.ts'
export type {
  CellChoices,
  HuntingColumn,
  HuntingColumns,
  HuntingRow,
  KqlType,
} from './hunting/hunting-columns.ts'
export { kql, kqlFromText, type KqlQuery, type KqlScalar, type KqlValue } from './hunting/kql.ts'
export {
  datetime,
  dynamic,
  kqlGuid,
  type KqlLiteral,
  kqlName,
  timespan,
  type TimespanParts,
} from './hunting/kql-literal.ts'
export {
  type HuntingLimit,
  HuntingLimitError,
  type HuntingLimitErrorOptions,
} from './hunting/hunting-limit-error.ts'
export type { HuntingGap, SlicedResult, SliceOptions, TimeSlice } from './hunting/run-slices.ts'
export { checkKql, type CheckKqlOptions } from './hunting/check-kql.ts'
export type { KqlTables } from './hunting/kql-analyser.ts'
export { KqlError, type KqlProblem } from './hunting/kql-error.ts'
