// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerSchema } from '../drift/answer-shapes.ts'

export const AdvancedQueryResponse: AnswerSchema = {
  type: 'object',
  required: ['Schema', 'Results'],
  properties: {
    Schema: { type: 'array', items: { $ref: 'AdvancedQuerySchemaColumn' } },
    Results: { type: 'array', items: { $ref: 'HuntingRow' } },
  },
}

export const AdvancedQuerySchemaColumn: AnswerSchema = {
  type: 'object',
  required: ['Name', 'Type'],
  properties: { Name: { type: 'string' }, Type: { type: 'string' } },
}

export const Alert: AnswerSchema = {
  type: 'object',
  required: [
    'id',
    'title',
    'description',
    'mitreTechniques',
    'severity',
    'status',
    'category',
    'detectionSource',
    'aadTenantId',
    'comments',
    'evidence',
  ],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    title: { type: 'string' },
    description: { type: 'string' },
    alertCreationTime: { type: ['string', 'null'], format: 'date-time' },
    lastEventTime: { type: ['string', 'null'], format: 'date-time' },
    firstEventTime: { type: ['string', 'null'], format: 'date-time' },
    lastUpdateTime: { type: ['string', 'null'], format: 'date-time' },
    resolvedTime: { type: ['string', 'null'], format: 'date-time' },
    incidentId: { type: ['integer', 'null'] },
    investigationId: { type: ['integer', 'null'] },
    investigationState: {
      type: ['string', 'null'],
      enum: [
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
        null,
      ],
    },
    assignedTo: { type: ['string', 'null'] },
    rbacGroupName: { type: ['string', 'null'] },
    mitreTechniques: { type: 'array', items: { type: 'string' } },
    relatedUser: { anyOf: [{ $ref: 'RelatedUser' }, { type: 'null' }] },
    severity: { type: 'string', enum: ['UnSpecified', 'Informational', 'Low', 'Medium', 'High'] },
    status: { type: 'string', enum: ['Unknown', 'New', 'InProgress', 'Resolved'] },
    classification: {
      type: ['string', 'null'],
      enum: ['TruePositive', 'InformationalExpectedActivity', 'FalsePositive', 'Unknown', null],
    },
    determination: {
      type: ['string', 'null'],
      enum: [
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
        null,
      ],
    },
    category: { type: 'string' },
    detectionSource: { type: 'string' },
    threatFamilyName: { type: ['string', 'null'] },
    threatName: { type: ['string', 'null'] },
    machineId: { type: ['string', 'null'] },
    computerDnsName: { type: ['string', 'null'] },
    aadTenantId: { type: 'string' },
    detectorId: { type: ['string', 'null'] },
    comments: { type: 'array', items: { $ref: 'AlertComment' } },
    evidence: { type: 'array', items: { $ref: 'AlertEvidence' } },
    loggedOnUsers: { type: ['array', 'null'], items: { $ref: 'LoggedOnUser' } },
    domains: { type: ['array', 'null'], items: {} },
  },
}

export const AlertComment: AnswerSchema = {
  type: 'object',
  required: ['comment', 'createdBy', 'createdTime'],
  properties: {
    comment: { type: 'string' },
    createdBy: { type: 'string' },
    createdTime: { type: 'string', format: 'date-time' },
  },
}

export const AlertCount: AnswerSchema = { type: 'integer' }

export const AlertEvidence: AnswerSchema = {
  type: 'object',
  required: ['entityType', 'evidenceCreationTime'],
  properties: {
    entityType: { type: 'string' },
    evidenceCreationTime: { type: 'string', format: 'date-time' },
    sha1: { type: ['string', 'null'] },
    sha256: { type: ['string', 'null'] },
    fileName: { type: ['string', 'null'] },
    filePath: { type: ['string', 'null'] },
    processId: { type: ['integer', 'null'] },
    processCommandLine: { type: ['string', 'null'] },
    processCreationTime: { type: ['string', 'null'], format: 'date-time' },
    parentProcessId: { type: ['integer', 'null'] },
    parentProcessCreationTime: { type: ['string', 'null'], format: 'date-time' },
    parentProcessFileName: { type: ['string', 'null'] },
    parentProcessFilePath: { type: ['string', 'null'] },
    ipAddress: { type: ['string', 'null'] },
    url: { type: ['string', 'null'] },
    registryKey: { type: ['string', 'null'] },
    registryHive: { type: ['string', 'null'] },
    registryValueType: { type: ['string', 'null'] },
    registryValue: { type: ['string', 'null'] },
    registryValueName: { type: ['string', 'null'] },
    accountName: { type: ['string', 'null'] },
    domainName: { type: ['string', 'null'] },
    userSid: { type: ['string', 'null'] },
    aadUserId: { type: ['string', 'null'] },
    userPrincipalName: { type: ['string', 'null'] },
    detectionStatus: { type: ['string', 'null'] },
  },
}

export const AlertPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'Alert' } },
  },
}

export const ApiError: AnswerSchema = {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: { type: 'string' }, message: { type: 'string' }, target: { type: ['string', 'null'] } },
}

export const ApiErrorResponse: AnswerSchema = {
  type: 'object',
  required: ['error'],
  properties: { error: { $ref: 'ApiError' } },
}

export const AssetBaselineAssessment: AnswerSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    configurationId: { type: 'string' },
    profileId: { type: 'string' },
    deviceId: { type: 'string' },
    deviceName: { type: ['string', 'null'] },
    osPlatform: { type: 'string' },
    osVersion: { type: 'string' },
    rbacGroupName: { type: 'string' },
    rbacGroupId: { type: 'integer' },
    isApplicable: { type: 'boolean' },
    isCompliant: { type: 'boolean' },
    dataCollectionTimeOffset: { type: ['string', 'null'], format: 'date-time' },
    complianceCalculationTimeOffset: { type: ['string', 'null'] },
    recommendedValue: { type: 'array', items: { type: 'string' } },
    currentValue: { type: 'array', items: { type: 'string' } },
    source: { type: 'array', items: { type: 'string' } },
  },
}

export const AssetBaselineAssessmentPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'AssetBaselineAssessment' } },
  },
}

