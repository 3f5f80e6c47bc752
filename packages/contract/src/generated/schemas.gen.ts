// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import * as z from 'zod'

/**
 * What went wrong.
 */
export const apiErrorSchema = z.looseObject({
  code: z.string(),
  message: z.string(),
  target: z.string().nullish(),
})

/**
 * The body of every documented error.
 */
export const apiErrorResponseSchema = z.looseObject({
  error: apiErrorSchema,
})

/**
 * A note on an alert.
 */
export const alertCommentSchema = z.looseObject({
  comment: z.string(),
  createdBy: z.string(),
  createdTime: z.iso.datetime({ offset: true }),
})

/**
 * One thing that an alert rests on. The shape is the same for every kind; what does not apply to a kind is null.
 */
export const alertEvidenceSchema = z.looseObject({
  entityType: z.string(),
  evidenceCreationTime: z.iso.datetime({ offset: true }),
  sha1: z.string().nullish(),
  sha256: z.string().nullish(),
  fileName: z.string().nullish(),
  filePath: z.string().nullish(),
  processId: z.union([z.int(), z.bigint()]).nullish(),
  processCommandLine: z.string().nullish(),
  processCreationTime: z.iso.datetime({ offset: true }).nullish(),
  parentProcessId: z.union([z.int(), z.bigint()]).nullish(),
  parentProcessCreationTime: z.iso.datetime({ offset: true }).nullish(),
  parentProcessFileName: z.string().nullish(),
  parentProcessFilePath: z.string().nullish(),
  ipAddress: z.string().nullish(),
  url: z.string().nullish(),
  registryKey: z.string().nullish(),
  registryHive: z.string().nullish(),
  registryValueType: z.string().nullish(),
  registryValue: z.string().nullish(),
  registryValueName: z.string().nullish(),
  accountName: z.string().nullish(),
  domainName: z.string().nullish(),
  userSid: z.string().nullish(),
  aadUserId: z.guid().nullish(),
  userPrincipalName: z.string().nullish(),
  detectionStatus: z.string().nullish(),
})

/**
 * The user an alert has to do with.
 */
export const relatedUserSchema = z.looseObject({
  userName: z.string(),
  domainName: z.string(),
})

/**
 * A user signed in to the device of an alert. Seen in captures, not documented.
 */
export const loggedOnUserSchema = z.looseObject({
  accountName: z.string().nullish(),
  domainName: z.string().nullish(),
})

/**
 * Something that Defender for Endpoint found on one device.
 */
export const alertSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  title: z.string(),
  description: z.string(),
  alertCreationTime: z.iso.datetime({ offset: true }).nullish(),
  lastEventTime: z.iso.datetime({ offset: true }).nullish(),
  firstEventTime: z.iso.datetime({ offset: true }).nullish(),
  lastUpdateTime: z.iso.datetime({ offset: true }).nullish(),
  resolvedTime: z.iso.datetime({ offset: true }).nullish(),
  incidentId: z.union([z.int(), z.bigint()]).nullish(),
  investigationId: z.union([z.int(), z.bigint()]).nullish(),
  investigationState: z
    .union([
      z.enum([
        'Unknown',
        'Terminated',
        'SuccessfullyRemediated',
        'Benign',
        'Failed',
        'PartiallyRemediated',
        'Running',
        'PendingApproval',
        'PendingResource',
        'PartiallyInvestigated',
        'TerminatedByUser',
        'TerminatedBySystem',
        'Queued',
        'InnerFailure',
        'PreexistingAlert',
        'UnsupportedOs',
        'UnsupportedAlertType',
        'SuppressedAlert',
      ]),
      z.string(),
    ])
    .nullish(),
  assignedTo: z.string().nullish(),
  rbacGroupName: z.string().nullish(),
  mitreTechniques: z.array(z.string()),
  relatedUser: relatedUserSchema.nullish(),
  severity: z.union([z.enum(['UnSpecified', 'Informational', 'Low', 'Medium', 'High']), z.string()]),
  status: z.union([z.enum(['Unknown', 'New', 'InProgress', 'Resolved']), z.string()]),
  classification: z
    .union([
      z.enum(['TruePositive', 'InformationalExpectedActivity', 'FalsePositive', 'Unknown']),
      z.string(),
    ])
    .nullish(),
  determination: z
    .union([
      z.enum([
        'MultiStagedAttack',
        'MaliciousUserActivity',
        'CompromisedUser',
        'Malware',
        'Phishing',
        'UnwantedSoftware',
        'SecurityTesting',
        'LineOfBusinessApplication',
        'ConfirmedUserActivity',
        'ConfirmedActivity',
        'Clean',
        'NotMalicious',
        'InsufficientData',
        'Other',
        'NotAvailable',
        'Apt',
        'SecurityPersonnel',
      ]),
      z.string(),
    ])
    .nullish(),
  category: z.string(),
  detectionSource: z.string(),
  threatFamilyName: z.string().nullish(),
  threatName: z.string().nullish(),
  machineId: z.string().nullish(),
  computerDnsName: z.string().nullish(),
  aadTenantId: z.string(),
  detectorId: z.string().nullish(),
  comments: z.array(alertCommentSchema),
  evidence: z.array(alertEvidenceSchema),
  loggedOnUsers: z.array(loggedOnUserSchema).nullish(),
  domains: z.array(z.unknown()).nullish(),
})

/**
 * A page of alerts.
 */
export const alertPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(alertSchema),
})

/**
 * What to change in an alert. Nothing is required; a comment alone is enough.
 */
export const alertUpdateSchema = z.looseObject({
  status: z.enum(['New', 'InProgress', 'Resolved']).optional(),
  assignedTo: z.string().optional(),
  classification: z.enum(['TruePositive', 'InformationalExpectedActivity', 'FalsePositive']).optional(),
  determination: z
    .enum([
      'MultiStagedAttack',
      'MaliciousUserActivity',
      'CompromisedUser',
      'Malware',
      'Phishing',
      'UnwantedSoftware',
      'SecurityTesting',
      'LineOfBusinessApplication',
      'ConfirmedUserActivity',
      'ConfirmedActivity',
      'Clean',
      'NotMalicious',
      'InsufficientData',
      'Other',
    ])
    .optional(),
  comment: z.string().optional(),
})

/**
 * What to change in many alerts. Beside the ids nothing is required; a comment alone is enough.
 */
export const alertBatchUpdateSchema = z.looseObject({
  alertIds: z.array(z.string()).min(1),
  status: z.enum(['New', 'InProgress', 'Resolved']).optional(),
  assignedTo: z.string().optional(),
  classification: z.enum(['TruePositive', 'InformationalExpectedActivity', 'FalsePositive']).optional(),
  determination: z
    .enum([
      'MultiStagedAttack',
      'MaliciousUserActivity',
      'CompromisedUser',
      'Malware',
      'Phishing',
      'UnwantedSoftware',
      'SecurityTesting',
      'LineOfBusinessApplication',
      'ConfirmedUserActivity',
      'ConfirmedActivity',
      'Clean',
      'NotMalicious',
      'InsufficientData',
      'Other',
    ])
    .optional(),
  comment: z.string().optional(),
})

/**
 * The event to make an alert of, and what the alert shall say.
 */
export const alertByReferenceSchema = z.looseObject({
  eventTime: z.iso.datetime({ offset: true }),
  reportId: z.string(),
  machineId: z.string(),
  severity: z.enum(['Low', 'Medium', 'High']),
  title: z.string(),
  description: z.string(),
  recommendedAction: z.string(),
  category: z.enum([
    'General',
    'CommandAndControl',
    'Collection',
    'CredentialAccess',
    'DefenseEvasion',
    'Discovery',
    'Exfiltration',
    'Exploit',
    'Execution',
    'InitialAccess',
    'LateralMovement',
    'Malware',
    'Persistence',
    'PrivilegeEscalation',
    'Ransomware',
    'SuspiciousActivity',
  ]),
})

