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