export const AssetBrowserExtension: AnswerSchema = {
  type: 'object',
  properties: {
    DeviceId: { type: 'string' },
    DeviceName: { type: 'string' },
    RbacGroupId: { type: 'integer' },
    RbacGroupName: { type: 'string' },
    InstallationTime: { type: 'string', format: 'date-time' },
    BrowserName: { type: 'string' },
    ExtensionId: { type: 'string' },
    ExtensionName: { type: 'string' },
    ExtensionDescription: { type: 'string' },
    ExtensionVersion: { type: 'string' },
    ExtensionRisk: { type: 'string', enum: ['None', 'Low', 'Medium', 'High', 'Critical'] },
    IsActivated: { type: 'boolean' },
    Permissions: { type: 'array', items: { $ref: 'BrowserExtensionPermission' } },
  },
}

export const AssetBrowserExtensionPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'AssetBrowserExtension' } },
  },
}

export const AssetCertificateAssessment: AnswerSchema = {
  type: 'object',
  properties: {
    deviceId: { type: 'string' },
    deviceName: { type: ['string', 'null'] },
    thumbprint: { type: 'string' },
    path: { type: 'string' },
    signatureAlgorithm: { type: 'string' },
    keyLength: { type: 'integer' },
    notAfter: { type: 'string', format: 'date-time' },
    notBefore: { type: 'string', format: 'date-time' },
    subjectType: { type: 'string' },
    serialNumber: { type: 'string' },
    subjectObject: { type: ['object', 'null'], additionalProperties: true },
    issuerObject: { type: ['object', 'null'], additionalProperties: true },
    keyUsageArray: { type: ['array', 'null'], items: { type: 'string' } },
    extendedKeyUsageArray: { type: ['array', 'null'], items: { type: 'string' } },
    isSelfSigned: { type: 'boolean' },
    rbacGroupId: { type: 'integer' },
    rbacGroupName: { type: 'string' },
  },
}

export const AssetCertificateAssessmentPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'AssetCertificateAssessment' } },
  },
}

export const AssetConfiguration: AnswerSchema = {
  type: 'object',
  properties: {
    deviceId: { type: 'string' },
    deviceName: { type: ['string', 'null'] },
    rbacGroupName: { type: 'string' },
    rbacGroupId: { type: ['integer', 'null'] },
    osPlatform: { type: 'string' },
    osVersion: { type: 'string' },
    timestamp: { type: 'string' },
    configurationId: { type: 'string' },
    configurationCategory: {
      type: 'string',
      enum: ['Application', 'OS', 'Network', 'Accounts', 'Security controls'],
    },
    configurationSubcategory: { type: 'string' },
    configurationImpact: { type: 'number' },
    configurationName: { type: 'string' },
    isApplicable: { type: 'boolean' },
    isCompliant: { type: 'boolean' },
    isExpectedUserImpact: { type: 'boolean' },
    recommendationReference: { type: 'string' },
  },
}

export const AssetConfigurationPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'AssetConfiguration' } },
  },
}

export const AssetHardwareFirmware: AnswerSchema = {
  type: 'object',
  properties: {
    deviceId: { type: 'string' },
    deviceName: { type: ['string', 'null'] },
    rbacGroupName: { type: 'string' },
    rbacGroupId: { type: 'integer' },
    componentType: { type: 'string' },
    manufacturer: { type: 'string' },
    componentName: { type: 'string' },
    componentVersion: { type: 'string' },
    additionalFields: { type: 'string' },
  },
}

export const AssetHardwareFirmwarePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'AssetHardwareFirmware' } },
  },
}

export const AssetNonCpeSoftware: AnswerSchema = {
  type: 'object',
  properties: {
    deviceId: { type: 'string' },
    deviceName: { type: ['string', 'null'] },
    rbacGroupName: { type: 'string' },
    rbacGroupId: { type: 'integer' },
    osPlatform: { type: 'string' },
    softwareVendor: { type: 'string' },
    softwareName: { type: 'string' },
    softwareVersion: { type: 'string' },
    softwareLastSeenTimestamp: { type: 'string' },
    registryPath: { type: ['string', 'null'] },
  },
}

export const AssetNonCpeSoftwarePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'AssetNonCpeSoftware' } },
  },
}

export const AssetSoftware: AnswerSchema = {
  type: 'object',
  properties: {
    deviceId: { type: 'string' },
    deviceName: { type: ['string', 'null'] },
    rbacGroupName: { type: 'string' },
    rbacGroupId: { type: ['integer', 'null'] },
    osPlatform: { type: 'string' },
    softwareVendor: { type: 'string' },
    softwareName: { type: 'string' },
    softwareVersion: { type: 'string' },
    numberOfWeaknesses: { type: 'integer' },
    diskPaths: { type: 'array', items: { type: 'string' } },
    registryPaths: { type: 'array', items: { type: 'string' } },
    softwareFirstSeenTimestamp: { type: 'string' },
    endOfSupportStatus: {
      type: 'string',
      enum: ['None', 'EOS Version', 'Upcoming EOS Version', 'EOS Software', 'Upcoming EOS Software'],
    },
    endOfSupportDate: { type: ['string', 'null'] },
  },
}

export const AssetSoftwarePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'AssetSoftware' } },
  },
}

export const AssetVulnerability: AnswerSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    deviceId: { type: 'string' },
    deviceName: { type: ['string', 'null'] },
    rbacGroupName: { type: 'string' },
    rbacGroupId: { type: ['integer', 'null'] },
    osPlatform: { type: 'string' },
    osVersion: { type: 'string' },
    osArchitecture: { type: 'string' },
    softwareVendor: { type: 'string' },
    softwareName: { type: 'string' },
    softwareVersion: { type: 'string' },
    cveId: { type: ['string', 'null'] },
    cvssScore: { type: ['number', 'null'] },
    vulnerabilitySeverityLevel: { type: ['string', 'null'] },
    recommendedSecurityUpdate: { type: ['string', 'null'] },
    recommendedSecurityUpdateId: { type: ['string', 'null'] },
    recommendedSecurityUpdateUrl: { type: ['string', 'null'] },
    diskPaths: { type: 'array', items: { type: 'string' } },
    registryPaths: { type: 'array', items: { type: 'string' } },
    firstSeenTimestamp: { type: 'string' },
    lastSeenTimestamp: { type: 'string' },
    exploitabilityLevel: {
      type: 'string',
      enum: ['NoExploit', 'ExploitIsPublic', 'ExploitIsVerified', 'ExploitIsInKit'],
    },
    recommendationReference: { type: 'string' },
    securityUpdateAvailable: { type: 'boolean' },
  },
}