/**
 * Where to fetch the files of an export. One export may be many files, split by part and by device group.
 */
export const exportFilesResponseSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  exportFiles: z.array(z.string()),
  generatedTime: z.iso.datetime({ offset: true }),
})

/**
 * One weakness of one software on one device. Also the row of the files of `exportSoftwareVulnerabilities`.
 */
export const assetVulnerabilitySchema = z.looseObject({
  id: z.string().optional(),
  deviceId: z.string().optional(),
  deviceName: z.string().nullish(),
  rbacGroupName: z.string().optional(),
  rbacGroupId: z.int().nullish(),
  osPlatform: z.string().optional(),
  osVersion: z.string().optional(),
  osArchitecture: z.string().optional(),
  softwareVendor: z.string().optional(),
  softwareName: z.string().optional(),
  softwareVersion: z.string().optional(),
  cveId: z.string().nullish(),
  cvssScore: z.number().nullish(),
  vulnerabilitySeverityLevel: z.string().nullish(),
  recommendedSecurityUpdate: z.string().nullish(),
  recommendedSecurityUpdateId: z.string().nullish(),
  recommendedSecurityUpdateUrl: z.string().nullish(),
  diskPaths: z.array(z.string()).optional(),
  registryPaths: z.array(z.string()).optional(),
  firstSeenTimestamp: z.string().optional(),
  lastSeenTimestamp: z.string().optional(),
  exploitabilityLevel: z
    .union([z.enum(['NoExploit', 'ExploitIsPublic', 'ExploitIsVerified', 'ExploitIsInKit']), z.string()])
    .optional(),
  recommendationReference: z.string().optional(),
  securityUpdateAvailable: z.boolean().optional(),
})

/**
 * A page of weaknesses.
 */
export const assetVulnerabilityPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(assetVulnerabilitySchema),
})

/**
 * One change of a weakness of one software on one device.
 */
export const deltaAssetVulnerabilitySchema = z.looseObject({
  id: z.string().optional(),
  deviceId: z.string().optional(),
  deviceName: z.string().nullish(),
  rbacGroupName: z.string().optional(),
  rbacGroupId: z.int().nullish(),
  osPlatform: z.string().optional(),
  osVersion: z.string().optional(),
  osArchitecture: z.string().optional(),
  softwareVendor: z.string().optional(),
  softwareName: z.string().optional(),
  softwareVersion: z.string().optional(),
  cveId: z.string().nullish(),
  cvssScore: z.number().nullish(),
  vulnerabilitySeverityLevel: z.string().nullish(),
  recommendedSecurityUpdate: z.string().nullish(),
  recommendedSecurityUpdateId: z.string().nullish(),
  recommendedSecurityUpdateUrl: z.string().nullish(),
  diskPaths: z.array(z.string()).optional(),
  registryPaths: z.array(z.string()).optional(),
  firstSeenTimestamp: z.string().optional(),
  lastSeenTimestamp: z.string().optional(),
  exploitabilityLevel: z
    .union([z.enum(['NoExploit', 'ExploitIsPublic', 'ExploitIsVerified', 'ExploitIsInKit']), z.string()])
    .optional(),
  recommendationReference: z.string().optional(),
  securityUpdateAvailable: z.boolean().optional(),
  status: z.union([z.enum(['New', 'Fixed', 'Updated']), z.string()]).optional(),
  eventTimestamp: z.string().optional(),
  isOnboarded: z.boolean().nullish(),
})

/**
 * A page of changes.
 */
export const deltaAssetVulnerabilityPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(deltaAssetVulnerabilitySchema),
})

/**
 * One software on one device. Also the row of the files of `exportSoftwareInventory`.
 */
export const assetSoftwareSchema = z.looseObject({
  deviceId: z.string().optional(),
  deviceName: z.string().nullish(),
  rbacGroupName: z.string().optional(),
  rbacGroupId: z.int().nullish(),
  osPlatform: z.string().optional(),
  softwareVendor: z.string().optional(),
  softwareName: z.string().optional(),
  softwareVersion: z.string().optional(),
  numberOfWeaknesses: z.int().optional(),
  diskPaths: z.array(z.string()).optional(),
  registryPaths: z.array(z.string()).optional(),
  softwareFirstSeenTimestamp: z.string().optional(),
  endOfSupportStatus: z
    .union([
      z.enum(['None', 'EOS Version', 'Upcoming EOS Version', 'EOS Software', 'Upcoming EOS Software']),
      z.string(),
    ])
    .optional(),
  endOfSupportDate: z.string().nullish(),
})

/**
 * A page of installed software.
 */
export const assetSoftwarePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(assetSoftwareSchema),
})

/**
 * One software without a CPE on one device. Also the row of the files of `exportNonCpeSoftwareInventory`.
 */
export const assetNonCpeSoftwareSchema = z.looseObject({
  deviceId: z.string().optional(),
  deviceName: z.string().nullish(),
  rbacGroupName: z.string().optional(),
  rbacGroupId: z.int().optional(),
  osPlatform: z.string().optional(),
  softwareVendor: z.string().optional(),
  softwareName: z.string().optional(),
  softwareVersion: z.string().optional(),
  softwareLastSeenTimestamp: z.string().optional(),
  registryPath: z.string().nullish(),
})

/**
 * A page of installed software without a CPE.
 */
export const assetNonCpeSoftwarePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(assetNonCpeSoftwareSchema),
})

/**
 * How one device stands to one security setting. Also the row of the files of `exportSecureConfigurations`.
 */
export const assetConfigurationSchema = z.looseObject({
  deviceId: z.string().optional(),
  deviceName: z.string().nullish(),
  rbacGroupName: z.string().optional(),
  rbacGroupId: z.int().nullish(),
  osPlatform: z.string().optional(),
  osVersion: z.string().optional(),
  timestamp: z.string().optional(),
  configurationId: z.string().optional(),
  configurationCategory: z
    .union([z.enum(['Application', 'OS', 'Network', 'Accounts', 'Security controls']), z.string()])
    .optional(),
  configurationSubcategory: z.string().optional(),
  configurationImpact: z.number().optional(),
  configurationName: z.string().optional(),
  isApplicable: z.boolean().optional(),
  isCompliant: z.boolean().optional(),
  isExpectedUserImpact: z.boolean().optional(),
  recommendationReference: z.string().optional(),
})

/**
 * A page of security settings of devices.
 */
export const assetConfigurationPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(assetConfigurationSchema),
})

/**
 * What was gathered of one device: the row of the files of `exportInfoGathering`. No page shows a row, so neither names nor letter case are sure.
 */
export const infoGatheringRecordSchema = z.looseObject({
  deviceId: z.string().nullish(),
  deviceName: z.string().nullish(),
  DeviceGatheredInfo: z.record(z.string(), z.unknown()).nullish(),
})

/**
 * How a scan signs in to its targets, as read. Holds secrets; never log it.
 */
export const scanAuthenticationParamsSchema = z.looseObject({
  '@odata.type': z.union([
    z.enum([
      '#microsoft.windowsDefenderATP.api.SnmpAuthParams',
      '#microsoft.windowsDefenderATP.api.WindowsAuthParams',
    ]),
    z.string(),
  ]),
  type: z.union([
    z.enum(['CommunityString', 'NoAuthNoPriv', 'AuthNoPriv', 'AuthPriv', 'Kerberos', 'Negotiate']),
    z.string(),
  ]),
  keyVaultUrl: z.string().nullish(),
  keyVaultSecretName: z.string().nullish(),
  username: z.string().nullish(),
  communityString: z.string().nullish(),
  authProtocol: z.union([z.enum(['MD5', 'SHA1']), z.string()]).nullish(),
  authPassword: z.string().nullish(),
  privProtocol: z.union([z.enum(['DES', '3DES', 'AES']), z.string()]).nullish(),
  privPassword: z.string().nullish(),
  domain: z.string().nullish(),
  isGmsaUser: z.boolean().nullish(),
})

