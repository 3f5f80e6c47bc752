import type { IndicatorSubmission } from '../generated/types.gen.ts'

// Told apart at run time, as by who reads files or flags. The compiler holds them to the specs.

/** What a submission cannot do without. */
export const requiredIndicatorFields = [
  'indicatorType',
  'indicatorValue',
  'action',
  'title',
  'description',
] as const satisfies readonly RequiredField[]

/** Every type of indicator. */
export const indicatorTypes = [
  'FileSha1',
  'FileSha256',
  'FileMd5',
  'CertificateThumbprint',
  'IpAddress',
  'DomainName',
  'Url',
] as const satisfies readonly IndicatorSubmission['indicatorType'][]

/** Every action, the withdrawn ones last. */
export const indicatorActions = [
  'Allowed',
  'Audit',
  'Warn',
  'Block',
  'BlockAndRemediate',
  'Alert',
  'AlertAndBlock',
] as const satisfies readonly IndicatorSubmission['action'][]

/** Every severity of an alert that an indicator raises, the lowest first. */
export const indicatorSeverities = [
  'Informational',
  'Low',
  'Medium',
  'High',
] as const satisfies readonly NonNullable<IndicatorSubmission['severity']>[]

type RequiredField = {
  [Name in keyof IndicatorSubmission]-?: undefined extends IndicatorSubmission[Name] ? never : Name
}[keyof IndicatorSubmission]