export const AssetVulnerabilityPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'AssetVulnerability' } },
  },
}

export const BaselineConfiguration: AnswerSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    uniqueId: { type: 'string' },
    benchmarkName: { type: 'string' },
    benchmarkVersion: { type: 'string' },
    name: { type: 'string' },
    description: { type: 'string' },
    category: { type: 'string' },
    complianceLevels: { type: 'array', items: { type: 'string' } },
    cce: { type: ['string', 'null'] },
    rationale: { type: ['string', 'null'] },
    source: { type: 'array', items: { type: 'string' } },
    recommendedValue: { type: 'array', items: { type: 'string' } },
    remediation: { type: 'string' },
    isCustom: { type: 'boolean' },
  },
}

export const BaselineConfigurationPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'BaselineConfiguration' } },
  },
}

export const BaselineProfile: AnswerSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    description: { type: 'string' },
    benchmark: { type: 'string' },
    version: { type: 'string' },
    operatingSystem: { type: 'string' },
    operatingSystemVersion: { type: 'string' },
    status: { type: 'boolean' },
    complianceLevel: { type: 'string' },
    settingsNumber: { type: 'integer' },
    createdBy: { type: 'string' },
    lastUpdatedBy: { type: ['string', 'null'] },
    createdOnTimestampUTC: { type: 'string', format: 'date-time' },
    lastUpdateTimestampUTC: { type: 'string', format: 'date-time' },
    passedDevices: { type: 'integer' },
    totalDevices: { type: 'integer' },
  },
}

export const BaselineProfilePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'BaselineProfile' } },
  },
}

export const BrowserExtensionPermission: AnswerSchema = {
  type: 'object',
  properties: {
    Id: { type: 'string' },
    IsRequired: { type: 'boolean' },
    Risk: { type: 'string', enum: ['None', 'Low', 'Medium', 'High', 'Critical'] },
  },
}

export const BrowserExtensionPermissionInfo: AnswerSchema = {
  type: 'object',
  properties: {
    key: { type: 'string' },
    permissionName: { type: 'string' },
    description: { type: 'string' },
  },
}

export const BrowserExtensionPermissionInfoPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'BrowserExtensionPermissionInfo' } },
  },
}

export const DeltaAssetVulnerability: AnswerSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    deviceId: { type: 'string' },
    deviceName: { type: ['string', 'null'] },
    rbacGroupName: { type: 'string' },
    rbacGroupId: { type: ['integer', 'null'] },
    osPlatform: { type: 'string' },
    osVersion: { type: 'string' },
    osArchitecture: { type: 'string' },
    softwareVendor: { type: 'string' },
    softwareName: { type: 'string' },
    softwareVersion: { type: 'string' },
    cveId: { type: ['string', 'null'] },
    cvssScore: { type: ['number', 'null'] },
    vulnerabilitySeverityLevel: { type: ['string', 'null'] },
    recommendedSecurityUpdate: { type: ['string', 'null'] },
    recommendedSecurityUpdateId: { type: ['string', 'null'] },
    recommendedSecurityUpdateUrl: { type: ['string', 'null'] },
    diskPaths: { type: 'array', items: { type: 'string' } },
    registryPaths: { type: 'array', items: { type: 'string' } },
    firstSeenTimestamp: { type: 'string' },
    lastSeenTimestamp: { type: 'string' },
    exploitabilityLevel: {
      type: 'string',
      enum: ['NoExploit', 'ExploitIsPublic', 'ExploitIsVerified', 'ExploitIsInKit'],
    },
    recommendationReference: { type: 'string' },
    securityUpdateAvailable: { type: 'boolean' },
    status: { type: 'string', enum: ['New', 'Fixed', 'Updated'] },
    eventTimestamp: { type: 'string' },
    isOnboarded: { type: ['boolean', 'null'] },
  },
}

export const DeltaAssetVulnerabilityPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'DeltaAssetVulnerability' } },
  },
}

export const DeviceAuthenticatedScanAgent: AnswerSchema = {
  type: 'object',
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    machineId: { type: 'string' },
    lastSeen: { type: 'string', format: 'date-time' },
    computerDnsName: { type: 'string' },
    assignedApplicationId: { type: ['string', 'null'] },
    AssignedApplicationId: { type: ['string', 'null'] },
    scannerSoftwareVersion: { type: ['string', 'null'] },
    ScannerSoftwareVersion: { type: ['string', 'null'] },
    lastCommandExecutionTimestamp: { type: ['string', 'null'], format: 'date-time' },
    LastCommandExecutionTimestamp: { type: ['string', 'null'], format: 'date-time' },
    mdeClientVersion: { type: ['string', 'null'] },
  },
}

export const DeviceAuthenticatedScanAgentPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    value: { type: 'array', items: { $ref: 'DeviceAuthenticatedScanAgent' } },
  },
}

export const DeviceAuthenticatedScanDefinition: AnswerSchema = {
  type: 'object',
  required: ['id'],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    scanType: { type: 'string', enum: ['Network', 'Windows'] },
    scanName: { type: 'string' },
    isActive: { type: 'boolean' },
    target: { type: 'string' },
    orgId: { type: 'string' },
    intervalInHours: { type: 'integer' },
    createdBy: { type: 'string' },
    targetType: { type: 'string', enum: ['Ip', 'Hostname'] },
    scanAuthenticationParams: { anyOf: [{ $ref: 'ScanAuthenticationParams' }, { type: 'null' }] },
    scannerAgent: { anyOf: [{ $ref: 'ScannerAgent' }, { type: 'null' }] },
    latestScan: { anyOf: [{ $ref: 'LatestScan' }, { type: 'null' }] },
    advancedActiveConfiguration: { type: ['object', 'null'], additionalProperties: true },
  },
}

export const DeviceAuthenticatedScanDefinitionPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    value: { type: 'array', items: { $ref: 'DeviceAuthenticatedScanDefinition' } },
  },
}