/**
 * Device that scans, as part of a definition. Three fields begin with a capital where definitions are listed and with a small letter in answers to changes; read whichever is there.
 */
export const scannerAgentSchema = z.looseObject({
  id: z.string().optional(),
  machineId: z.string().optional(),
  lastSeen: z.iso.datetime({ offset: true }).optional(),
  machineName: z.string().optional(),
  assignedApplicationId: z.string().nullish(),
  AssignedApplicationId: z.string().nullish(),
  scannerSoftwareVersion: z.string().nullish(),
  ScannerSoftwareVersion: z.string().nullish(),
  lastCommandExecutionTimestamp: z.iso.datetime({ offset: true }).nullish(),
  LastCommandExecutionTimestamp: z.iso.datetime({ offset: true }).nullish(),
  mdeClientVersion: z.string().nullish(),
})

/**
 * How the latest run of a scan went. Before the first run every field is null.
 */
export const latestScanSchema = z.looseObject({
  status: z.string().nullish(),
  failureReason: z.string().nullish(),
  executionDateTime: z.iso.datetime({ offset: true }).nullish(),
})

/**
 * A scan that was set up. No page says which fields always come; only the id is relied on.
 */
export const deviceAuthenticatedScanDefinitionSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  scanType: z.union([z.enum(['Network', 'Windows']), z.string()]).optional(),
  scanName: z.string().optional(),
  isActive: z.boolean().optional(),
  target: z.string().optional(),
  orgId: z.string().optional(),
  intervalInHours: z.int().optional(),
  createdBy: z.string().optional(),
  targetType: z.union([z.enum(['Ip', 'Hostname']), z.string()]).optional(),
  scanAuthenticationParams: scanAuthenticationParamsSchema.nullish(),
  scannerAgent: scannerAgentSchema.nullish(),
  latestScan: latestScanSchema.nullish(),
  advancedActiveConfiguration: z.record(z.string(), z.unknown()).nullish(),
})

/**
 * All scan definitions.
 */
export const deviceAuthenticatedScanDefinitionPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(deviceAuthenticatedScanDefinitionSchema),
})

/**
 * A device that can scan others. No page has a table of the fields, and three of them are spelt in two ways; read whichever is there.
 */
export const deviceAuthenticatedScanAgentSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string().optional(),
  machineId: z.string().optional(),
  lastSeen: z.iso.datetime({ offset: true }).optional(),
  computerDnsName: z.string().optional(),
  assignedApplicationId: z.string().nullish(),
  AssignedApplicationId: z.string().nullish(),
  scannerSoftwareVersion: z.string().nullish(),
  ScannerSoftwareVersion: z.string().nullish(),
  lastCommandExecutionTimestamp: z.iso.datetime({ offset: true }).nullish(),
  LastCommandExecutionTimestamp: z.iso.datetime({ offset: true }).nullish(),
  mdeClientVersion: z.string().nullish(),
})

/**
 * All scan agents.
 */
export const deviceAuthenticatedScanAgentPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(deviceAuthenticatedScanAgentSchema),
})

/**
 * One scan agent. Where `value` is there, the agent is its only element; where it is not, the fields of the agent stand here.
 */
export const scanAgentAnswerSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string().optional(),
  machineId: z.string().optional(),
  lastSeen: z.iso.datetime({ offset: true }).optional(),
  computerDnsName: z.string().optional(),
  assignedApplicationId: z.string().nullish(),
  AssignedApplicationId: z.string().nullish(),
  scannerSoftwareVersion: z.string().nullish(),
  ScannerSoftwareVersion: z.string().nullish(),
  lastCommandExecutionTimestamp: z.iso.datetime({ offset: true }).nullish(),
  LastCommandExecutionTimestamp: z.iso.datetime({ offset: true }).nullish(),
  mdeClientVersion: z.string().nullish(),
  value: z.array(deviceAuthenticatedScanAgentSchema).nullish(),
})

/**
 * When a scan last ran. No page has a table of the fields; they begin with a capital.
 */
export const scanHistoryByDefinitionSchema = z.looseObject({
  ScanDefinitionIds: z.string().optional(),
  LastScanned: z.iso.datetime({ offset: true }).nullish(),
  ScanStatus: z.string().optional(),
  ScannerId: z.string().optional(),
})

/**
 * History of scans, by definition.
 */
export const scanHistoryByDefinitionPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(scanHistoryByDefinitionSchema),
})

/**
 * One target of a session and how its scan went. No page has a table of the fields.
 */
export const scannedTargetSchema = z.looseObject({
  Ip: z.string().optional(),
  Hostname: z.string().optional(),
  ScannedDeviceDescription: z.string().optional(),
  ErrorMessage: z.string().optional(),
  ScanStatus: z.string().optional(),
  ScanDuration: z.string().optional(),
})

/**
 * One session of a scan. No page has a table of the fields; all but orgId begin with a capital.
 */
export const scanHistoryBySessionSchema = z.looseObject({
  orgId: z.string().optional(),
  ScanDefinitionIds: z.string().optional(),
  SessionIds: z.string().optional(),
  NumberOfSuccessfullyScannedTargets: z.int().optional(),
  NumberOfTargets: z.int().optional(),
  ScanStatus: z.string().optional(),
  LastScanned: z.iso.datetime({ offset: true }).nullish(),
  ListScannedTargets: z.array(scannedTargetSchema).optional(),
})

/**
 * History of scans, by session.
 */
export const scanHistoryBySessionPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(scanHistoryBySessionSchema),
})

/**
 * Names the device that is to scan.
 */
export const scannerAgentReferenceSchema = z.looseObject({
  machineId: z.string().min(1),
})

/**
 * How a scan is to sign in to its targets. Holds secrets; never log it. With a key vault, user name and passwords are not needed.
 */
export const scanCredentialsSchema = z.looseObject({
  '@odata.type': z.enum(['#microsoft.windowsDefenderATP.api.SnmpAuthParams']),
  type: z.enum(['CommunityString', 'NoAuthNoPriv', 'AuthNoPriv', 'AuthPriv']),
  keyVaultUrl: z.string().optional(),
  keyVaultSecretName: z.string().optional(),
  username: z.string().optional(),
  communityString: z.string().optional(),
  authProtocol: z.enum(['MD5', 'SHA1']).optional(),
  authPassword: z.string().optional(),
  privProtocol: z.enum(['DES', '3DES', 'AES']).optional(),
  privPassword: z.string().optional(),
})

/**
 * A scan to set up. Holds secrets; never log it. The names of the keys are case-sensitive.
 */
export const scanDefinitionCreationSchema = z.looseObject({
  scanType: z.enum(['Network']),
  scanName: z.string().min(1),
  isActive: z.boolean(),
  target: z.string().min(1),
  intervalInHours: z.int(),
  targetType: z.enum(['Ip', 'Hostname']),
  scannerAgent: scannerAgentReferenceSchema,
  scanAuthenticationParams: scanCredentialsSchema,
})

/**
 * What to change in a scan. May hold secrets; never log it. The names of the keys are case-sensitive.
 */
export const scanDefinitionUpdateSchema = z.looseObject({
  scanType: z.enum(['Network']).optional(),
  scanName: z.string().min(1).optional(),
  isActive: z.boolean().optional(),
  target: z.string().min(1).optional(),
  intervalInHours: z.int().optional(),
  targetType: z.enum(['Ip', 'Hostname']).optional(),
  scannerAgent: scannerAgentReferenceSchema.optional(),
  scanAuthenticationParams: scanCredentialsSchema.optional(),
})

/**
 * Which scans to delete. The names of the keys are case-sensitive.
 */
export const scanDefinitionDeletionSchema = z.looseObject({
  ScanDefinitionIds: z.array(z.string()).min(1),
})

/**
 * Which scans to look up. The names of the keys are case-sensitive.
 */
export const scanHistoryByDefinitionQuerySchema = z.looseObject({
  ScanDefinitionIds: z.array(z.string()).min(1),
})

