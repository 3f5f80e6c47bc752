/** A choice of the specs against what the page says. */
export interface KnownDifference {
  /** What the spec says instead: nothing else passes. */
  readonly spec: unknown
  /** Heading in `specs/CONFLICTS.md` that says why. */
  readonly conflict: string
}

const scanOperations =
  'listScanAgents, getScanAgent, listScanDefinitions, createScanDefinition, updateScanDefinition, deleteScanDefinitions, ' +
  'getScanHistoryByDefinition, getScanHistoryBySession'
const scanPermissions = `${scanOperations}: Machine.Read, Machine.ReadWrite`
const scanRoles = `${scanOperations}: View Data, Manage security setting`
const scanRead = {
  delegated: { spec: ['Machine.Read'], conflict: scanPermissions },
  roles: { spec: ['View Data', 'TvmViewData'], conflict: scanRoles },
}
const scanWrite = {
  delegated: { spec: ['Machine.ReadWrite'], conflict: scanPermissions },
  roles: { spec: ['Manage security setting'], conflict: scanRoles },
}

const packages = {
  roles: {
    spec: ['Alerts investigation'],
    conflict: 'collectInvestigationPackage, getPackageSasUri: Alerts investigation',
  },
}

const remediationTasks = {
  delegated: {
    spec: ['RemediationTasks.Read'],
    conflict:
      'listRemediationTasks, getRemediationTask, listRemediationTaskMachineReferences: RemediationTasks.Read',
  },
}

function bothSpellings(conflict: string) {
  const difference = { spec: ['URL.Read.All', 'Url.Read.All'], conflict }
  return { delegated: difference, application: difference }
}

const determinations = {
  bodyEnums: {
    spec: {
      classification: ['FalsePositive', 'InformationalExpectedActivity', 'TruePositive'],
      determination: [
        'Clean',
        'CompromisedUser',
        'ConfirmedActivity',
        'ConfirmedUserActivity',
        'InsufficientData',
        'LineOfBusinessApplication',
        'MaliciousUserActivity',
        'Malware',
        'MultiStagedAttack',
        'NotMalicious',
        'Other',
        'Phishing',
        'SecurityTesting',
        'UnwantedSoftware',
      ],
      status: ['InProgress', 'New', 'Resolved'],
    },
    conflict: 'Alert, updateAlert, batchUpdateAlerts: determination',
  },
}

/** Where a spec differs from its page on purpose: by operation, then by what of it differs. */
export const knownDifferences: Readonly<Record<string, Readonly<Record<string, KnownDifference>>>> = {
  collectInvestigationPackage: packages,
  getPackageSasUri: packages,
  createScanDefinition: scanWrite,
  deleteScanDefinitions: scanWrite,
  updateScanDefinition: scanWrite,
  getScanAgent: scanRead,
  getScanHistoryByDefinition: scanRead,
  getScanHistoryBySession: scanRead,
  listScanAgents: scanRead,
  listScanDefinitions: scanRead,
  getRemediationTask: remediationTasks,
  listRemediationTaskMachineReferences: remediationTasks,
  listRemediationTasks: {
    ...remediationTasks,
    filterable: { spec: ['createdOn', 'status'], conflict: 'listRemediationTasks: createdon' },
  },
  getDomainStatistics: bothSpellings('getDomainStatistics: Url.Read.All'),
  listAlertDomains: bothSpellings('listAlertDomains: Url.Read.All'),
  updateAlert: determinations,
  batchUpdateAlerts: determinations,
  isolateMachine: {
    requiredFields: { spec: ['Comment', 'IsolationType'], conflict: 'isolateMachine: IsolationType' },
  },
  listBaselineConfigurations: {
    filterable: {
      spec: ['category', 'cce', 'id', 'name'],
      conflict: 'BaselineConfiguration, listBaselineConfigurations: cce, complianceLevels',
    },
  },
  listBrowserExtensionPermissions: {
    filterable: {
      spec: ['description'],
      conflict: 'listBrowserExtensionPermissions: filterable properties',
    },
  },
  runLiveResponse: {
    statuses: { spec: [201], conflict: 'runLiveResponse: status, address, body' },
  },
}