export const DeviceAvInfo: AnswerSchema = {
  type: 'object',
  required: ['id', 'machineId'],
  properties: {
    id: { type: 'string' },
    machineId: { type: 'string' },
    computerDnsName: { type: ['string', 'null'] },
    osKind: { type: ['string', 'null'], enum: ['windows', 'mac', 'linux', null] },
    osPlatform: { type: ['string', 'null'] },
    osVersion: { type: ['string', 'null'] },
    avMode: { type: ['string', 'null'], enum: ['', '0', '1', '2', '3', '4', '5', null] },
    avSignatureVersion: { type: ['string', 'null'] },
    avEngineVersion: { type: ['string', 'null'] },
    avPlatformVersion: { type: ['string', 'null'] },
    lastSeenTime: { type: ['string', 'null'], format: 'date-time' },
    quickScanResult: { type: ['string', 'null'], enum: ['Completed', 'Canceled', 'Failed', '', null] },
    quickScanError: { type: ['string', 'null'] },
    quickScanTime: { type: ['string', 'null'], format: 'date-time' },
    fullScanResult: { type: ['string', 'null'], enum: ['Completed', 'Canceled', 'Failed', '', null] },
    fullScanError: { type: ['string', 'null'] },
    fullScanTime: { type: ['string', 'null'], format: 'date-time' },
    dataRefreshTimestamp: { type: ['string', 'null'], format: 'date-time' },
    avEngineUpdateTime: { type: ['string', 'null'], format: 'date-time' },
    avSignatureUpdateTime: { type: ['string', 'null'], format: 'date-time' },
    avPlatformUpdateTime: { type: ['string', 'null'], format: 'date-time' },
    avIsSignatureUpToDate: { type: ['string', 'null'], enum: ['True', 'False', 'Unknown', null] },
    avIsEngineUpToDate: { type: ['string', 'null'], enum: ['True', 'False', 'Unknown', null] },
    avIsPlatformUpToDate: { type: ['string', 'null'], enum: ['True', 'False', 'Unknown', null] },
    avSignaturePublishTime: { type: ['string', 'null'], format: 'date-time' },
    rbacGroupName: { type: ['string', 'null'] },
    rbacGroupId: { type: ['integer', 'null'] },
  },
}

export const DeviceAvInfoPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'DeviceAvInfo' } },
  },
}

export const Distribution: AnswerSchema = {
  type: 'object',
  required: ['version', 'installations', 'vulnerabilities'],
  properties: {
    version: { type: 'string' },
    installations: { type: 'integer' },
    vulnerabilities: { type: 'integer' },
  },
}

export const DistributionPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    value: { type: 'array', items: { $ref: 'Distribution' } },
  },
}

export const Domain: AnswerSchema = {
  type: 'object',
  required: ['host'],
  properties: { host: { type: 'string' } },
}

export const DomainPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: { '@odata.context': { type: 'string' }, value: { type: 'array', items: { $ref: 'Domain' } } },
}

export const EdmString: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: { '@odata.context': { type: 'string' }, value: { type: 'string' } },
}

export const ExploitType: AnswerSchema = {
  type: 'string',
  enum: ['Local privilege escalation', 'Denial of service', 'Local'],
}

export const ExportFilesResponse: AnswerSchema = {
  type: 'object',
  required: ['exportFiles', 'generatedTime'],
  properties: {
    '@odata.context': { type: 'string' },
    exportFiles: { type: 'array', items: { type: 'string' } },
    generatedTime: { type: 'string', format: 'date-time' },
  },
}

export const File: AnswerSchema = {
  type: 'object',
  required: ['sha1', 'sha256', 'globalFirstObserved', 'globalLastObserved', 'isPeFile', 'determinationType'],
  properties: {
    '@odata.context': { type: 'string' },
    sha1: { type: 'string' },
    sha256: { type: 'string' },
    md5: { type: ['string', 'null'] },
    globalPrevalence: { type: ['integer', 'null'] },
    globalFirstObserved: { type: 'string', format: 'date-time' },
    globalLastObserved: { type: 'string', format: 'date-time' },
    size: { type: ['integer', 'null'] },
    fileType: { type: ['string', 'null'] },
    isPeFile: { type: 'boolean' },
    filePublisher: { type: ['string', 'null'] },
    fileProductName: { type: ['string', 'null'] },
    signer: { type: ['string', 'null'] },
    issuer: { type: ['string', 'null'] },
    signerHash: { type: ['string', 'null'] },
    isValidCertificate: { type: ['boolean', 'null'] },
    determinationType: { type: 'string' },
    determinationValue: { type: ['string', 'null'] },
  },
}

export const FilePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: { '@odata.context': { type: 'string' }, value: { type: 'array', items: { $ref: 'File' } } },
}

export const HuntingQueryColumn: AnswerSchema = {
  type: 'object',
  required: ['name', 'type'],
  properties: { name: { type: 'string' }, type: { type: 'string' } },
}

export const HuntingQueryResults: AnswerSchema = {
  type: 'object',
  required: ['schema', 'results'],
  properties: {
    '@odata.context': { type: 'string' },
    schema: { type: 'array', items: { $ref: 'HuntingQueryColumn' } },
    results: { type: 'array', items: { $ref: 'HuntingRow' } },
  },
}

export const HuntingRow: AnswerSchema = { type: 'object', additionalProperties: true }

export const ImportIndicatorsResponse: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: { value: { type: 'array', items: { $ref: 'IndicatorImportResult' } } },
}

export const InOrgDomainStats: AnswerSchema = {
  type: 'object',
  required: ['host', 'organizationPrevalence'],
  properties: {
    '@odata.context': { type: 'string' },
    host: { type: 'string' },
    organizationPrevalence: { type: 'integer' },
    orgFirstSeen: { type: ['string', 'null'], format: 'date-time' },
    orgLastSeen: { type: ['string', 'null'], format: 'date-time' },
    orgPrevalence: { type: ['string', 'null'] },
  },
}

export const InOrgFileStats: AnswerSchema = {
  type: 'object',
  required: [
    'sha1',
    'organizationPrevalence',
    'globallyPrevalence',
    'globalFirstObserved',
    'globalLastObserved',
    'topFileNames',
  ],
  properties: {
    '@odata.context': { type: 'string' },
    sha1: { type: 'string' },
    organizationPrevalence: { type: 'integer' },
    orgFirstSeen: { type: ['string', 'null'], format: 'date-time' },
    orgLastSeen: { type: ['string', 'null'], format: 'date-time' },
    globallyPrevalence: { type: 'integer' },
    globalFirstObserved: { type: 'string', format: 'date-time' },
    globalLastObserved: { type: 'string', format: 'date-time' },
    topFileNames: { type: 'array', items: { type: 'string' } },
    orgPrevalence: { type: ['string', 'null'] },
    globalPrevalence: { type: ['string', 'null'] },
  },
}