/**
 * Which sessions to look up. The names of the keys are case-sensitive.
 */
export const scanHistoryBySessionQuerySchema = z.looseObject({
  SessionIds: z.array(z.string()).min(1),
})

/**
 * How one device stands to one configuration of one profile. Also the row of the files of `exportBaselineCompliance`.
 */
export const assetBaselineAssessmentSchema = z.looseObject({
  id: z.string().optional(),
  configurationId: z.string().optional(),
  profileId: z.string().optional(),
  deviceId: z.string().optional(),
  deviceName: z.string().nullish(),
  osPlatform: z.string().optional(),
  osVersion: z.string().optional(),
  rbacGroupName: z.string().optional(),
  rbacGroupId: z.int().optional(),
  isApplicable: z.boolean().optional(),
  isCompliant: z.boolean().optional(),
  dataCollectionTimeOffset: z.iso.datetime({ offset: true }).nullish(),
  complianceCalculationTimeOffset: z.string().nullish(),
  recommendedValue: z.array(z.string()).optional(),
  currentValue: z.array(z.string()).optional(),
  source: z.array(z.string()).optional(),
})

/**
 * A page of compliance rows.
 */
export const assetBaselineAssessmentPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(assetBaselineAssessmentSchema),
})

/**
 * One thing that a benchmark asks of a device.
 */
export const baselineConfigurationSchema = z.looseObject({
  id: z.string().optional(),
  uniqueId: z.string().optional(),
  benchmarkName: z.string().optional(),
  benchmarkVersion: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  category: z.string().optional(),
  complianceLevels: z.array(z.string()).optional(),
  cce: z.string().nullish(),
  rationale: z.string().nullish(),
  source: z.array(z.string()).optional(),
  recommendedValue: z.array(z.string()).optional(),
  remediation: z.string().optional(),
  isCustom: z.boolean().optional(),
})

/**
 * A page of configurations.
 */
export const baselineConfigurationPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(baselineConfigurationSchema),
})

/**
 * A selection of configurations that devices are measured by.
 */
export const baselineProfileSchema = z.looseObject({
  id: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  benchmark: z.string().optional(),
  version: z.string().optional(),
  operatingSystem: z.string().optional(),
  operatingSystemVersion: z.string().optional(),
  status: z.boolean().optional(),
  complianceLevel: z.string().optional(),
  settingsNumber: z.int().optional(),
  createdBy: z.string().optional(),
  lastUpdatedBy: z.string().nullish(),
  createdOnTimestampUTC: z.iso.datetime({ offset: true }).optional(),
  lastUpdateTimestampUTC: z.iso.datetime({ offset: true }).optional(),
  passedDevices: z.int().optional(),
  totalDevices: z.int().optional(),
})

/**
 * A page of profiles.
 */
export const baselineProfilePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(baselineProfileSchema),
})

/**
 * One permission of one extension. In a sample only.
 */
export const browserExtensionPermissionSchema = z.looseObject({
  Id: z.string().optional(),
  IsRequired: z.boolean().optional(),
  Risk: z.union([z.enum(['None', 'Low', 'Medium', 'High', 'Critical']), z.string()]).optional(),
})

/**
 * One extension of one browser on one device. Also the row of the files of `exportBrowserExtensions`.
 */
export const assetBrowserExtensionSchema = z.looseObject({
  DeviceId: z.string().optional(),
  DeviceName: z.string().optional(),
  RbacGroupId: z.int().optional(),
  RbacGroupName: z.string().optional(),
  InstallationTime: z.iso.datetime({ offset: true }).optional(),
  BrowserName: z.string().optional(),
  ExtensionId: z.string().optional(),
  ExtensionName: z.string().optional(),
  ExtensionDescription: z.string().optional(),
  ExtensionVersion: z.string().optional(),
  ExtensionRisk: z.union([z.enum(['None', 'Low', 'Medium', 'High', 'Critical']), z.string()]).optional(),
  IsActivated: z.boolean().optional(),
  Permissions: z.array(browserExtensionPermissionSchema).optional(),
})

/**
 * A page of browser extensions of devices.
 */
export const assetBrowserExtensionPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(assetBrowserExtensionSchema),
})

/**
 * What one permission means. In a sample only.
 */
export const browserExtensionPermissionInfoSchema = z.looseObject({
  key: z.string().optional(),
  permissionName: z.string().optional(),
  description: z.string().optional(),
})

/**
 * A page of permissions.
 */
export const browserExtensionPermissionInfoPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(browserExtensionPermissionInfoSchema),
})

/**
 * One certificate in one place on one device. Also the row of the files of `exportCertificates`.
 */
export const assetCertificateAssessmentSchema = z.looseObject({
  deviceId: z.string().optional(),
  deviceName: z.string().nullish(),
  thumbprint: z.string().optional(),
  path: z.string().optional(),
  signatureAlgorithm: z.string().optional(),
  keyLength: z.int().optional(),
  notAfter: z.iso.datetime({ offset: true }).optional(),
  notBefore: z.iso.datetime({ offset: true }).optional(),
  subjectType: z.string().optional(),
  serialNumber: z.string().optional(),
  subjectObject: z.record(z.string(), z.unknown()).nullish(),
  issuerObject: z.record(z.string(), z.unknown()).nullish(),
  keyUsageArray: z.array(z.string()).nullish(),
  extendedKeyUsageArray: z.array(z.string()).nullish(),
  isSelfSigned: z.boolean().optional(),
  rbacGroupId: z.int().optional(),
  rbacGroupName: z.string().optional(),
})

/**
 * A page of certificates of devices.
 */
export const assetCertificateAssessmentPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(assetCertificateAssessmentSchema),
})

/**
 * The state of Defender Antivirus on one device. Which properties may be null or missing is not documented. Rows may hold more, for a time; rely on these alone.
 */
export const deviceAvInfoSchema = z.looseObject({
  id: z.string(),
  machineId: z.string(),
  computerDnsName: z.string().nullish(),
  osKind: z.union([z.enum(['windows', 'mac', 'linux']), z.string()]).nullish(),
  osPlatform: z.string().nullish(),
  osVersion: z.string().nullish(),
  avMode: z.union([z.enum(['', '0', '1', '2', '3', '4', '5']), z.string()]).nullish(),
  avSignatureVersion: z.string().nullish(),
  avEngineVersion: z.string().nullish(),
  avPlatformVersion: z.string().nullish(),
  lastSeenTime: z.iso.datetime({ offset: true }).nullish(),
  quickScanResult: z.union([z.enum(['Completed', 'Canceled', 'Failed', '']), z.string()]).nullish(),
  quickScanError: z.string().nullish(),
  quickScanTime: z.iso.datetime({ offset: true }).nullish(),
  fullScanResult: z.union([z.enum(['Completed', 'Canceled', 'Failed', '']), z.string()]).nullish(),
  fullScanError: z.string().nullish(),
  fullScanTime: z.iso.datetime({ offset: true }).nullish(),
  dataRefreshTimestamp: z.iso.datetime({ offset: true }).nullish(),
  avEngineUpdateTime: z.iso.datetime({ offset: true }).nullish(),
  avSignatureUpdateTime: z.iso.datetime({ offset: true }).nullish(),
  avPlatformUpdateTime: z.iso.datetime({ offset: true }).nullish(),
  avIsSignatureUpToDate: z.union([z.enum(['True', 'False', 'Unknown']), z.string()]).nullish(),
  avIsEngineUpToDate: z.union([z.enum(['True', 'False', 'Unknown']), z.string()]).nullish(),
  avIsPlatformUpToDate: z.union([z.enum(['True', 'False', 'Unknown']), z.string()]).nullish(),
  avSignaturePublishTime: z.iso.datetime({ offset: true }).nullish(),
  rbacGroupName: z.string().nullish(),
  rbacGroupId: z.union([z.int(), z.bigint()]).nullish(),
})

/**
 * A page of devices with the state of their antivirus.
 */
export const deviceAvInfoPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(deviceAvInfoSchema),
})

