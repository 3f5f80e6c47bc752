const noSuchName = { delegated: 'the page prints a permission that the resource app does not have' }
const bothSpellings = {
  delegated: 'both spellings of Url.Read.All are kept',
  application: 'both spellings of Url.Read.All are kept',
}

/** Where a spec differs from its page on purpose, and why. `specs/CONFLICTS.md` has the long form. */
export const knownDifferences: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  createScanDefinition: noSuchName,
  deleteScanDefinitions: noSuchName,
  updateScanDefinition: noSuchName,
  getScanAgent: noSuchName,
  getScanHistoryByDefinition: noSuchName,
  getScanHistoryBySession: noSuchName,
  listScanAgents: noSuchName,
  listScanDefinitions: noSuchName,
  getRemediationTask: noSuchName,
  listRemediationTaskMachineReferences: noSuchName,
  listRemediationTasks: { ...noSuchName, filterable: 'createdon is createdOn in the records' },
  getDomainStatistics: bothSpellings,
  listAlertDomains: bothSpellings,
  isolateMachine: {
    requiredFields: 'no default is stated for a disruptive call, so IsolationType is required',
  },
  listBaselineConfigurations: { filterable: 'CCE is cce in the records' },
  listBrowserExtensionPermissions: { filterable: 'six of the names belong to vulnerabilities' },
  runLiveResponse: {
    statuses: 'the older sample status 200 is left out',
  },
}