export const InOrgIPStats: AnswerSchema = {
  type: 'object',
  required: ['ipAddress', 'organizationPrevalence'],
  properties: {
    '@odata.context': { type: 'string' },
    ipAddress: { type: 'string' },
    organizationPrevalence: { type: 'integer' },
    orgFirstSeen: { type: ['string', 'null'], format: 'date-time' },
    orgLastSeen: { type: ['string', 'null'], format: 'date-time' },
    orgPrevalence: { type: ['string', 'null'] },
  },
}

export const Indicator: AnswerSchema = {
  type: 'object',
  required: [
    'id',
    'indicatorValue',
    'indicatorType',
    'action',
    'createdBy',
    'creationTimeDateTimeUtc',
    'lastUpdateTime',
    'title',
    'description',
    'rbacGroupNames',
  ],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    indicatorValue: { type: 'string' },
    indicatorType: {
      type: 'string',
      enum: ['FileSha1', 'FileSha256', 'FileMd5', 'CertificateThumbprint', 'IpAddress', 'DomainName', 'Url'],
    },
    application: { type: ['string', 'null'] },
    action: {
      type: 'string',
      enum: ['Warn', 'Block', 'Audit', 'Alert', 'AlertAndBlock', 'BlockAndRemediate', 'Allowed'],
    },
    externalID: { type: ['string', 'null'] },
    externalId: { type: ['string', 'null'] },
    sourceType: { type: ['string', 'null'], enum: ['User', 'AadApp', null] },
    source: { type: ['string', 'null'] },
    createdBySource: { type: ['string', 'null'] },
    createdBy: { type: 'string' },
    createdByDisplayName: { type: ['string', 'null'] },
    lastUpdatedBy: { type: ['string', 'null'] },
    creationTimeDateTimeUtc: { type: 'string', format: 'date-time' },
    expirationTime: { type: ['string', 'null'], format: 'date-time' },
    lastUpdateTime: { type: 'string', format: 'date-time' },
    severity: { type: ['string', 'null'], enum: ['Informational', 'Low', 'Medium', 'High', null] },
    title: { type: 'string' },
    description: { type: 'string' },
    recommendedActions: { type: ['string', 'null'] },
    rbacGroupNames: { type: 'array', items: { type: 'string' } },
    rbacGroupIds: { type: ['array', 'null'], items: { type: 'string' } },
    generateAlert: { type: ['boolean', 'null'] },
    educateUrl: { type: ['string', 'null'] },
    category: { type: ['integer', 'null'] },
    mitreTechniques: { type: ['array', 'null'], items: {} },
    historicalDetection: { type: ['boolean', 'null'] },
  },
}

export const IndicatorImportResult: AnswerSchema = {
  type: 'object',
  required: ['indicator', 'isFailed'],
  properties: {
    id: { type: ['string', 'null'] },
    indicator: { type: 'string' },
    isFailed: { type: 'boolean' },
    failureReason: { type: ['string', 'null'] },
  },
}

export const IndicatorPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'Indicator' } },
  },
}

export const Investigation: AnswerSchema = {
  type: 'object',
  required: ['id', 'state', 'machineId', 'computerDnsName'],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    startTime: { type: ['string', 'null'], format: 'date-time' },
    endTime: { type: ['string', 'null'], format: 'date-time' },
    state: {
      type: 'string',
      enum: [
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
      ],
    },
    cancelledBy: { type: ['string', 'null'] },
    statusDetails: { type: ['string', 'null'] },
    machineId: { type: 'string' },
    computerDnsName: { type: 'string' },
    triggeringAlertId: { type: ['string', 'null'] },
  },
}

export const InvestigationPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'Investigation' } },
  },
}

export const Ip: AnswerSchema = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }

export const IpAddress: AnswerSchema = {
  type: 'object',
  required: ['ipAddress', 'operationalStatus'],
  properties: {
    ipAddress: { type: 'string' },
    macAddress: { type: ['string', 'null'] },
    operationalStatus: { type: 'string' },
    type: { type: ['string', 'null'] },
  },
}

export const IpPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: { '@odata.context': { type: 'string' }, value: { type: 'array', items: { $ref: 'Ip' } } },
}

export const LatestScan: AnswerSchema = {
  type: 'object',
  properties: {
    status: { type: ['string', 'null'] },
    failureReason: { type: ['string', 'null'] },
    executionDateTime: { type: ['string', 'null'], format: 'date-time' },
  },
}

export const LibraryFile: AnswerSchema = {
  type: 'object',
  required: ['fileName', 'sha256', 'creationTime', 'lastUpdatedTime', 'createdBy', 'hasParameters'],
  properties: {
    '@odata.context': { type: 'string' },
    fileName: { type: 'string' },
    sha256: { type: 'string' },
    description: { type: ['string', 'null'] },
    creationTime: { type: 'string', format: 'date-time' },
    lastUpdatedTime: { type: 'string', format: 'date-time' },
    createdBy: { type: 'string' },
    hasParameters: { type: 'boolean' },
    parametersDescription: { type: ['string', 'null'] },
  },
}

export const LibraryFilePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    value: { type: 'array', items: { $ref: 'LibraryFile' } },
  },
}

export const LiveResponseCommand: AnswerSchema = {
  type: 'object',
  required: ['type', 'params'],
  properties: {
    type: { type: 'string', enum: ['PutFile', 'RunScript', 'GetFile'] },
    params: { type: 'array', items: { $ref: 'LiveResponseParam' } },
  },
}

export const LiveResponseParam: AnswerSchema = {
  type: 'object',
  required: ['key', 'value'],
  properties: {
    key: { type: 'string', enum: ['FileName', 'ScriptName', 'Args', 'Path'] },
    value: { type: 'string' },
  },
}

export const LoggedOnUser: AnswerSchema = {
  type: 'object',
  properties: { accountName: { type: ['string', 'null'] }, domainName: { type: ['string', 'null'] } },
}