/**
 * A domain.
 */
export const domainSchema = z.looseObject({
  host: z.string(),
})

/**
 * The domains of one alert.
 */
export const domainPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(domainSchema),
})

/**
 * How often devices of the organisation talked to a domain.
 */
export const inOrgDomainStatsSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  host: z.string(),
  organizationPrevalence: z.union([z.int(), z.bigint()]),
  orgFirstSeen: z.iso.datetime({ offset: true }).nullish(),
  orgLastSeen: z.iso.datetime({ offset: true }).nullish(),
  orgPrevalence: z.string().nullish(),
})

/**
 * A file, known by the hash of its content.
 */
export const fileSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  sha1: z.string(),
  sha256: z.string(),
  md5: z.string().nullish(),
  globalPrevalence: z.union([z.int(), z.bigint()]).nullish(),
  globalFirstObserved: z.iso.datetime({ offset: true }),
  globalLastObserved: z.iso.datetime({ offset: true }),
  size: z.union([z.int(), z.bigint()]).nullish(),
  fileType: z.string().nullish(),
  isPeFile: z.boolean(),
  filePublisher: z.string().nullish(),
  fileProductName: z.string().nullish(),
  signer: z.string().nullish(),
  issuer: z.string().nullish(),
  signerHash: z.string().nullish(),
  isValidCertificate: z.boolean().nullish(),
  determinationType: z.string(),
  determinationValue: z.string().nullish(),
})

/**
 * The files of one alert.
 */
export const filePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(fileSchema),
})

/**
 * How often a file was seen, in the organisation and in the world.
 */
export const inOrgFileStatsSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  sha1: z.string(),
  organizationPrevalence: z.union([z.int(), z.bigint()]),
  orgFirstSeen: z.iso.datetime({ offset: true }).nullish(),
  orgLastSeen: z.iso.datetime({ offset: true }).nullish(),
  globallyPrevalence: z.union([z.int(), z.bigint()]),
  globalFirstObserved: z.iso.datetime({ offset: true }),
  globalLastObserved: z.iso.datetime({ offset: true }),
  topFileNames: z.array(z.string()),
  orgPrevalence: z.string().nullish(),
  globalPrevalence: z.string().nullish(),
})

/**
 * One component of one device. Also the row of the files of `exportHardwareFirmware`.
 */
export const assetHardwareFirmwareSchema = z.looseObject({
  deviceId: z.string().optional(),
  deviceName: z.string().nullish(),
  rbacGroupName: z.string().optional(),
  rbacGroupId: z.int().optional(),
  componentType: z.string().optional(),
  manufacturer: z.string().optional(),
  componentName: z.string().optional(),
  componentVersion: z.string().optional(),
  additionalFields: z.string().optional(),
})

/**
 * A page of components of devices.
 */
export const assetHardwareFirmwarePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(assetHardwareFirmwareSchema),
})

/**
 * A hunting query. The name of the key is case-sensitive.
 */
export const advancedQuerySchema = z.looseObject({
  Query: z.string(),
})

/**
 * A column of what a query found.
 */
export const advancedQuerySchemaColumnSchema = z.looseObject({
  Name: z.string(),
  Type: z.string(),
})

/**
 * One row: a key for each column. Values are null, text, numbers, booleans or nested. True and false came as 1 and 0 until February 2026 and come as the texts True and False since. Whole numbers may be too large for JavaScript.
 */
export const huntingRowSchema = z.record(z.string(), z.unknown())

/**
 * What a query found. Note the capitals, which Microsoft Graph does not have.
 */
export const advancedQueryResponseSchema = z.looseObject({
  Schema: z.array(advancedQuerySchemaColumnSchema),
  Results: z.array(huntingRowSchema),
})

/**
 * A hunting query for Microsoft Graph.
 */
export const huntingQuerySchema = z.looseObject({
  Query: z.string(),
  Timespan: z.string().optional(),
})

/**
 * A column of what a query found in Microsoft Graph.
 */
export const huntingQueryColumnSchema = z.looseObject({
  name: z.string(),
  type: z.string(),
})

/**
 * What a query found in Microsoft Graph. Note the small letters.
 */
export const huntingQueryResultsSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  schema: z.array(huntingQueryColumnSchema),
  results: z.array(huntingRowSchema),
})

/**
 * Something to allow, watch or block on devices.
 */
export const indicatorSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  indicatorValue: z.string(),
  indicatorType: z.union([
    z.enum(['FileSha1', 'FileSha256', 'FileMd5', 'CertificateThumbprint', 'IpAddress', 'DomainName', 'Url']),
    z.string(),
  ]),
  application: z.string().nullish(),
  action: z.union([
    z.enum(['Warn', 'Block', 'Audit', 'Alert', 'AlertAndBlock', 'BlockAndRemediate', 'Allowed']),
    z.string(),
  ]),
  externalID: z.string().nullish(),
  externalId: z.string().nullish(),
  sourceType: z.union([z.enum(['User', 'AadApp']), z.string()]).nullish(),
  source: z.string().nullish(),
  createdBySource: z.string().nullish(),
  createdBy: z.string(),
  createdByDisplayName: z.string().nullish(),
  lastUpdatedBy: z.string().nullish(),
  creationTimeDateTimeUtc: z.iso.datetime({ offset: true }),
  expirationTime: z.iso.datetime({ offset: true }).nullish(),
  lastUpdateTime: z.iso.datetime({ offset: true }),
  severity: z.union([z.enum(['Informational', 'Low', 'Medium', 'High']), z.string()]).nullish(),
  title: z.string(),
  description: z.string(),
  recommendedActions: z.string().nullish(),
  rbacGroupNames: z.array(z.string()),
  rbacGroupIds: z.array(z.string()).nullish(),
  generateAlert: z.boolean().nullish(),
  educateUrl: z.string().nullish(),
  category: z
    .int()
    .min(-2147483648, { error: 'Invalid value: Expected int32 to be >= -2147483648' })
    .max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' })
    .nullish(),
  mitreTechniques: z.array(z.unknown()).nullish(),
  historicalDetection: z.boolean().nullish(),
})

/**
 * A page of indicators.
 */
export const indicatorPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(indicatorSchema),
})

/**
 * An indicator to add or to change. The names of the keys are case-sensitive.
 */
export const indicatorSubmissionSchema = z.looseObject({
  indicatorValue: z.string(),
  indicatorType: z.enum([
    'FileSha1',
    'FileSha256',
    'FileMd5',
    'CertificateThumbprint',
    'IpAddress',
    'DomainName',
    'Url',
  ]),
  action: z.enum(['Allowed', 'Audit', 'Warn', 'Block', 'BlockAndRemediate', 'Alert', 'AlertAndBlock']),
  application: z.string().optional(),
  title: z.string(),
  description: z.string(),
  expirationTime: z.iso.datetime({ offset: true }).nullish(),
  severity: z.enum(['Informational', 'Low', 'Medium', 'High']).optional(),
  recommendedActions: z.string().optional(),
  rbacGroupNames: z.array(z.string()).optional(),
  educateUrl: z.string().optional(),
  generateAlert: z.boolean().optional(),
})

/**
 * The indicators to delete. The name of the key is case-sensitive.
 */
export const indicatorBatchDeleteSchema = z.looseObject({
  IndicatorIds: z.array(z.string()).min(1).max(500),
})

/**
 * The indicators to add or to change. The names of the keys are case-sensitive.
 */
export const indicatorImportSchema = z.looseObject({
  Indicators: z.array(indicatorSubmissionSchema).min(1).max(500),
})

/**
 * What became of one indicator of an import. Only successes are shown in the documentation.
 */
export const indicatorImportResultSchema = z.looseObject({
  id: z.string().nullish(),
  indicator: z.string(),
  isFailed: z.boolean(),
  failureReason: z.string().nullish(),
})

/**
 * What became of the indicators of an import. There is no @odata.context.
 */
