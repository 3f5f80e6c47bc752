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
  processId: z.int().nullish(),
  processCommandLine: z.string().nullish(),
  processCreationTime: z.iso.datetime({ offset: true }).nullish(),
  parentProcessId: z.int().nullish(),
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
  incidentId: z.int().nullish(),
  investigationId: z.int().nullish(),
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
  logOnMachinesCount: z.int().nullish(),
  isDomainAdmin: z.boolean(),
  isOnlyNetworkUser: z.boolean().nullish(),
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
 * A file, known by the hash of its content.
 */
export const fileSchema = z.looseObject({
  sha1: z.string(),
  sha256: z.string(),
  md5: z.string().nullish(),
  globalPrevalence: z.int().nullish(),
  globalFirstObserved: z.iso.datetime({ offset: true }),
  globalLastObserved: z.iso.datetime({ offset: true }),
  size: z.int().nullish(),
  fileType: z.string().nullish(),
  isPeFile: z.boolean(),
  filePublisher: z.string(),
  fileProductName: z.string(),
  signer: z.string(),
  issuer: z.string(),
  signerHash: z.string(),
  isValidCertificate: z.boolean(),
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
  errorHResult: z.int().nullish(),
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
  osBuild: z.int().nullish(),
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
  aadDeviceId: z.string().nullish(),
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