export const Machine: AnswerSchema = {
  type: 'object',
  required: ['id'],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    computerDnsName: { type: ['string', 'null'] },
    firstSeen: { type: 'string', format: 'date-time' },
    lastSeen: { type: 'string', format: 'date-time' },
    osPlatform: { type: 'string' },
    onboardingStatus: {
      type: 'string',
      enum: ['Onboarded', 'CanBeOnboarded', 'Unsupported', 'InsufficientInfo'],
    },
    osProcessor: { type: ['string', 'null'] },
    version: { type: ['string', 'null'] },
    osBuild: { type: ['integer', 'null'] },
    lastIpAddress: { type: ['string', 'null'] },
    lastExternalIpAddress: { type: ['string', 'null'] },
    healthStatus: {
      type: 'string',
      enum: [
        'Active',
        'Inactive',
        'ImpairedCommunication',
        'NoSensorData',
        'NoSensorDataImpairedCommunication',
        'Unknown',
      ],
    },
    rbacGroupName: { type: ['string', 'null'] },
    rbacGroupId: { type: 'integer' },
    riskScore: { type: ['string', 'null'], enum: ['None', 'Informational', 'Low', 'Medium', 'High', null] },
    aadDeviceId: { type: ['string', 'null'] },
    machineTags: { type: 'array', items: { type: 'string' } },
    exposureLevel: { type: ['string', 'null'], enum: ['None', 'Low', 'Medium', 'High', null] },
    deviceValue: { type: ['string', 'null'], enum: ['Normal', 'Low', 'High', null] },
    ipAddresses: { type: 'array', items: { $ref: 'IpAddress' } },
    osArchitecture: { type: ['string', 'null'], enum: ['32-bit', '64-bit', null] },
    isAadJoined: { type: ['boolean', 'null'] },
    mergedIntoMachineId: { type: ['string', 'null'] },
    isPotentialDuplication: { type: ['boolean', 'null'] },
    isExcluded: { type: ['boolean', 'null'] },
    exclusionReason: { type: ['string', 'null'] },
    osVersion: { type: ['string', 'null'] },
    agentVersion: { type: ['string', 'null'] },
    defenderAvStatus: { type: ['string', 'null'] },
    managedBy: { type: ['string', 'null'] },
    managedByStatus: { type: ['string', 'null'] },
    vmMetadata: { anyOf: [{ $ref: 'VmMetadata' }, { type: 'null' }] },
  },
}

export const MachineAction: AnswerSchema = {
  type: 'object',
  required: ['id', 'type', 'requestor', 'requestorComment', 'status', 'machineId', 'creationDateTimeUtc'],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    type: {
      type: 'string',
      enum: [
        'RunAntiVirusScan',
        'Offboard',
        'LiveResponse',
        'CollectInvestigationPackage',
        'Isolate',
        'Unisolate',
        'StopAndQuarantineFile',
        'RestrictCodeExecution',
        'UnrestrictCodeExecution',
      ],
    },
    title: { type: ['string', 'null'] },
    scope: { type: ['string', 'null'], enum: ['Full', 'Selective', 'Quick', null] },
    requestor: { type: 'string' },
    requestorComment: { type: 'string' },
    requestSource: { type: ['string', 'null'] },
    externalID: { type: ['string', 'null'] },
    status: {
      type: 'string',
      enum: ['Pending', 'InProgress', 'Succeeded', 'Failed', 'TimeOut', 'Cancelled'],
    },
    machineId: { type: 'string' },
    computerDnsName: { type: ['string', 'null'] },
    creationDateTimeUtc: { type: 'string', format: 'date-time' },
    lastUpdateDateTimeUtc: { type: ['string', 'null'], format: 'date-time' },
    lastUpdateTimeUtc: { type: ['string', 'null'], format: 'date-time' },
    cancellationRequestor: { type: ['string', 'null'] },
    cancellationComment: { type: ['string', 'null'] },
    cancellationDateTimeUtc: { type: ['string', 'null'], format: 'date-time' },
    errorHResult: { type: ['integer', 'null'] },
    commands: { type: ['array', 'null'], items: { $ref: 'MachineActionCommand' } },
    relatedFileInfo: { anyOf: [{ $ref: 'MachineActionFileInfo' }, { type: 'null' }] },
  },
}

export const MachineActionCommand: AnswerSchema = {
  type: 'object',
  required: ['index', 'commandStatus', 'errors', 'command'],
  properties: {
    index: { type: 'integer' },
    startTime: { type: ['string', 'null'], format: 'date-time' },
    endTime: { type: ['string', 'null'], format: 'date-time' },
    commandStatus: { type: 'string', enum: ['Created', 'Completed', 'Failed'] },
    errors: { type: 'array', items: { type: 'string' } },
    command: { $ref: 'LiveResponseCommand' },
  },
}

export const MachineActionFileInfo: AnswerSchema = {
  type: 'object',
  required: ['fileIdentifier', 'fileIdentifierType'],
  properties: {
    fileIdentifier: { type: 'string' },
    fileIdentifierType: { type: 'string', enum: ['Sha1', 'Sha256', 'Md5'] },
  },
}

export const MachineActionPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'MachineAction' } },
  },
}

export const MachinePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'Machine' } },
  },
}

export const MachineReference: AnswerSchema = {
  type: 'object',
  required: ['id', 'computerDnsName', 'osPlatform', 'rbacGroupName'],
  properties: {
    id: { type: 'string' },
    computerDnsName: { type: 'string' },
    osPlatform: { type: 'string' },
    rbacGroupName: { type: 'string' },
  },
}

export const MachineReferencePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    value: { type: 'array', items: { $ref: 'MachineReference' } },
  },
}

export const PublicAssetVulnerabilityDto: AnswerSchema = {
  type: 'object',
  required: ['id', 'cveId', 'machineId', 'productName', 'productVendor', 'productVersion', 'severity'],
  properties: {
    id: { type: 'string' },
    cveId: { type: 'string' },
    machineId: { type: 'string' },
    fixingKbId: { type: ['string', 'null'] },
    productName: { type: 'string' },
    productVendor: { type: 'string' },
    productVersion: { type: 'string' },
    severity: { type: 'string', enum: ['Low', 'Medium', 'High', 'Critical'] },
  },
}

export const PublicAssetVulnerabilityPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'PublicAssetVulnerabilityDto' } },
  },
}

export const PublicProductFixDto: AnswerSchema = {
  type: 'object',
  required: ['id', 'name', 'productsNames', 'url', 'machineMissedOn', 'cveAddressed'],
  properties: {
    id: { type: 'string' },
    name: { type: 'string' },
    productsNames: { type: 'array', items: { type: 'string' } },
    url: { type: 'string' },
    machineMissedOn: { type: 'integer' },
    cveAddressed: { type: 'integer' },
  },
}