export const importIndicatorsResponseSchema = z.looseObject({
  value: z.array(indicatorImportResultSchema),
})

/**
 * An automated investigation of one device.
 */
export const investigationSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  startTime: z.iso.datetime({ offset: true }).nullish(),
  endTime: z.iso.datetime({ offset: true }).nullish(),
  state: z.union([
    z.enum([
      'Unknown',
      'Terminated',
      'SuccessfullyRemediated',
      'Benign',
      'Failed',
      'PartiallyRemediated',
      'Running',
      'PendingApproval',
      'PendingResource',
      'PartiallyInvestigated',
      'TerminatedByUser',
      'TerminatedBySystem',
      'Queued',
      'InnerFailure',
      'PreexistingAlert',
      'UnsupportedOs',
      'UnsupportedAlertType',
      'SuppressedAlert',
    ]),
    z.string(),
  ]),
  cancelledBy: z.string().nullish(),
  statusDetails: z.string().nullish(),
  machineId: z.string(),
  computerDnsName: z.string(),
  triggeringAlertId: z.string().nullish(),
})

/**
 * A page of investigations.
 */
export const investigationPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(investigationSchema),
})

/**
 * An IP address.
 */
export const ipSchema = z.looseObject({
  id: z.string(),
})

/**
 * The IP addresses of one alert.
 */
export const ipPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(ipSchema),
})

/**
 * How many devices of the organisation connected to an IP address.
 */
export const inOrgIpStatsSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  ipAddress: z.string(),
  organizationPrevalence: z.union([z.int(), z.bigint()]),
  orgFirstSeen: z.iso.datetime({ offset: true }).nullish(),
  orgLastSeen: z.iso.datetime({ offset: true }).nullish(),
  orgPrevalence: z.string().nullish(),
})

/**
 * A script or file that live response can use.
 */
export const libraryFileSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  fileName: z.string(),
  sha256: z.string(),
  description: z.string().nullish(),
  creationTime: z.iso.datetime({ offset: true }),
  lastUpdatedTime: z.iso.datetime({ offset: true }),
  createdBy: z.string(),
  hasParameters: z.boolean(),
  parametersDescription: z.string().nullish(),
})

/**
 * The files of the library.
 */
export const libraryFilePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(libraryFileSchema),
})

/**
 * A form with a file and what is said of it. Booleans are sent as the texts true and false.
 */
export const libraryFileUploadSchema = z.looseObject({
  File: z.instanceof(Blob),
  Description: z.string().optional(),
  ParametersDescription: z.string().optional(),
  OverrideIfExists: z.boolean().optional(),
  HasParameters: z.boolean().optional(),
})

/**
 * The file that an action is about.
 */
export const machineActionFileInfoSchema = z.looseObject({
  fileIdentifier: z.string(),
  fileIdentifierType: z.union([z.enum(['Sha1', 'Sha256', 'Md5']), z.string()]),
})

/**
 * One parameter of a live response command.
 */
export const liveResponseParamSchema = z.looseObject({
  key: z.union([z.enum(['FileName', 'ScriptName', 'Args', 'Path']), z.string()]),
  value: z.string(),
})

/**
 * A live response command as it was asked for.
 */
export const liveResponseCommandSchema = z.looseObject({
  type: z.union([z.enum(['PutFile', 'RunScript', 'GetFile']), z.string()]),
  params: z.array(liveResponseParamSchema),
})

/**
 * One command of a live response session and how far it has come.
 */
export const machineActionCommandSchema = z.looseObject({
  index: z
    .int()
    .min(-2147483648, { error: 'Invalid value: Expected int32 to be >= -2147483648' })
    .max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }),
  startTime: z.iso.datetime({ offset: true }).nullish(),
  endTime: z.iso.datetime({ offset: true }).nullish(),
  commandStatus: z.union([z.enum(['Created', 'Completed', 'Failed']), z.string()]),
  errors: z.array(z.string()),
  command: liveResponseCommandSchema,
})

/**
 * A response action sent to a device, and how far it has come.
 */
export const machineActionSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  type: z.union([
    z.enum([
      'RunAntiVirusScan',
      'Offboard',
      'LiveResponse',
      'CollectInvestigationPackage',
      'Isolate',
      'Unisolate',
      'StopAndQuarantineFile',
      'RestrictCodeExecution',
      'UnrestrictCodeExecution',
    ]),
    z.string(),
  ]),
  title: z.string().nullish(),
  scope: z.union([z.enum(['Full', 'Selective', 'Quick']), z.string()]).nullish(),
  requestor: z.string(),
  requestorComment: z.string(),
  requestSource: z.string().nullish(),
  externalID: z.string().nullish(),
  status: z.union([
    z.enum(['Pending', 'InProgress', 'Succeeded', 'Failed', 'TimeOut', 'Cancelled']),
    z.string(),
  ]),
  machineId: z.string(),
  computerDnsName: z.string().nullish(),
  creationDateTimeUtc: z.iso.datetime({ offset: true }),
  lastUpdateDateTimeUtc: z.iso.datetime({ offset: true }).nullish(),
  lastUpdateTimeUtc: z.iso.datetime({ offset: true }).nullish(),
  cancellationRequestor: z.string().nullish(),
  cancellationComment: z.string().nullish(),
  cancellationDateTimeUtc: z.iso.datetime({ offset: true }).nullish(),
  errorHResult: z.union([z.int(), z.bigint()]).nullish(),
  commands: z.array(machineActionCommandSchema).nullish(),
  relatedFileInfo: machineActionFileInfoSchema.nullish(),
})

/**
 * A page of machine actions.
 */
export const machineActionPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(machineActionSchema),
})

/**
 * Why to cancel an action. The names of the keys are case-sensitive.
 */
export const machineActionCancellationSchema = z.looseObject({
  Comment: z.string().min(1).optional(),
})

/**
 * A text, here the address of a file.
 */
export const edmStringSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.string(),
})

/**
 * What a script wrote: the file behind the link for a RunScript command, not an answer of the API. The sample is not quite JSON: it has a line break and NUL characters inside a text.
 */
export const liveResponseScriptResultSchema = z.looseObject({
  script_name: z.string(),
  exit_code: z
    .int()
    .min(-2147483648, { error: 'Invalid value: Expected int32 to be >= -2147483648' })
    .max(2147483647, { error: 'Invalid value: Expected int32 to be <= 2147483647' }),
  script_output: z.string(),
  script_errors: z.string().optional(),
})

/**
 * One address of one network adapter.
 */
export const ipAddressSchema = z.looseObject({
  ipAddress: z.string(),
  macAddress: z.string().nullish(),
  operationalStatus: z.string(),
  type: z.string().nullish(),
})

/**
 * Where a virtual machine runs. Seen in captures, not documented.
 */
export const vmMetadataSchema = z.looseObject({
  vmId: z.string().nullish(),
  cloudProvider: z.string().nullish(),
  resourceId: z.string().nullish(),
  subscriptionId: z.string().nullish(),
})

/**
 * A device. Which properties come differs by operation and by year; only the id is sure.
 */
