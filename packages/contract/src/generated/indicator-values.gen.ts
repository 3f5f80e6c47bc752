// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
/** What a submission cannot do without. */
export const requiredIndicatorFields = [
  'indicatorType',
  'indicatorValue',
  'action',
  'title',
  'description',
] as const
/** Every type of indicator. */
export const indicatorTypes = [
  'FileSha1',
  'FileSha256',
  'FileMd5',
  'CertificateThumbprint',
  'IpAddress',
  'DomainName',
  'Url',
] as const
/** Every action, the withdrawn ones last. */
export const indicatorActions = [
  'Allowed',
  'Audit',
  'Warn',
  'Block',
  'BlockAndRemediate',
  'Alert',
  'AlertAndBlock',
] as const
/** Every severity of an alert that an indicator raises, the lowest first. */
export const indicatorSeverities = ['Informational', 'Low', 'Medium', 'High'] as const