export const PublicProductFixPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    value: { type: 'array', items: { $ref: 'PublicProductFixDto' } },
  },
}

export const Recommendation: AnswerSchema = {
  type: 'object',
  required: [
    'id',
    'productName',
    'recommendationName',
    'weaknesses',
    'vendor',
    'recommendedVersion',
    'recommendationCategory',
    'subCategory',
    'severityScore',
    'publicExploit',
    'activeAlert',
    'associatedThreats',
    'remediationType',
    'status',
    'configScoreImpact',
    'exposureImpact',
    'totalMachineCount',
    'exposedMachinesCount',
    'nonProductivityImpactedAssets',
    'relatedComponent',
  ],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    productName: { type: 'string' },
    recommendationName: { type: 'string' },
    weaknesses: { type: 'integer' },
    vendor: { type: 'string' },
    recommendedVersion: { type: 'string' },
    recommendedVendor: { type: ['string', 'null'] },
    recommendedProgram: { type: ['string', 'null'] },
    recommendationCategory: {
      type: 'string',
      enum: ['Accounts', 'Application', 'Network', 'OS', 'SecurityControls', 'SecurityStack'],
    },
    subCategory: { type: 'string' },
    severityScore: { type: 'number' },
    publicExploit: { type: 'boolean' },
    activeAlert: { type: 'boolean' },
    associatedThreats: { type: 'array', items: { type: 'string' } },
    remediationType: { type: 'string', enum: ['ConfigurationChange', 'Update', 'Upgrade', 'Uninstall'] },
    status: { type: 'string', enum: ['Active', 'Exception'] },
    configScoreImpact: { type: 'number' },
    exposureImpact: { type: 'number' },
    totalMachineCount: { type: 'integer' },
    exposedMachinesCount: { type: 'integer' },
    nonProductivityImpactedAssets: { type: 'integer' },
    relatedComponent: { type: 'string' },
    hasUnpatchableCve: { type: ['boolean', 'null'] },
    tags: { type: ['array', 'null'], items: { type: 'string' } },
    exposedCriticalDevices: { type: ['integer', 'null'] },
  },
}

export const RecommendationPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'Recommendation' } },
  },
}

export const RelatedUser: AnswerSchema = {
  type: 'object',
  required: ['userName', 'domainName'],
  properties: { userName: { type: 'string' }, domainName: { type: 'string' } },
}

export const RemediationTask: AnswerSchema = {
  type: 'object',
  required: [
    'id',
    'title',
    'createdOn',
    'requesterId',
    'requesterEmail',
    'status',
    'statusLastModifiedOn',
    'description',
    'relatedComponent',
    'targetDevices',
    'rbacGroupNames',
    'fixedDevices',
    'dueOn',
    'category',
    'priority',
    'type',
    'productId',
    'vendorId',
    'nameId',
  ],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    title: { type: 'string' },
    createdOn: { type: 'string', format: 'date-time' },
    requesterId: { type: 'string' },
    requesterEmail: { type: 'string' },
    status: { type: 'string', enum: ['Active', 'Completed'] },
    statusLastModifiedOn: { type: 'string', format: 'date-time' },
    description: { type: 'string' },
    relatedComponent: { type: 'string' },
    targetDevices: { type: 'integer' },
    rbacGroupNames: { type: 'array', items: { type: 'string' } },
    fixedDevices: { type: 'integer' },
    requesterNotes: { type: ['string', 'null'] },
    dueOn: { type: 'string', format: 'date-time' },
    category: { type: 'string' },
    productivityImpactRemediationType: { type: ['string', 'null'] },
    priority: { type: 'string', enum: ['High', 'Medium', 'Low'] },
    completionMethod: { type: ['string', 'null'] },
    completerId: { type: ['string', 'null'] },
    completerEmail: { type: ['string', 'null'] },
    scid: { type: ['string', 'null'] },
    type: { type: 'string' },
    productId: { type: 'string' },
    vendorId: { type: 'string' },
    nameId: { type: 'string' },
    recommendedVersion: { type: ['string', 'null'] },
    recommendedVendor: { type: ['string', 'null'] },
    recommendedProgram: { type: ['string', 'null'] },
  },
}

export const RemediationTaskPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'RemediationTask' } },
  },
}

export const ScanAgentAnswer: AnswerSchema = {
  type: 'object',
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    machineId: { type: 'string' },
    lastSeen: { type: 'string', format: 'date-time' },
    computerDnsName: { type: 'string' },
    assignedApplicationId: { type: ['string', 'null'] },
    AssignedApplicationId: { type: ['string', 'null'] },
    scannerSoftwareVersion: { type: ['string', 'null'] },
    ScannerSoftwareVersion: { type: ['string', 'null'] },
    lastCommandExecutionTimestamp: { type: ['string', 'null'], format: 'date-time' },
    LastCommandExecutionTimestamp: { type: ['string', 'null'], format: 'date-time' },
    mdeClientVersion: { type: ['string', 'null'] },
    value: { type: ['array', 'null'], items: { $ref: 'DeviceAuthenticatedScanAgent' } },
  },
}

export const ScanAuthenticationParams: AnswerSchema = {
  type: 'object',
  required: ['@odata.type', 'type'],
  properties: {
    '@odata.type': {
      type: 'string',
      enum: [
        '#microsoft.windowsDefenderATP.api.SnmpAuthParams',
        '#microsoft.windowsDefenderATP.api.WindowsAuthParams',
      ],
    },
    type: {
      type: 'string',
      enum: ['CommunityString', 'NoAuthNoPriv', 'AuthNoPriv', 'AuthPriv', 'Kerberos', 'Negotiate'],
    },
    keyVaultUrl: { type: ['string', 'null'] },
    keyVaultSecretName: { type: ['string', 'null'] },
    username: { type: ['string', 'null'] },
    communityString: { type: ['string', 'null'] },
    authProtocol: { type: ['string', 'null'], enum: ['MD5', 'SHA1', null] },
    authPassword: { type: ['string', 'null'] },
    privProtocol: { type: ['string', 'null'], enum: ['DES', '3DES', 'AES', null] },
    privPassword: { type: ['string', 'null'] },
    domain: { type: ['string', 'null'] },
    isGmsaUser: { type: ['boolean', 'null'] },
  },
}