export const machineSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  computerDnsName: z.string().nullish(),
  firstSeen: z.iso.datetime({ offset: true }).optional(),
  lastSeen: z.iso.datetime({ offset: true }).optional(),
  osPlatform: z.string().optional(),
  onboardingStatus: z
    .union([z.enum(['Onboarded', 'CanBeOnboarded', 'Unsupported', 'InsufficientInfo']), z.string()])
    .optional(),
  osProcessor: z.string().nullish(),
  version: z.string().nullish(),
  osBuild: z.union([z.int(), z.bigint()]).nullish(),
  lastIpAddress: z.string().nullish(),
  lastExternalIpAddress: z.string().nullish(),
  healthStatus: z
    .union([
      z.enum([
        'Active',
        'Inactive',
        'ImpairedCommunication',
        'NoSensorData',
        'NoSensorDataImpairedCommunication',
        'Unknown',
      ]),
      z.string(),
    ])
    .optional(),
  rbacGroupName: z.string().nullish(),
  rbacGroupId: z.int().optional(),
  riskScore: z.union([z.enum(['None', 'Informational', 'Low', 'Medium', 'High']), z.string()]).nullish(),
  aadDeviceId: z.guid().nullish(),
  machineTags: z.array(z.string()).optional(),
  exposureLevel: z.union([z.enum(['None', 'Low', 'Medium', 'High']), z.string()]).nullish(),
  deviceValue: z.union([z.enum(['Normal', 'Low', 'High']), z.string()]).nullish(),
  ipAddresses: z.array(ipAddressSchema).optional(),
  osArchitecture: z.union([z.enum(['32-bit', '64-bit']), z.string()]).nullish(),
  isAadJoined: z.boolean().nullish(),
  mergedIntoMachineId: z.string().nullish(),
  isPotentialDuplication: z.boolean().nullish(),
  isExcluded: z.boolean().nullish(),
  exclusionReason: z.string().nullish(),
  osVersion: z.string().nullish(),
  agentVersion: z.string().nullish(),
  defenderAvStatus: z.string().nullish(),
  managedBy: z.string().nullish(),
  managedByStatus: z.string().nullish(),
  vmMetadata: vmMetadataSchema.nullish(),
})

/**
 * A page of devices.
 */
export const machinePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(machineSchema),
})

/**
 * How many alerts fit. The whole answer is this number.
 */
export const alertCountSchema = z.union([z.int(), z.bigint()])

/**
 * What to change in a device. Nothing is required; what is not sent stays as it is.
 */
export const machineUpdateSchema = z.looseObject({
  machineTags: z.array(z.string()).optional(),
  deviceValue: z.enum(['Normal', 'Low', 'High']).nullish(),
})

/**
 * One tag to add to a device or to take off it. The names of the keys are case-sensitive.
 */
export const machineTagUpdateSchema = z.looseObject({
  Value: z.string().min(1),
  Action: z.enum(['Add', 'Remove']),
})

/**
 * One tag to add to many devices or to take off them. The names of the keys are case-sensitive.
 */
export const machineTagBatchUpdateSchema = z.looseObject({
  Value: z.string().min(1),
  Action: z.enum(['Add', 'Remove']),
  MachineIds: z.array(z.string()).min(1).max(500),
})

/**
 * How much a device is worth. The name of the key is case-sensitive.
 */
export const machineValueUpdateSchema = z.looseObject({
  DeviceValue: z.enum(['Normal', 'Low', 'High']),
})

/**
 * Something to do that makes devices safer. Which of the newer fields come differs by operation.
 */
export const recommendationSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  productName: z.string(),
  recommendationName: z.string(),
  weaknesses: z.union([z.int(), z.bigint()]),
  vendor: z.string(),
  recommendedVersion: z.string(),
  recommendedVendor: z.string().nullish(),
  recommendedProgram: z.string().nullish(),
  recommendationCategory: z.union([
    z.enum(['Accounts', 'Application', 'Network', 'OS', 'SecurityControls', 'SecurityStack']),
    z.string(),
  ]),
  subCategory: z.string(),
  severityScore: z.number(),
  publicExploit: z.boolean(),
  activeAlert: z.boolean(),
  associatedThreats: z.array(z.string()),
  remediationType: z.union([z.enum(['ConfigurationChange', 'Update', 'Upgrade', 'Uninstall']), z.string()]),
  status: z.union([z.enum(['Active', 'Exception']), z.string()]),
  configScoreImpact: z.number(),
  exposureImpact: z.number(),
  totalMachineCount: z.union([z.int(), z.bigint()]),
  exposedMachinesCount: z.union([z.int(), z.bigint()]),
  nonProductivityImpactedAssets: z.union([z.int(), z.bigint()]),
  relatedComponent: z.string(),
  hasUnpatchableCve: z.boolean().nullish(),
  tags: z.array(z.string()).nullish(),
  exposedCriticalDevices: z.union([z.int(), z.bigint()]).nullish(),
})

/**
 * A page of recommendations.
 */
export const recommendationPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(recommendationSchema),
})

/**
 * Work that was asked for in order to remove a weakness, and how far it has come.
 */
export const remediationTaskSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  title: z.string(),
  createdOn: z.iso.datetime({ offset: true }),
  requesterId: z.string(),
  requesterEmail: z.string(),
  status: z.union([z.enum(['Active', 'Completed']), z.string()]),
  statusLastModifiedOn: z.iso.datetime({ offset: true }),
  description: z.string(),
  relatedComponent: z.string(),
  targetDevices: z.union([z.int(), z.bigint()]),
  rbacGroupNames: z.array(z.string()),
  fixedDevices: z.union([z.int(), z.bigint()]),
  requesterNotes: z.string().nullish(),
  dueOn: z.iso.datetime({ offset: true }),
  category: z.string(),
  productivityImpactRemediationType: z.string().nullish(),
  priority: z.union([z.enum(['High', 'Medium', 'Low']), z.string()]),
  completionMethod: z.string().nullish(),
  completerId: z.string().nullish(),
  completerEmail: z.string().nullish(),
  scid: z.string().nullish(),
  type: z.string(),
  productId: z.string(),
  vendorId: z.string(),
  nameId: z.string(),
  recommendedVersion: z.string().nullish(),
  recommendedVendor: z.string().nullish(),
  recommendedProgram: z.string().nullish(),
})

/**
 * A page of remediation tasks.
 */
export const remediationTaskPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(remediationTaskSchema),
})

/**
 * Why and how to isolate a device. The names of the keys are case-sensitive.
 */
export const machineIsolationSchema = z.looseObject({
  Comment: z.string().min(1),
  IsolationType: z.enum(['Full', 'Selective', 'UnManagedDevice']),
})

/**
 * Why to release a device. The names of the keys are case-sensitive.
 */
export const machineReleaseSchema = z.looseObject({
  Comment: z.string().min(1),
})

/**
 * Why to act on a device. The name of the key is case-sensitive.
 */
export const machineActionRequestSchema = z.looseObject({
  Comment: z.string().min(1),
})

/**
 * Why and how to scan a device. The names of the keys are case-sensitive.
 */
export const antiVirusScanSchema = z.looseObject({
  Comment: z.string().min(1),
  ScanType: z.enum(['Quick', 'Full']),
})

/**
 * Why and which file to stop. The names of the keys are case-sensitive.
 */
export const fileQuarantineSchema = z.looseObject({
  Comment: z.string().min(1),
  Sha1: z.string().regex(/^[0-9A-Fa-f]{40}$/),
})

/**
 * One parameter of a live response command to run.
 */
export const liveResponseRunParamSchema = z.looseObject({
  key: z.enum(['FileName', 'ScriptName', 'Args', 'Path']),
  value: z.string(),
})

/**
 * One live response command to run.
 */
export const liveResponseRunCommandSchema = z.looseObject({
  type: z.enum(['PutFile', 'RunScript', 'GetFile']),
  params: z.array(liveResponseRunParamSchema).min(1),
})

/**
 * Which commands to run on a device, and why. The names of the keys are case-sensitive.
 */
export const liveResponseRunSchema = z.looseObject({
  Commands: z.array(liveResponseRunCommandSchema).min(1),
  Comment: z.string().min(1).optional(),
})

/**
 * Which update removes which vulnerability.
 *
 * @deprecated
 */
export const cveKbMapEntrySchema = z.looseObject({
  cveKbId: z.string().optional(),
  cveId: z.string().optional(),
  kbId: z.string().optional(),
  title: z.string().optional(),
  severity: z.string().optional(),
})

/**
 * An update of Windows.
 *
 * @deprecated
 */
export const kbInfoSchema = z.looseObject({
  id: z.string().optional(),
  release: z.string().optional(),
  publishingDate: z.iso.datetime({ offset: true }).optional(),
  version: z.string().optional(),
  architecture: z.string().optional(),
})

/**
 * A device group.
 *
 * @deprecated
 */
