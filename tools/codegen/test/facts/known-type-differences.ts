/** A property of which the specs say something else than its page. */
export interface KnownTypeDifference {
  readonly differences: readonly string[]
  /** Heading in `specs/CONFLICTS.md` that says why. */
  readonly conflict: string
}

const orNull = (conflict: string): KnownTypeDifference => ({ differences: ['may be null'], conflict })

const besides = (values: string, conflict: string): KnownTypeDifference => ({
  differences: [`has besides ${values}`],
  conflict,
})

const signature = orNull(
  'File: signature (replaces the sentence on signature fields under "File: md5 and signature")',
)
const unseen = orNull('InOrgFileStats, InOrgDomainStats, InOrgIPStats: nullable dates, prevalence as text')
const account = orNull('LoggedOnUser: null')

/** Each one, by `Type.property`. */
export const knownTypeDifferences: Readonly<Record<string, KnownTypeDifference>> = {
  'Alert.classification': besides('Unknown', 'Alert, updateAlert, batchUpdateAlerts: classification'),
  'Alert.determination': besides(
    'NotAvailable, Apt, SecurityPersonnel',
    'Alert, updateAlert, batchUpdateAlerts: determination',
  ),
  'ApiError.target': orNull('ApiError: target'),
  'DeviceAuthenticatedScanDefinition.scanType': besides(
    'Windows',
    'DeviceAuthenticatedScanDefinition, ScanAuthenticationParams: Windows scans',
  ),
  'EdmString.@odata.context': { differences: ['is never null'], conflict: 'EdmString: @odata.context' },
  'File.filePublisher': signature,
  'File.fileProductName': signature,
  'File.signer': signature,
  'File.issuer': signature,
  'File.signerHash': signature,
  'File.isValidCertificate': signature,
  'InOrgFileStats.orgFirstSeen': unseen,
  'InOrgFileStats.orgLastSeen': unseen,
  'Indicator.sourceType': orNull(
    'Indicator: source, sourceType, createdBySource, createdByDisplayName, externalID',
  ),
  'Indicator.severity': orNull('Indicator: severity'),
  'LoggedOnUser.accountName': account,
  'LoggedOnUser.domainName': account,
  'MachineAction.id': { differences: ['is no uuid'], conflict: 'MachineAction: id' },
  'Recommendation.recommendationCategory': besides(
    'SecurityStack',
    'Recommendation, getRecommendation: recommendationCategory, severityScore, newer fields',
  ),
  'ScanAuthenticationParams.@odata.type': besides(
    '#microsoft.windowsDefenderATP.api.WindowsAuthParams',
    'DeviceAuthenticatedScanDefinition, ScanAuthenticationParams: Windows scans',
  ),
  'ScanAuthenticationParams.type': besides(
    'Kerberos, Negotiate',
    'DeviceAuthenticatedScanDefinition, ScanAuthenticationParams: Windows scans',
  ),
}