export const ScanHistoryByDefinition: AnswerSchema = {
  type: 'object',
  properties: {
    ScanDefinitionIds: { type: 'string' },
    LastScanned: { type: ['string', 'null'], format: 'date-time' },
    ScanStatus: { type: 'string' },
    ScannerId: { type: 'string' },
  },
}

export const ScanHistoryByDefinitionPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    value: { type: 'array', items: { $ref: 'ScanHistoryByDefinition' } },
  },
}

export const ScanHistoryBySession: AnswerSchema = {
  type: 'object',
  properties: {
    orgId: { type: 'string' },
    ScanDefinitionIds: { type: 'string' },
    SessionIds: { type: 'string' },
    NumberOfSuccessfullyScannedTargets: { type: 'integer' },
    NumberOfTargets: { type: 'integer' },
    ScanStatus: { type: 'string' },
    LastScanned: { type: ['string', 'null'], format: 'date-time' },
    ListScannedTargets: { type: 'array', items: { $ref: 'ScannedTarget' } },
  },
}

export const ScanHistoryBySessionPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    value: { type: 'array', items: { $ref: 'ScanHistoryBySession' } },
  },
}

export const ScannedTarget: AnswerSchema = {
  type: 'object',
  properties: {
    Ip: { type: 'string' },
    Hostname: { type: 'string' },
    ScannedDeviceDescription: { type: 'string' },
    ErrorMessage: { type: 'string' },
    ScanStatus: { type: 'string' },
    ScanDuration: { type: 'string' },
  },
}

export const ScannerAgent: AnswerSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    machineId: { type: 'string' },
    lastSeen: { type: 'string', format: 'date-time' },
    machineName: { type: 'string' },
    assignedApplicationId: { type: ['string', 'null'] },
    AssignedApplicationId: { type: ['string', 'null'] },
    scannerSoftwareVersion: { type: ['string', 'null'] },
    ScannerSoftwareVersion: { type: ['string', 'null'] },
    lastCommandExecutionTimestamp: { type: ['string', 'null'], format: 'date-time' },
    LastCommandExecutionTimestamp: { type: ['string', 'null'], format: 'date-time' },
    mdeClientVersion: { type: ['string', 'null'] },
  },
}

export const Score: AnswerSchema = {
  type: 'object',
  required: ['score', 'time'],
  properties: {
    '@odata.context': { type: 'string' },
    score: { type: 'number' },
    time: { type: 'string', format: 'date-time' },
    rbacGroupName: { type: ['string', 'null'] },
    rbacGroupId: { type: ['string', 'null'] },
  },
}

export const ScorePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: { '@odata.context': { type: 'string' }, value: { type: 'array', items: { $ref: 'Score' } } },
}

export const Software: AnswerSchema = {
  type: 'object',
  required: [
    'id',
    'name',
    'vendor',
    'weaknesses',
    'publicExploit',
    'activeAlert',
    'exposedMachines',
    'impactScore',
  ],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    name: { type: 'string' },
    vendor: { type: 'string' },
    weaknesses: { type: 'integer' },
    publicExploit: { type: 'boolean' },
    activeAlert: { type: 'boolean' },
    exposedMachines: { type: 'integer' },
    impactScore: { type: 'number' },
  },
}

export const SoftwarePage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'Software' } },
  },
}

export const User: AnswerSchema = {
  type: 'object',
  required: ['id', 'firstSeen', 'lastSeen', 'logonTypes', 'isDomainAdmin'],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    accountName: { type: ['string', 'null'] },
    accountDomain: { type: ['string', 'null'] },
    accountSid: { type: ['string', 'null'] },
    firstSeen: { type: 'string', format: 'date-time' },
    lastSeen: { type: 'string', format: 'date-time' },
    mostPrevalentMachineId: { type: ['string', 'null'] },
    leastPrevalentMachineId: { type: ['string', 'null'] },
    logonTypes: { type: 'string' },
    logOnMachinesCount: { type: ['integer', 'null'] },
    isDomainAdmin: { type: 'boolean' },
    isOnlyNetworkUser: { type: ['boolean', 'null'] },
  },
}

export const UserPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: { '@odata.context': { type: 'string' }, value: { type: 'array', items: { $ref: 'User' } } },
}

export const VmMetadata: AnswerSchema = {
  type: 'object',
  properties: {
    vmId: { type: ['string', 'null'] },
    cloudProvider: { type: ['string', 'null'] },
    resourceId: { type: ['string', 'null'] },
    subscriptionId: { type: ['string', 'null'] },
  },
}

export const Vulnerability: AnswerSchema = {
  type: 'object',
  required: [
    'id',
    'name',
    'description',
    'severity',
    'cvssV3',
    'exposedMachines',
    'publishedOn',
    'updatedOn',
    'publicExploit',
    'exploitVerified',
    'exploitInKit',
    'exploitTypes',
    'exploitUris',
  ],
  properties: {
    '@odata.context': { type: 'string' },
    id: { type: 'string' },
    name: { type: 'string' },
    description: { type: 'string' },
    severity: { type: 'string', enum: ['Low', 'Medium', 'High', 'Critical'] },
    cvssV3: { type: 'number' },
    cvssVector: { type: ['string', 'null'] },
    exposedMachines: { type: 'integer' },
    publishedOn: { type: 'string', format: 'date-time' },
    updatedOn: { type: 'string', format: 'date-time' },
    firstDetected: { type: ['string', 'null'], format: 'date-time' },
    publicExploit: { type: 'boolean' },
    exploitVerified: { type: 'boolean' },
    exploitInKit: { type: 'boolean' },
    exploitTypes: { type: 'array', items: { $ref: 'ExploitType' } },
    exploitUris: { type: 'array', items: { type: 'string' } },
    cveSupportability: {
      type: ['string', 'null'],
      enum: ['Supported', 'Not Supported', 'SupportedInPremium', null],
    },
    tags: { type: ['array', 'null'], items: { type: 'string' } },
    epss: { type: ['number', 'null'] },
  },
}

export const VulnerabilityPage: AnswerSchema = {
  type: 'object',
  required: ['value'],
  properties: {
    '@odata.context': { type: 'string' },
    '@odata.nextLink': { type: 'string' },
    value: { type: 'array', items: { $ref: 'Vulnerability' } },
  },
}