export const machineGroupSchema = z.looseObject({
  id: z.int().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  ungrouped: z.boolean().optional(),
})

/**
 * What needs attention on a device.
 *
 * @deprecated
 */
export const machineSecurityStateSchema = z.looseObject({
  id: z.string().optional(),
  build: z.int().optional(),
  revision: z.int().optional(),
  architecture: z.string().optional(),
  osVersion: z.string().optional(),
  propertiesRequireAttention: z.array(z.string()).optional(),
})

/**
 * A detection as the old interface for SIEM tools gave it.
 *
 * @deprecated
 */
export const siemDetectionSchema = z.looseObject({
  AlertTime: z.iso.datetime({ offset: true }).optional(),
  ComputerDnsName: z.string().optional(),
  AlertTitle: z.string().optional(),
  Category: z.string().optional(),
  Severity: z.string().optional(),
  AlertId: z.string().optional(),
  Actor: z.string().optional(),
  LinkToWDATP: z.string().optional(),
  IocName: z.string().optional(),
  IocValue: z.string().optional(),
  CreatorIocName: z.string().optional(),
  CreatorIocValue: z.string().optional(),
  Sha1: z.string().optional(),
  FileName: z.string().optional(),
  FilePath: z.string().optional(),
  IpAddress: z.string().optional(),
  Url: z.string().optional(),
  IoaDefinitionId: z.string().optional(),
  UserName: z.string().optional(),
  AlertPart: z.int().optional(),
  FullId: z.string().optional(),
  LastProcessedTimeUtc: z.iso.datetime({ offset: true }).optional(),
  ThreatCategory: z.string().optional(),
  ThreatFamily: z.string().optional(),
  ThreatName: z.string().optional(),
  RemediationAction: z.string().optional(),
  RemediationIsSuccess: z.boolean().nullish(),
  Source: z.string().optional(),
  Md5: z.string().optional(),
  Sha256: z.string().optional(),
  WasExecutingWhileDetected: z.boolean().nullish(),
  UserDomain: z.string().optional(),
  LogOnUsers: z.string().optional(),
  MachineDomain: z.string().optional(),
  MachineName: z.string().optional(),
  InternalIPv4List: z.string().optional(),
  InternalIPv6List: z.string().optional(),
  FileHash: z.string().optional(),
  DeviceID: z.string().optional(),
  MachineGroup: z.string().optional(),
  Description: z.string().optional(),
  DeviceCreatedMachineTags: z.string().optional(),
  CloudCreatedMachineTags: z.string().optional(),
  CommandLine: z.string().optional(),
  IncidentLinkToWDATP: z.string().optional(),
  ReportID: z.int().optional(),
  LinkToMTP: z.string().optional(),
  IncidentLinkToMTP: z.string().optional(),
  ExternalId: z.string().optional(),
  IocUniqueId: z.string().optional(),
})

/**
 * A score of the organisation or of one device group, at one moment.
 */
export const scoreSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  score: z.number(),
  time: z.iso.datetime({ offset: true }),
  rbacGroupName: z.string().nullish(),
  rbacGroupId: z.string().nullish(),
})

/**
 * One score per device group.
 */
export const scorePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(scoreSchema),
})

/**
 * A software of the inventory, with figures over the whole organisation.
 */
export const softwareSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  name: z.string(),
  vendor: z.string(),
  weaknesses: z.union([z.int(), z.bigint()]),
  publicExploit: z.boolean(),
  activeAlert: z.boolean(),
  exposedMachines: z.union([z.int(), z.bigint()]),
  impactScore: z.number(),
})

/**
 * A page of software.
 */
export const softwarePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(softwareSchema),
})

/**
 * One version of a software and how far it is spread. No page has a table of the fields.
 */
export const distributionSchema = z.looseObject({
  version: z.string(),
  installations: z.union([z.int(), z.bigint()]),
  vulnerabilities: z.union([z.int(), z.bigint()]),
})

/**
 * The versions of one software.
 */
export const distributionPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(distributionSchema),
})

/**
 * What names a device. The rest of the device is in `getMachine`.
 */
export const machineReferenceSchema = z.looseObject({
  id: z.string(),
  computerDnsName: z.string(),
  osPlatform: z.string(),
  rbacGroupName: z.string(),
})

/**
 * Devices, as short records.
 */
export const machineReferencePageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(machineReferenceSchema),
})

/**
 * A security update that devices lack. No page has a table of the fields.
 */
export const publicProductFixDtoSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  productsNames: z.array(z.string()),
  url: z.string(),
  machineMissedOn: z.union([z.int(), z.bigint()]),
  cveAddressed: z.union([z.int(), z.bigint()]),
})

/**
 * Missing security updates.
 */
export const publicProductFixPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(publicProductFixDtoSchema),
})

/**
 * One raw event, as a line of a blob or a record of a message.
 */
export const streamingEventSchema = z.looseObject({
  time: z.iso.datetime({ offset: true }),
  tenantId: z.guid(),
  category: z.string(),
  properties: z.record(z.string(), z.unknown()),
})

/**
 * One message of Event Hubs.
 */
export const streamingEventBatchSchema = z.looseObject({
  records: z.array(streamingEventSchema),
})

/**
 * An account that Defender for Endpoint saw.
 */
export const userSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  accountName: z.string().nullish(),
  accountDomain: z.string().nullish(),
  accountSid: z.string().nullish(),
  firstSeen: z.iso.datetime({ offset: true }),
  lastSeen: z.iso.datetime({ offset: true }),
  mostPrevalentMachineId: z.string().nullish(),
  leastPrevalentMachineId: z.string().nullish(),
  logonTypes: z.string(),
  logOnMachinesCount: z.union([z.int(), z.bigint()]).nullish(),
  isDomainAdmin: z.boolean(),
  isOnlyNetworkUser: z.boolean().nullish(),
})

/**
 * A list of users.
 */
export const userPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  value: z.array(userSchema),
})

/**
 * What an exploit can do.
 */
export const exploitTypeSchema = z.union([
  z.enum(['Local privilege escalation', 'Denial of service', 'Local']),
  z.string(),
])

/**
 * A known vulnerability and how far it reaches into the organisation.
 */
export const vulnerabilitySchema = z.looseObject({
  '@odata.context': z.string().optional(),
  id: z.string(),
  name: z.string(),
  description: z.string(),
  severity: z.union([z.enum(['Low', 'Medium', 'High', 'Critical']), z.string()]),
  cvssV3: z.number(),
  cvssVector: z.string().nullish(),
  exposedMachines: z.union([z.int(), z.bigint()]),
  publishedOn: z.iso.datetime({ offset: true }),
  updatedOn: z.iso.datetime({ offset: true }),
  firstDetected: z.iso.datetime({ offset: true }).nullish(),
  publicExploit: z.boolean(),
  exploitVerified: z.boolean(),
  exploitInKit: z.boolean(),
  exploitTypes: z.array(exploitTypeSchema),
  exploitUris: z.array(z.string()),
  cveSupportability: z
    .union([z.enum(['Supported', 'Not Supported', 'SupportedInPremium']), z.string()])
    .nullish(),
  tags: z.array(z.string()).nullish(),
  epss: z.number().nullish(),
})

/**
 * A page of vulnerabilities.
 */
export const vulnerabilityPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(vulnerabilitySchema),
})

/**
 * One vulnerability in one version of a software on one device. No page has a table of the fields.
 */
export const publicAssetVulnerabilityDtoSchema = z.looseObject({
  id: z.string(),
  cveId: z.string(),
  machineId: z.string(),
  fixingKbId: z.string().nullish(),
  productName: z.string(),
  productVendor: z.string(),
  productVersion: z.string(),
  severity: z.union([z.enum(['Low', 'Medium', 'High', 'Critical']), z.string()]),
})

/**
 * A page of vulnerabilities by device and software.
 */
export const publicAssetVulnerabilityPageSchema = z.looseObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(publicAssetVulnerabilityDtoSchema),
})
