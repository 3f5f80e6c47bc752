// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { OperationDocs } from '../operation-docs.ts'
import type { OperationId } from './operations.gen.ts'

/** What is said of each operation and where a client offers it, by its id. */
export const operationDocs: Readonly<Record<OperationId, OperationDocs>> = {
  addOrRemoveMachineTag: {
    resource: 'machines',
    name: 'addOrRemoveTag',
    summary: 'Add or remove one tag of a device',
    description:
      "Adds one tag to one device or takes it off; other tags stay. Taking off is the same call with Remove, there is no DELETE. What a repeat does is not documented. Only devices that were last seen within the tenant's retention time can be changed.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/add-or-remove-machine-tags',
      date: '2025-12-11',
    },
  },
  addOrRemoveTagForMultipleMachines: {
    resource: 'machines',
    name: 'addOrRemoveTagForMultiple',
    summary: 'Add or remove one tag of many devices',
    description:
      'Adds one tag to up to 500 devices or takes it off them. Partial failure and unknown ids are not documented; compare the devices in the answer with those that were sent. Note the capitals in the path and in the body.',
    limits: { maxBatch: 500 },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/add-or-remove-multiple-machine-tags',
      date: '2026-01-08',
    },
  },
  batchDeleteIndicators: {
    resource: 'indicators',
    name: 'batchDelete',
    summary: 'Delete many indicators',
    description:
      'Deletes up to 500 indicators by their ids; note the capitals in the path. 204 says that all of them were there and are gone. Whether anything was deleted when one id is unknown (404) or out of reach (403) is not documented: list again. Nothing brings them back. The page names no permission for users and no portal role.',
    limits: { maxBatch: 500 },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/batch-delete-ti-indicators',
      date: '2025-12-11',
    },
  },
  batchUpdateAlerts: {
    resource: 'alerts',
    name: 'batchUpdate',
    summary: 'Update many alerts',
    description:
      'Makes the same change to every alert named. A success has no body at all, so nothing says which alerts were changed; the largest batch, unknown ids and partial failure are not documented. A repeat with a comment adds it again. The quota is a tenth of the usual one per minute.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/batch-update-alerts',
      date: '2025-11-24',
    },
  },
  cancelMachineAction: {
    resource: 'machineActions',
    name: 'cancel',
    summary: 'Cancel a machine action',
    description:
      'Stops an action that is not yet in a final status; what a final one answers is not documented, so a repeat is not known to be safe. Any of the seven action permissions is named as enough, yet most likely the one that fits the type of the action is needed. Neither a portal role nor a limit by device group is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/cancel-machine-action',
      date: '2025-11-13',
    },
  },
  collectInvestigationPackage: {
    resource: 'machines',
    name: 'collectInvestigationPackage',
    summary: 'Collect an investigation package',
    description:
      'Has a device pack up what an investigation needs. The answer is a machine action that has only been taken on; read it again with `getMachineAction` and, once it has succeeded, get the link with `getPackageSasUri`. It can fail where the battery is nearly empty or the network is a metered one. While another collection is running on the device, the service answers 400. The portal role is another one than for the other actions.',
    platforms: {
      windows: 'The package is described for Windows 10, Windows 11 and servers.',
      macOS: 'The package is described.',
      linux: 'The package is described.',
    },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/collect-investigation-package',
      date: '2025-11-13',
    },
  },
  countMachineAlerts: {
    resource: 'machines',
    name: 'countAlerts',
    summary: 'Count the alerts of a device',
    description:
      'Answers with a number and nothing around it. It has no page of its own: it is known from one sample, which counts the alerts that are not resolved. The permissions are those of `listMachineAlerts`; quotas, a portal role and a limit by device group are not stated.',
    permissionsInferred: true,
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/exposed-apis-odata-samples',
      date: '2025-05-20',
    },
  },
  createAlertByReference: {
    resource: 'alerts',
    name: 'createByReference',
    summary: 'Create an alert from an event',
    description:
      'Makes an alert out of an event found by advanced hunting. The event is named by `eventTime`, `machineId` and `reportId` together; take all three over unchanged. Where the device has an open alert of that title, no second one is made; so two calls leave one alert or, once the first is closed, two. An automated investigation starts on the device. The answer is 200, not 201, and only a quota per minute is documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/create-alert-by-reference',
      date: '2025-11-11',
    },
  },
  createIndicator: {
    resource: 'indicators',
    name: 'create',
    summary: 'Submit or change an indicator',
    description:
      'Adds an indicator, or changes the one that is there; no other call changes one. The answer is 200 either way, so the two cannot be told apart. The value is called the identity of an indicator, yet captures show one value several times with different actions. Blocking takes hold on every device that the groups allow, after a while: files in 15 minutes to 2 hours, certificates within 3 hours, addresses and URLs within 48 hours, mostly in less than 2. What a tenant that holds 15000 answers is not documented.',
    limits: { maxActiveIndicatorsPerTenant: 15000 },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/post-ti-indicator',
      date: '2025-12-11',
    },
  },
  createScanDefinition: {
    resource: 'authenticatedScans',
    name: 'createDefinition',
    summary: 'Add a scan definition',
    description:
      "Sets up a scan that signs in to network devices. The scanner must be a device that was seen within the tenant's retention time. The body holds credentials: do not log it. The answer is 200, not 201, and leaves the credentials out. What a repeat does is not documented; take it as a second scan.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition',
      date: '2025-11-10',
    },
  },
  deleteIndicator: {
    resource: 'indicators',
    name: 'delete',
    summary: 'Delete an indicator',
    description:
      'Takes the id, not the value; look it up with `listIndicators`. Nothing brings a deleted indicator back, so keep a copy if it may have to be submitted again. The page names no permission for users and no portal role.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/delete-ti-indicator-by-id',
      date: '2025-12-11',
    },
  },
  deleteLibraryFile: {
    resource: 'libraryFiles',
    name: 'delete',
    summary: 'Delete a library file',
    description:
      'Takes a file out of the library. No call gives the content of a file back, so keep a copy. A name that is not there is answered with 404, and so is a repeat.',
    source: { url: 'https://learn.microsoft.com/defender-endpoint/api/delete-library', date: '2025-12-11' },
  },
  deleteScanDefinitions: {
    resource: 'authenticatedScans',
    name: 'deleteDefinitions',
    summary: 'Delete scan definitions',
    description:
      'Deletes every scan named; it is the only way to delete, even for one. Nothing brings a scan back, and its credentials cannot be counted on to be read beforehand. The answer, the largest batch, unknown ids and a repeat are not documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition',
      date: '2025-11-10',
    },
  },
  exportBaselineCompliance: {
    resource: 'baselines',
    name: 'exportCompliance',
    summary: 'Export baseline compliance to files',
    description:
      'Links to files that hold how every device stands to the baselines: one row per device, profile and configuration. Advised above 100,000 devices. The files tell the present state only. The page states no permission for the files; those of the list are used.',
    permissionsInferred: true,
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/export-security-baseline-assessment',
      date: '2025-11-16',
    },
  },
  exportBrowserExtensions: {
    resource: 'browserExtensions',
    name: 'export',
    summary: 'Export browser extensions to files',
    description:
      'Links to files that hold the browser extensions of every device: one row per device, browser and extension. Advised above 100,000 devices. The files tell the present state only.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-browser-extensions',
      date: '2025-11-10',
    },
  },
  exportCertificates: {
    resource: 'certificates',
    name: 'export',
    summary: 'Export certificates to files',
    description:
      'Links to files that hold the certificates of every device: one row per device, thumbprint and path, about 1 KB each. Advised above 100,000 devices. The files tell the present state only.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/export-certificate-inventory-assessment',
      date: '2025-11-11',
    },
  },
  exportHardwareFirmware: {
    resource: 'hardwareFirmware',
    name: 'export',
    summary: 'Export hardware and firmware to files',
    description:
      'Links to files that hold the hardware and firmware of every device: one row per device, type and name of a component, about 1 KB each. Advised above 100,000 devices. The files tell the present state only.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/export-firmware-hardware-assessment',
      date: '2025-01-22',
    },
  },
  exportInfoGathering: {
    resource: 'assessments',
    name: 'exportInfoGathering',
    summary: 'Export gathered device information to files',
    description:
      'Links to files with one row per device that hold what was gathered of it, the state of its antivirus included; no list in JSON exists. The same endpoint is documented a second time, in preview, as the export of antivirus health, with other quotas and lifetimes; there is one method for both. Advised above 100,000 devices. The files tell the present state only.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-information-gathering',
      date: '2025-12-11',
    },
  },
  exportNonCpeSoftwareInventory: {
    resource: 'assessments',
    name: 'exportNonCpeSoftwareInventory',
    summary: 'Export software without a CPE to files',
    description:
      'Links to files that hold the software of every device that has no CPE: one row per device, vendor, name and version. Advised above 100,000 devices. The files tell the present state only.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-non-cpe-software-inventory',
      date: '2025-11-04',
    },
  },
  exportSecureConfigurations: {
    resource: 'assessments',
    name: 'exportSecureConfigurations',
    summary: 'Export secure configurations to files',
    description:
      'Links to files that hold how every device stands to every security setting: one row per device and setting. Advised above 100,000 devices. The files tell the present state only.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-secure-config',
      date: '2025-11-04',
    },
  },
  exportSoftwareInventory: {
    resource: 'assessments',
    name: 'exportSoftwareInventory',
    summary: 'Export the software inventory to files',
    description:
      'Links to files that hold the software of every device that has a CPE: one row per device, vendor, name and version. Advised above 100,000 devices. The files tell the present state only.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-inventory',
      date: '2025-11-04',
    },
  },
  exportSoftwareVulnerabilities: {
    resource: 'assessments',
    name: 'exportSoftwareVulnerabilities',
    summary: 'Export software vulnerabilities to files',
    description:
      'Links to files that hold every known weakness of every device: one row per device, vendor, name, version and CVE, about 1 KB each. Advised above 100,000 devices. The snapshot is rebuilt every 6 hours; a call reads the newest and starts none. A full export now and then, weekly at most times, and `listSoftwareVulnerabilityChangesByMachine` in between is the advised way.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-vulnerabilities',
      date: '2025-11-04',
    },
  },
  findMachineInfoByIp: {
    resource: 'machines',
    name: 'findInfoByIp',
    summary: 'Find devices by IP address, the older way',
    description:
      'An older twin of `findMachinesByIp`, which is to be preferred: this one takes app tokens only, and its page shows a preview host that is long gone. The time must be within the past 30 days; a device fits when it was seen with the address up to 16 minutes before or after. Where none fits the service answers 404; a client reads that as an empty list. Nothing says that the call is retired. No quota is documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/find-machine-info-by-ip',
      date: '2025-12-11',
    },
  },
  findMachinesByIp: {
    resource: 'machines',
    name: 'findByIp',
    summary: 'Find devices by IP address',
    description:
      'Devices that were seen with an internal address between 15 minutes before and 15 minutes after a time. A time that is not within the past 30 days is answered with 400. The arguments are part of the path: quotes around the address, none around the time. What comes when no device fits, an empty list or 404, is not documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/find-machines-by-ip',
      date: '2025-12-11',
    },
  },
  findMachinesByTag: {
    resource: 'machines',
    name: 'findByTag',
    summary: 'Find devices by tag',
    description:
      'Devices that bear a tag, or a tag that begins so. Paging, the largest answer, and what an unknown tag answers are not documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/find-machines-by-tag',
      date: '2025-11-24',
    },
  },
  getAlert: {
    resource: 'alerts',
    name: 'get',
    summary: 'Get one alert',
    description:
      "Reads one alert, with its `evidence` filled in unasked, unlike in lists. Alerts are kept for the tenant's retention time, counted from their last update.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-info-by-id',
      date: '2025-11-24',
    },
  },
  getAlertMachine: {
    resource: 'alerts',
    name: 'getMachine',
    summary: 'Get the device of an alert',
    description:
      'An alert belongs to one device; this reads it. Needs a device permission, not an alert permission.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-machine-info',
      date: '2025-11-04',
    },
  },
  getAlertUser: {
    resource: 'alerts',
    name: 'getUser',
    summary: 'Get the user of an alert',
    description:
      'An alert has one user or none. 404 with ResourceNotFound is also the usual answer for an alert without a user. The permission is the one of Defender for Endpoint, not that of the same name in Microsoft Graph.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-user-info',
      date: '2025-11-04',
    },
  },
  getDeviceSecureScore: {
    resource: 'scores',
    name: 'getDeviceSecureScore',
    summary: 'Get the secure score for devices',
    description:
      "One figure for how safely the organisation's devices are set up; higher is better. The path calls it configuration score. The scale is not documented; it does not end at 100, as the sample has 340. Neither a portal role, a limit by device group nor a quota is stated.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-device-secure-score',
      date: '2025-11-13',
    },
  },
  getDomainStatistics: {
    resource: 'domains',
    name: 'getStatistics',
    summary: 'Get the statistics of a domain',
    description:
      'How often devices of the organisation talked to a domain, over at most 30 days. An unknown domain answers 200 with a prevalence of 0. The permission is the one for URLs.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-domain-statistics',
      date: '2025-11-11',
    },
  },
  getExposureScore: {
    resource: 'scores',
    name: 'getExposureScore',
    summary: 'Get the exposure score',
    description:
      'One figure for how exposed the whole organisation is. Neither a portal role, a limit by device group nor a quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-exposure-score',
      date: '2025-11-13',
    },
  },
  getFile: {
    resource: 'files',
    name: 'get',
    summary: 'Get one file',
    description:
      'What is known of a file, by its SHA-1 or SHA-256. An unknown file answers 404, while the lists of its alerts and devices are then empty. No limit by device group is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-file-information',
      date: '2025-11-12',
    },
  },
  getFileStatistics: {
    resource: 'files',
    name: 'getStatistics',
    summary: 'Get the statistics of a file',
    description:
      'How often a file was seen, in the organisation and in the world, over at most 30 days. An unknown file answers 404, unlike the statistics of domains and addresses, which then count 0. Which kinds of hash are taken is not documented; the sample sends a SHA-1.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-file-statistics',
      date: '2025-11-12',
    },
  },
  getInvestigation: {
    resource: 'investigations',
    name: 'get',
    summary: 'Get one investigation',
    description:
      'Reads one automated investigation, by its own id or by the id of the alert that set it off. Poll it after `startInvestigation`. What an unknown id answers is not documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-investigation-object',
      date: '2025-11-11',
    },
  },
  getIpStatistics: {
    resource: 'ips',
    name: 'getStatistics',
    summary: 'Get the statistics of an IP address',
    description:
      'How many devices of the organisation connected to an address, over at most 30 days. A valid address that is unknown answers 200 with a prevalence of 0, an invalid one 400. The samples have IPv4 only; IPv6 is not mentioned.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-ip-statistics',
      date: '2025-12-11',
    },
  },
  getLiveResponseResult: {
    resource: 'machineActions',
    name: 'getLiveResponseResult',
    summary: 'Get the link to the result of a live response command',
    description:
      'Answers with the address of what a command brought: the file for GetFile, a LiveResponseScriptResult for RunScript, nothing for PutFile. Ask for commands with the status Completed; what an unfinished or failed one answers is not documented. The link works for 30 minutes, and a new one can be had without running the command again. It leads to another host with the secret in the address: send no token there, and keep it out of logs.',
    limits: { linkLifetimeMinutes: 30 },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-live-response-result',
      date: '2025-11-13',
    },
  },
  getMachine: {
    resource: 'machines',
    name: 'get',
    summary: 'Get one device',
    description:
      "Reads one device by its id or its computer name. Devices are kept for the tenant's retention time, counted from when they were last seen.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-machine-by-id',
      date: '2025-12-11',
    },
  },
  getMachineAction: {
    resource: 'machineActions',
    name: 'get',
    summary: 'Get one machine action',
    description:
      'Says how far an action has come. Poll it after every action, several seconds apart: 1500 calls an hour are one each 2.4 seconds, for all callers together. Final statuses are Succeeded, Failed, TimeOut and Cancelled.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-machineaction-object',
      date: '2025-11-13',
    },
  },
  getPackageSasUri: {
    resource: 'machineActions',
    name: 'getPackageSasUri',
    summary: 'Get the link to an investigation package',
    description:
      'Answers with the address of the package that `collectInvestigationPackage` made. 404 also means that the collection is not finished, so read the action with `getMachineAction` until it has succeeded and call this once: the quota is only 2 a minute and 120 an hour. The text of the answer has quotes of its own around the address; take one pair off. The link lasts a short time that is not stated. It leads to another host with the secret in the address: send no token there, and keep it out of logs.',
    platforms: { windows: 'Windows 10 from 1703 on and Windows 11.' },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-package-sas-uri',
      date: '2024-04-17',
    },
  },
  getRecommendation: {
    resource: 'recommendations',
    name: 'get',
    summary: 'Get one recommendation',
    description:
      'Reads one recommendation by its id. What an unknown id answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-recommendation-by-id',
      date: '2025-11-13',
    },
  },
  getRecommendationSoftware: {
    resource: 'recommendations',
    name: 'getSoftware',
    summary: 'Get the software of a recommendation',
    description:
      'The one software that the recommendation is about. In the sample its id is that of the recommendation without the first part. An app needs a software permission, a user one for recommendations. Neither a portal role, a limit by device group nor a quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/list-recommendation-software',
      date: '2025-11-13',
    },
  },
  getRemediationTask: {
    resource: 'remediationTasks',
    name: 'get',
    summary: 'Get one remediation task',
    description:
      'Reads one task, with the same fields as in the list. What an unknown id answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-remediation-one-activity',
      date: '2025-11-13',
    },
  },
  getScanAgent: {
    resource: 'authenticatedScans',
    name: 'getAgent',
    summary: 'Get one scan agent',
    description:
      'Reads one agent. In the sample it comes as the only element of `value`; the context of that sample promises a bare agent, so look for both. One of the two portal roles is enough.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-agent-details',
      date: '2025-11-10',
    },
  },
  getScanHistoryByDefinition: {
    resource: 'authenticatedScans',
    name: 'getHistoryByDefinition',
    summary: 'Get the scan history by definition',
    description:
      'When the named scans last ran and how that went. It only reads, though it is a POST. `$top` and `$skip` go into the address and count sessions. One of the two portal roles is enough.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-scan-history-by-definition',
      date: '2025-11-10',
    },
  },
  getScanHistoryBySession: {
    resource: 'authenticatedScans',
    name: 'getHistoryBySession',
    summary: 'Get the scan history by session',
    description:
      'What the named sessions scanned, target by target. It only reads, though it is a POST. No page says where the id of a session is to be had. One of the two portal roles is enough.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-scan-history-by-session',
      date: '2025-11-10',
    },
  },
  getSoftware: {
    resource: 'software',
    name: 'get',
    summary: 'Get one software',
    description:
      'Reads one software by its id, such as microsoft-_-edge. What an unknown id answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-software-by-id',
      date: '2025-11-16',
    },
  },
  getUser: {
    resource: 'users',
    name: 'get',
    summary: 'Get one user',
    description:
      'Known from a page of 2021 that has left the documentation; whether the service still answers is not known. Apps alone may call it. Neither a portal role, a limit by device group nor a quota is stated. `getAlertUser` and `listMachineLogonUsers` answer with users too.',
    retirement: {
      note: 'The page of the call has left the documentation; nobody says whether or when the call itself goes.',
    },
    source: {
      url: 'https://github.com/MicrosoftDocs/microsoft-365-docs/blob/06489c4d16feb92836b21a30917926765df2e4e5/microsoft-365/security/defender-endpoint/get-user-information.md',
      date: '2021-03-23',
    },
  },
  getVulnerability: {
    resource: 'vulnerabilities',
    name: 'get',
    summary: 'Get one vulnerability',
    description:
      'Reads one vulnerability by its CVE number. The sample has fewer fields than that of the list. What an unknown number answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-vulnerability-by-id',
      date: '2020-12-18',
    },
  },
  importIndicators: {
    resource: 'indicators',
    name: 'import',
    summary: 'Submit or change many indicators',
    description:
      'As `createIndicator`, for up to 500 at once. 200 does not mean that all went in: read `isFailed` of each result, and match results by the value. Split larger sets; only a quota per minute is documented, and it is less than a third of that of `createIndicator`. No portal role is stated.',
    limits: { maxBatch: 500, maxActiveIndicatorsPerTenant: 15000 },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/import-ti-indicators',
      date: '2025-12-11',
    },
  },
  isolateMachine: {
    resource: 'machines',
    name: 'isolate',
    summary: 'Isolate a device',
    description:
      'Cuts a device off from the network, save for its line to Defender for Endpoint. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is Succeeded, Failed, TimeOut or Cancelled. An offline device is tried for up to three days, and isolation ends by itself after seven days. A device behind a full VPN tunnel may lose its line to the service. What a repeat does is not documented; take it as a second action. For a device that is not onboarded, send UnManagedDevice: the call then contains the device.',
    platforms: {
      windows:
        'Full isolation, Windows 10 from 1703 on and Windows 11; selective isolation, Windows 10 from 1709 on and Windows 11. The page on device actions adds Server 2012 R2 and later and Azure Stack HCI from 23H2 on, and has 1703 for selective isolation too.',
      macOS:
        'Client 101.98.84 or later, by the page on device actions; the page of the call leaves macOS out.',
      linux: 'Full isolation, on the distributions that are supported.',
    },
    source: { url: 'https://learn.microsoft.com/defender-endpoint/api/isolate-machine', date: '2025-11-13' },
  },
  listAlertDomains: {
    resource: 'alerts',
    name: 'listDomains',
    summary: 'List the domains of an alert',
    description:
      'Host names that the alert has to do with. The permission is the one for URLs, not one for alerts. What an alert without domains answers is not documented; 404 is said of an unknown alert only.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-domain-info',
      date: '2025-11-24',
    },
  },
  listAlertFiles: {
    resource: 'alerts',
    name: 'listFiles',
    summary: 'List the files of an alert',
    description:
      'Files that the alert has to do with, with their prevalence and signature. What an alert without files answers is not documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-files-info',
      date: '2025-11-11',
    },
  },
  listAlertIps: {
    resource: 'alerts',
    name: 'listIps',
    summary: 'List the IP addresses of an alert',
    description: 'IP addresses that the alert has to do with.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-ip-info',
      date: '2025-11-24',
    },
  },
  listAlerts: {
    resource: 'alerts',
    name: 'list',
    summary: 'List alerts',
    description:
      "Reaches back as far as the tenant keeps data, judged by the last update of each alert. `evidence` is empty unless it is expanded. Alerts on devices outside a signed-in user's device groups are left out silently. Only endpoint alerts are listed; those of the other Defender products are in Microsoft Graph.",
    windowBy: 'alertCreationTime',
    source: { url: 'https://learn.microsoft.com/defender-endpoint/api/get-alerts', date: '2025-11-04' },
  },
  listBaselineComplianceByMachine: {
    resource: 'baselines',
    name: 'listComplianceByMachine',
    summary: 'List the baseline compliance of all devices',
    description:
      'How every device stands to the baselines: one row per device, profile and configuration, about 1 KB each. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/export-security-baseline-assessment',
      date: '2025-11-16',
    },
  },
  listBaselineConfigurations: {
    resource: 'baselines',
    name: 'listConfigurations',
    summary: 'List the configurations of baselines',
    description:
      'What active baseline profiles ask of a device. `description`, `rationale` and `remediation` hold HTML. The page states neither a permission nor a quota; the permissions are those of the compliance lists.',
    permissionsInferred: true,
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-security-baselines-assessment-configurations',
      date: '2025-11-16',
    },
  },
  listBaselineProfiles: {
    resource: 'baselines',
    name: 'listProfiles',
    summary: 'List baseline profiles',
    description:
      'The baseline profiles that the tenant made, each with how many devices it applies to and how many meet it. The page states neither a permission nor a quota; the permissions are those of the compliance lists.',
    permissionsInferred: true,
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-security-baselines-assessment-profiles',
      date: '2025-11-16',
    },
  },
  listBrowserExtensionPermissions: {
    resource: 'browserExtensions',
    name: 'listPermissions',
    summary: 'List what permissions of browser extensions mean',
    description:
      'A fixed catalogue of the permissions that extensions ask for; it takes no id of an extension. Join `key` with `Permissions` of `listBrowserExtensionsByMachine`. The page states no quota.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-browser-extensions-permission-info',
      date: '2025-11-10',
    },
  },
  listBrowserExtensionsByMachine: {
    resource: 'browserExtensions',
    name: 'listByMachine',
    summary: 'List the browser extensions of all devices',
    description:
      'One row per device, browser and extension, about 0.5 KB each. Rows are in PascalCase, unlike those of every other inventory. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-browser-extensions',
      date: '2025-11-10',
    },
  },
  listCertificatesByMachine: {
    resource: 'certificates',
    name: 'listByMachine',
    summary: 'List the certificates of all devices',
    description:
      'One row per device, thumbprint and path, about 1 KB each. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/export-certificate-inventory-assessment',
      date: '2025-11-11',
    },
  },
  listDeviceAvHealth: {
    resource: 'deviceHealth',
    name: 'listAvHealth',
    summary: 'List the state of the antivirus on devices',
    description:
      'How Defender Antivirus does on each device, as of now; there is no history. A page holds only 20 devices unless asked otherwise, so send `$top`. With more than 100000 devices the files of `exportInfoGathering` are advised, which need another permission. Neither a portal role nor whether device groups limit what is seen is stated.',
    platforms: {
      windows: 'Server 2012 R2 and 2016 only where they were onboarded with the modern unified package.',
    },
    licence: 'Defender for Endpoint Plan 2 or Defender for Business',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/device-health-export-antivirus-health-report-api',
      date: '2026-02-05',
    },
  },
  listDomainAlerts: {
    resource: 'domains',
    name: 'listAlerts',
    summary: 'List the alerts of a domain',
    description:
      "Alerts that have to do with a domain, reaching back as far as the tenant keeps data, judged by the last update of each alert. An unknown domain has an empty list. Alerts on devices outside a signed-in user's device groups are left out. The page says nothing of paging or of OData.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-domain-related-alerts',
      date: '2025-11-11',
    },
  },
  listDomainMachines: {
    resource: 'domains',
    name: 'listMachines',
    summary: 'List the devices of a domain',
    description:
      "Devices that talked to a domain or that it talked to, reaching back as far as the tenant keeps data, judged by the last update of each device. At most 500 devices come, and no way to get at the rest is documented; hunt for them instead. An unknown domain has an empty list. Devices outside a signed-in user's device groups are left out.",
    limits: { maxMachines: 500 },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-domain-related-machines',
      date: '2025-11-11',
    },
  },
  listExposureScoresByMachineGroup: {
    resource: 'scores',
    name: 'listExposureScoresByMachineGroup',
    summary: 'List exposure scores by device group',
    description:
      'The exposure score of each device group. Note the capitals in the path. No paging, portal role, limit by device group or quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-machine-group-exposure-score',
      date: '2025-11-13',
    },
  },
  listFileAlerts: {
    resource: 'files',
    name: 'listAlerts',
    summary: 'List the alerts of a file',
    description:
      "Alerts that have to do with a file, by its SHA-1 alone. An unknown file has an empty list. Alerts on devices outside a signed-in user's device groups are left out. Needs an alert permission, not one for files. The page says nothing of paging or of OData.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-file-related-alerts',
      date: '2025-11-12',
    },
  },
  listFileMachines: {
    resource: 'files',
    name: 'listMachines',
    summary: 'List the devices of a file',
    description:
      "Devices that a file has to do with, by its SHA-1 alone. An unknown file has an empty list. Devices outside a signed-in user's device groups are left out. Needs a device permission, not one for files. The page says nothing of paging or of OData.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-file-related-machines',
      date: '2025-11-12',
    },
  },
  listHardwareFirmwareByMachine: {
    resource: 'hardwareFirmware',
    name: 'listByMachine',
    summary: 'List the hardware and firmware of all devices',
    description:
      'One row per device, type and name of a component, about 1 KB each. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/export-firmware-hardware-assessment',
      date: '2025-01-22',
    },
  },
  listIndicators: {
    resource: 'indicators',
    name: 'list',
    summary: 'List indicators',
    description:
      'Indicators that are in force; expired ones are left out. A tenant may hold 15000 while one call answers with at most 10000, so one page may not be all. An app with Ti.ReadWrite alone is shown only what it submitted itself, and nothing says so; Ti.ReadWrite.All shows everything. No call reads a single indicator: filter by `indicatorValue`. No portal role is stated.',
    windowBy: 'creationTimeDateTimeUtc',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-ti-indicators-collection',
      date: '2025-12-11',
    },
  },
  listInvestigations: {
    resource: 'investigations',
    name: 'list',
    summary: 'List investigations',
    description:
      'Automated investigations. How long they are kept is not documented, and no limit by device group is stated. Needs an alert permission.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-investigation-collection',
      date: '2025-11-11',
    },
  },
  listIpAlerts: {
    resource: 'ips',
    name: 'listAlerts',
    summary: 'List the alerts of an IP address',
    description:
      "Alerts that have to do with an address. A valid address that is unknown has an empty list, an invalid one answers 400. Alerts on devices outside a signed-in user's device groups are left out. The page says nothing of paging or of OData.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-ip-related-alerts',
      date: '2025-12-11',
    },
  },
  listLibraryFiles: {
    resource: 'libraryFiles',
    name: 'list',
    summary: 'List library files',
    description:
      'Scripts and files of the whole tenant that live response can use. The page says nothing of paging or of OData.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/list-library-files',
      date: '2025-12-11',
    },
  },
  listMachineActions: {
    resource: 'machineActions',
    name: 'list',
    summary: 'List machine actions',
    description:
      'Response actions sent to devices. Live response sessions started in the portal are left out; those started through the API are in. How long actions are kept, and whether device groups limit what is seen, is not documented. Compare enum values as quoted text in `$filter`.',
    windowBy: 'creationDateTimeUtc',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-machineactions-collection',
      date: '2025-11-13',
    },
  },
  listMachineAlerts: {
    resource: 'machines',
    name: 'listAlerts',
    summary: 'List the alerts of a device',
    description:
      'Alerts on one device. They reach back as far as the tenant keeps data, counted from when the device was last updated. Needs an alert permission, not a device permission. The page says nothing of paging or of OData; a sample elsewhere filters the count of the same list by status.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-machine-related-alerts',
      date: '2025-12-11',
    },
  },
  listMachineLogonUsers: {
    resource: 'machines',
    name: 'listLogonUsers',
    summary: 'List the users of a device',
    description:
      'Accounts that signed in to one device. Needs the user permission, for users and for apps alike, and none for devices; a signed-in user must also be allowed to see the device. Records are thinner than the one of `getAlertUser`: several properties are null or missing.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-machine-log-on-users',
      date: '2025-12-11',
    },
  },
  listMachineMissingKbs: {
    resource: 'machines',
    name: 'listMissingKbs',
    summary: 'List the updates that a device lacks',
    description:
      'Security updates that are missing on one device. Only app tokens are documented, and no quota. Users report that a device that exists is now and then answered with 404, and that a second call then succeeds.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-missing-kbs-machine',
      date: '2025-12-11',
    },
  },
  listMachineRecommendations: {
    resource: 'machines',
    name: 'listRecommendations',
    summary: 'List the recommendations for a device',
    description:
      'What to do about the weaknesses of one device. Counts are those of the device: in the sample one device is exposed and the total is 0. No quota is documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-security-recommendations',
      date: '2025-12-11',
    },
  },
  listMachineSoftware: {
    resource: 'machines',
    name: 'listSoftware',
    summary: 'List the software of a device',
    description:
      'Software that is installed on one device. Each record is the one of the whole tenant, so its counts are those of all devices, and it names neither version nor folder. No quota is documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-installed-software',
      date: '2025-12-11',
    },
  },
  listMachineVulnerabilities: {
    resource: 'machines',
    name: 'listVulnerabilities',
    summary: 'List the vulnerabilities of a device',
    description:
      'Vulnerabilities that were found on one device. The service names another type than for the list of the whole tenant, and the sample lacks the newer properties. The quota per minute is half the usual one.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-discovered-vulnerabilities',
      date: '2025-12-11',
    },
  },
  listMachines: {
    resource: 'machines',
    name: 'list',
    summary: 'List devices',
    description:
      'Reaches back as far as the tenant keeps data, judged by when each device was last seen. Where there is no recent device the service answers 404; a client reads that as an empty list. Real records carry more properties than the documentation shows.',
    windowBy: 'lastSeen',
    source: { url: 'https://learn.microsoft.com/defender-endpoint/api/get-machines', date: '2026-06-28' },
  },
  listNonCpeSoftwareInventoryByMachine: {
    resource: 'assessments',
    name: 'listNonCpeSoftwareInventoryByMachine',
    summary: 'List software without a CPE of all devices',
    description:
      'One row per device, vendor, name and version, about 0.5 KB each, of software without a CPE; nothing is known of its weaknesses or exposure. The path says NoProductCode where that of the files says NonCpe. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-non-cpe-software-inventory',
      date: '2025-11-04',
    },
  },
  listRecommendationMachineReferences: {
    resource: 'recommendations',
    name: 'listMachineReferences',
    summary: 'List the devices of a recommendation',
    description:
      'Short records of four fields; read the rest with `getMachine`. No paging, portal role, limit by device group or quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-recommendation-machines',
      date: '2025-11-13',
    },
  },
  listRecommendationVulnerabilities: {
    resource: 'recommendations',
    name: 'listVulnerabilities',
    summary: 'List the vulnerabilities of a recommendation',
    description:
      'Vulnerabilities that the recommendation is about. Needs a vulnerability permission, though the path is one of recommendations. No paging, portal role, limit by device group or quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-recommendation-vulnerabilities',
      date: '2025-11-13',
    },
  },
  listRecommendations: {
    resource: 'recommendations',
    name: 'list',
    summary: 'List recommendations',
    description:
      'All security recommendations for the organisation. Neither a portal role, a limit by device group nor a quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-all-recommendations',
      date: '2025-11-13',
    },
  },
  listRemediationTaskMachineReferences: {
    resource: 'remediationTasks',
    name: 'listMachineReferences',
    summary: 'List the exposed devices of a remediation task',
    description:
      'Devices that have the weakness which the task is to remove, as short records of four fields; read the rest with `getMachine`. No paging, portal role, limit by device group or quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-remediation-exposed-devices-activities',
      date: '2025-11-13',
    },
  },
  listRemediationTasks: {
    resource: 'remediationTasks',
    name: 'list',
    summary: 'List remediation tasks',
    description:
      'Work that somebody asked for in order to remove weaknesses; the portal calls it remediation activities. Neither a portal role, a limit by device group nor a quota is stated.',
    windowBy: 'createdOn',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-remediation-all-activities',
      date: '2025-11-13',
    },
  },
  listScanAgents: {
    resource: 'authenticatedScans',
    name: 'listAgents',
    summary: 'List scan agents',
    description:
      'Devices that can scan others. One of the two portal roles is enough. No paging or OData option is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-all-scan-agents',
      date: '2025-11-10',
    },
  },
  listScanDefinitions: {
    resource: 'authenticatedScans',
    name: 'listDefinitions',
    summary: 'List scan definitions',
    description:
      'Every scan that was set up. The sample shows credentials in clear text: do not log the answer. One of the two portal roles is enough. No paging or OData option is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-all-scan-definitions',
      date: '2025-11-10',
    },
  },
  listSecureConfigurationsByMachine: {
    resource: 'assessments',
    name: 'listSecureConfigurationsByMachine',
    summary: 'List secure configurations of all devices',
    description:
      'How every device stands to every security setting: one row per device and setting. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-secure-config',
      date: '2025-11-04',
    },
  },
  listSoftware: {
    resource: 'software',
    name: 'list',
    summary: 'List software',
    description:
      "All software that was found on the organisation's devices, with figures over all of them. Note the capital S in the path. Neither a portal role, a limit by device group nor a quota is stated.",
    source: { url: 'https://learn.microsoft.com/defender-endpoint/api/get-software', date: '2025-11-16' },
  },
  listSoftwareDistributions: {
    resource: 'software',
    name: 'listDistributions',
    summary: 'List the versions of a software',
    description:
      'How often each version is installed and how many vulnerabilities it has. No paging, portal role, limit by device group or quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-software-ver-distribution',
      date: '2025-11-16',
    },
  },
  listSoftwareInventoryByMachine: {
    resource: 'assessments',
    name: 'listSoftwareInventoryByMachine',
    summary: 'List the software of all devices',
    description:
      'One row per device, vendor, name and version, about 0.5 KB each. Only software with a CPE; the rest comes from `listNonCpeSoftwareInventoryByMachine`. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-inventory',
      date: '2025-11-04',
    },
  },
  listSoftwareMachineReferences: {
    resource: 'software',
    name: 'listMachineReferences',
    summary: 'List the devices that have a software',
    description:
      'Short records of four fields; read the rest with `getMachine`. No paging, portal role, limit by device group or quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-machines-by-software',
      date: '2025-11-16',
    },
  },
  listSoftwareMissingKbs: {
    resource: 'software',
    name: 'listMissingKbs',
    summary: 'List the updates that a software lacks',
    description:
      'Security updates of a software that devices do not have yet. Note the last part of the path, all in lower case. No paging, portal role, limit by device group or quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-missing-kbs-software',
      date: '2025-11-16',
    },
  },
  listSoftwareVulnerabilities: {
    resource: 'software',
    name: 'listVulnerabilities',
    summary: 'List the vulnerabilities of a software',
    description:
      'Known vulnerabilities of the installed software. Needs a vulnerability permission, though the path is one of software. No paging, portal role, limit by device group or quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-vuln-by-software',
      date: '2025-11-16',
    },
  },
  listSoftwareVulnerabilitiesByMachine: {
    resource: 'assessments',
    name: 'listSoftwareVulnerabilitiesByMachine',
    summary: 'List software vulnerabilities of all devices',
    description:
      'One row per device, vendor, name, version and CVE, about 1 KB each. Software without a CVE is listed too, with `cveId` null. Advised below 100,000 devices; above that, use the files. The snapshot is rebuilt every 6 hours and tells the present state only. Rows may hold further columns that come and go.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-vulnerabilities',
      date: '2025-11-04',
    },
  },
  listSoftwareVulnerabilityChangesByMachine: {
    resource: 'assessments',
    name: 'listSoftwareVulnerabilityChangesByMachine',
    summary: 'List changes of software vulnerabilities',
    description:
      'What became new, fixed or updated since `sinceTime`: one row per device, vendor, name, version, CVE and time of the change. Changes are worked out every 6 hours, after each full export. A device that moved to another device group comes twice, as Fixed under the old group and as New under the new one; tell them apart by `id` and `rbacGroupId`. An upgrade that stays exposed gives Fixed for the old version and New for the new one, with the same `firstSeenTimestamp`.',
    limits: { maxDaysBack: 14 },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-vulnerabilities',
      date: '2025-11-04',
    },
  },
  listUserAlerts: {
    resource: 'users',
    name: 'listAlerts',
    summary: 'List the alerts of a user',
    description:
      "Alerts that have to do with a user, named by the account alone. An unknown user has an empty list, and so, most likely, has a user named in any other way. Alerts on devices outside a signed-in user's device groups are left out. The page says nothing of paging or of OData.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-user-related-alerts',
      date: '2025-11-16',
    },
  },
  listUserMachines: {
    resource: 'users',
    name: 'listMachines',
    summary: 'List the devices of a user',
    description:
      "Devices that a user has to do with, named by the account alone. An unknown user has an empty list, and so, most likely, has a user named in any other way. Devices outside a signed-in user's device groups are left out. Needs a device permission, not one for users. The page says nothing of paging or of OData.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-user-related-machines',
      date: '2025-11-16',
    },
  },
  listVulnerabilities: {
    resource: 'vulnerabilities',
    name: 'list',
    summary: 'List vulnerabilities',
    description:
      'All vulnerabilities that affect the organisation. `$top` ends at 8000 here, lower than in the lists beside it. Descriptions may be written by a machine and say so at their end. Neither a portal role, a limit by device group nor a quota is stated.',
    windowBy: 'publishedOn',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-all-vulnerabilities',
      date: '2020-12-18',
    },
  },
  listVulnerabilitiesByMachineAndSoftware: {
    resource: 'vulnerabilities',
    name: 'listByMachineAndSoftware',
    summary: 'List vulnerabilities by device and software',
    description:
      'One row per device, version of a software and CVE, with the update that closes it where there is one. This list gets very long; filter it. Neither a portal role, a limit by device group nor a quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-all-vulnerabilities-by-machines',
      date: '2025-11-16',
    },
  },
  listVulnerabilityMachineReferences: {
    resource: 'vulnerabilities',
    name: 'listMachineReferences',
    summary: 'List the devices that a vulnerability affects',
    description:
      'Short records of four fields; read the rest with `getMachine`. The permission is one for vulnerabilities; none for devices is named. No paging, portal role, limit by device group or quota is stated.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/get-machines-by-vulnerability',
      date: '2025-11-16',
    },
  },
  offboardMachine: {
    resource: 'machines',
    name: 'offboard',
    summary: 'Offboard a device',
    description:
      'Takes a device out of Defender for Endpoint; no call brings it back. On Windows nothing but the sensor is stopped, and what onboarding wrote stays in the registry. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. What a repeat does is not documented. A signed-in user needs a fitting portal role, which the page does not name.',
    platforms: {
      windows:
        'Windows 10 from 1703 on, Windows 11, Server 2019 and later; Server 2012 R2 and 2016 with the unified agent.',
      macOS: 'macOS 14 or later.',
      linux: 'The distributions that are supported.',
    },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/offboard-machine-api',
      date: '2026-08-11',
    },
  },
  restrictCodeExecution: {
    resource: 'machines',
    name: 'restrictCodeExecution',
    summary: 'Let a device run only signed Microsoft files',
    description:
      'Puts a code integrity policy on a device under which only files signed by Microsoft may run. Needs Defender Antivirus in the tenant. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. While an earlier call for the same device is pending, a repeat answers either with that action or with 400 and the text "Action is already in progress"; be ready for both.',
    platforms: {
      windows:
        'Windows 10 from 1709 on and Windows 11; the page on device actions adds Server 2019 and later.',
    },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/restrict-code-execution',
      date: '2025-11-13',
    },
  },
  runAdvancedQuery: {
    resource: 'hunting',
    name: 'runAdvancedQuery',
    summary: 'Run a hunting query (being retired)',
    description:
      'Runs a KQL query over raw events of the last 30 days. 100000 rows are a cut, not a page: nothing brings the rest, so narrow the time or use limit. Quotas hold for the whole tenant. 429 means too many calls or too much running time, 10 minutes in an hour and 180 in a day; the message says which. Wait longer than 200 seconds before giving a call up. Fewer tables than in Microsoft Graph are there. A signed-in user sees devices of their own groups.',
    retirement: {
      note: 'Being retired since January 2026, as message MC1220762 tells; one source gives 1 February 2027 as its end. It stops working then; Microsoft Graph takes its place.',
      date: '2027-02-01',
      successor: 'runHuntingQuery',
    },
    licence: 'Not part of Defender for Business',
    limits: {
      lookBackDays: 30,
      maxRows: 100000,
      maxResponseMB: 50,
      requestTimeoutSeconds: 200,
      runTimeMinutesPerHour: 10,
      runTimeMinutesPerDay: 180,
    },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/run-advanced-query-api',
      date: '2026-07-28',
    },
  },
  runAntiVirusScan: {
    resource: 'machines',
    name: 'runAntiVirusScan',
    summary: 'Scan a device for malware',
    description:
      'Starts a scan by Defender Antivirus, also where it runs beside another antivirus or in passive mode. How much of the processor it takes follows ScanAvgCPULoadFactor, 50 percent where that is not set. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. While an earlier scan of the same device is pending, a repeat answers either with that action or with 400 and the text "Action is already in progress"; be ready for both.',
    platforms: {
      windows: 'Windows 10 from 1709 on and Windows 11.',
      macOS: 'Client 101.98.84 or later.',
      linux: 'Servers with client 101.98.84 or later.',
    },
    source: { url: 'https://learn.microsoft.com/defender-endpoint/api/run-av-scan', date: '2025-11-13' },
  },
  runHuntingQuery: {
    resource: 'hunting',
    name: 'runHuntingQuery',
    summary: 'Run a hunting query',
    description:
      'Runs a KQL query over raw events by way of Microsoft Graph, with a token for Graph. 100000 rows are a cut, not a page: nothing brings the rest, so narrow the time or use limit. The tenant has a budget of processor time, by its size, that is filled up every 15 minutes; 429 means too many calls or too much of it, and the message says which. A query that runs for more than three minutes fails; users report 504 without a message. What a signed-in user must be allowed in the portal is not documented.',
    limits: { lookBackDays: 30, maxRows: 100000, requestTimeoutSeconds: 180, processorCycleMinutes: 15 },
    source: {
      url: 'https://learn.microsoft.com/graph/api/security-security-runhuntingquery',
      date: '2022-11-11',
    },
  },
  runLiveResponse: {
    resource: 'machines',
    name: 'runLiveResponse',
    summary: 'Run commands on a device',
    description:
      'Puts files on a device, runs scripts there and fetches files. Commands run one after the other, and once one fails the rest are passed over. Scripts and files must already be in the library, see `uploadLibraryFile`; files put on the device are gone after a restart. A device takes one session at a time, and 400 with ActiveRequestAlreadyExists says that one is running. 429 comes for two reasons: too many calls, which a short wait cures, and too many sessions at once, which it does not. The answer is a machine action; read it again with `getMachineAction` until its status is final, then get each result with `getLiveResponseResult`. The tenant must have live response on, unsigned PowerShell scripts have a switch of their own, and the group of the device needs some level of automated remediation. A script can do what nothing undoes.',
    platforms: {
      windows:
        'Windows 11; Windows 10 from 1909 on, or 1903 with KB4515384, 1809 with KB4537818, 1803 with KB4537795, 1709 with KB4537816; Server 2019 (preview), Server 2022 and later; Azure Stack HCI from 23H2 on.',
      macOS: 'macOS 11 to 13 on the page of the call; client 101.43.84 or later on the page of the portal.',
      linux: 'The distributions that are supported; client 101.45.13 or later on the page of the portal.',
    },
    licence: 'Defender for Endpoint Plan 2',
    limits: {
      concurrentSessions: 50,
      offlineQueueHours: 2,
      runScriptTimeoutMinutes: 10,
      sessionsPerDevice: 1,
      getFileMaxMB: 3000,
      putFileMaxMBWindows: 300,
      putFileMaxMBOther: 10,
      libraryUploadMaxMB: 20,
    },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/run-live-response',
      date: '2025-12-31',
    },
  },
  setDeviceValue: {
    resource: 'machines',
    name: 'setDeviceValue',
    summary: 'Set the value of a device',
    description:
      "Says how much a device is worth to the tenant. `updateMachine` can set the same, under another portal role. Only devices that were last seen within the tenant's retention time can be changed.",
    source: { url: 'https://learn.microsoft.com/defender-endpoint/api/set-device-value', date: '2025-12-11' },
  },
  startInvestigation: {
    resource: 'machines',
    name: 'startInvestigation',
    summary: 'Start an automated investigation of a device',
    description:
      'Starts an automated investigation. The answer is an investigation, not a machine action; read it again with `getInvestigation`. Needs an alert permission, not a device permission. The quota is 50 calls an hour, with none per minute. What a repeat does is not documented.',
    platforms: {
      windows:
        'Windows 11; Windows 10 from 1803 on (17134.704 with KB4493464) and 1709 (16299.1085 with KB4493441); Server 2019 and later; Azure Stack HCI from 23H2 on.',
    },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/initiate-autoir-investigation',
      date: '2025-11-11',
    },
  },
  stopAndQuarantineFile: {
    resource: 'machines',
    name: 'stopAndQuarantineFile',
    summary: 'Stop a file on a device and put it in quarantine',
    description:
      'Stops the processes of a file on one device and puts the file in quarantine. The file must be signed neither by Microsoft nor by a publisher that is trusted; Defender Antivirus must be on, if only in passive mode. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. What a repeat does is not documented. Note the capitals in the path.',
    platforms: { windows: 'Windows 10 from 1703 on and Windows 11.' },
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/stop-and-quarantine-file',
      date: '2025-11-13',
    },
  },
  unisolateMachine: {
    resource: 'machines',
    name: 'unisolate',
    summary: 'Release a device from isolation',
    description:
      'Puts an isolated device back on the network. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. While an earlier release of the same device is pending, a repeat answers either with that action or with 400 and the text "Action is already in progress"; be ready for both. Whether it also frees a contained device that is not onboarded is not documented.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/unisolate-machine',
      date: '2025-11-13',
    },
  },
  unrestrictCodeExecution: {
    resource: 'machines',
    name: 'unrestrictCodeExecution',
    summary: 'Let a device run all files again',
    description:
      'Takes away what `restrictCodeExecution` put on a device. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. While an earlier call for the same device is pending, a repeat answers either with that action or with 400 and the text "Action is already in progress"; be ready for both.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/unrestrict-code-execution',
      date: '2025-11-24',
    },
  },
  updateAlert: {
    resource: 'alerts',
    name: 'update',
    summary: 'Update one alert',
    description:
      'Changes the fields that are sent and keeps the others, save for those that follow from the change. Send only what changes. A comment is always added, never replaced, so a repeat with a comment adds it again. Only alerts that `listAlerts` can return can be changed. Whether the answer carries `evidence` is not documented.',
    source: { url: 'https://learn.microsoft.com/defender-endpoint/api/update-alert', date: '2025-11-24' },
  },
  updateMachine: {
    resource: 'machines',
    name: 'update',
    summary: 'Update one device',
    description:
      "Sets the tags or the value of a device; a property that is not sent stays as it is. Tags are replaced as a whole: a tag that is left out of the list is lost, so read the device first or use `addOrRemoveMachineTag`. Users report that an empty list is refused, so the last tag cannot be taken off this way. Only devices that were last seen within the tenant's retention time can be changed.",
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/update-machine-method',
      date: '2025-12-11',
    },
  },
  updateScanDefinition: {
    resource: 'authenticatedScans',
    name: 'updateDefinition',
    summary: 'Update a scan definition',
    description:
      'Changes a scan. Documented by a sample alone, which sends every field; whether a field that is left out keeps its value is not said, save that the credentials may be left out. Nor is it said what a repeat does. The body may hold credentials: do not log it.',
    source: {
      url: 'https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition',
      date: '2025-11-10',
    },
  },
  uploadLibraryFile: {
    resource: 'libraryFiles',
    name: 'upload',
    summary: 'Upload a library file',
    description:
      'Puts a file of 20 MB at the most into the library. The body is a form; the file name of its file part is taken to become the name in the library, which may hold letters, digits, hyphens, underscores and dots. With `OverrideIfExists` a file of the same name is replaced and gone; without it, 400 is expected. The answer is 200, not 201.',
    limits: { maxFileMB: 20 },
    source: { url: 'https://learn.microsoft.com/defender-endpoint/api/upload-library', date: '2025-12-11' },
  },
}
