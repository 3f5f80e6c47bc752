// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Operation } from '../operation.ts'

/**
 * Add or remove one tag of a device. Adds one tag to one device or takes it off; other tags stay. Taking
 * off is the same call with Remove, there is no DELETE. What a repeat does is not documented. Only devices
 * that were last seen within the tenant's retention time can be changed.
 *
 * `POST /api/machines/{id}/tags`, effect: write. Delegated: Machine.ReadWrite. Application:
 * Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100 calls per minute, 1500 calls
 * per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/add-or-remove-machine-tags (read 2025-12-11)
 */
export const addOrRemoveMachineTag: Operation = {
  id: 'addOrRemoveMachineTag',
  method: 'POST',
  path: '/api/machines/{id}/tags',
  permissions: { delegated: [['Machine.ReadWrite']], application: [['Machine.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Manage security setting'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Add or remove one tag of many devices. Adds one tag to up to 500 devices or takes it off them. Partial
 * failure and unknown ids are not documented; compare the devices in the answer with those that were sent.
 * Note the capitals in the path and in the body.
 *
 * `POST /api/machines/AddOrRemoveTagForMultipleMachines`, effect: write. Delegated: Machine.ReadWrite.
 * Application: Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100 calls per minute,
 * 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/add-or-remove-multiple-machine-tags (read
 * 2026-01-08)
 */
export const addOrRemoveTagForMultipleMachines: Operation = {
  id: 'addOrRemoveTagForMultipleMachines',
  method: 'POST',
  path: '/api/machines/AddOrRemoveTagForMultipleMachines',
  permissions: { delegated: [['Machine.ReadWrite']], application: [['Machine.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Manage security setting'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Delete many indicators. Deletes up to 500 indicators by their ids; note the capitals in the path. 204
 * says that all of them were there and are gone. Whether anything was deleted when one id is unknown (404)
 * or out of reach (403) is not documented: list again. Nothing brings them back. The page names no
 * permission for users and no portal role.
 *
 * `POST /api/indicators/BatchDelete`, effect: irreversible. Delegated: not possible. Application:
 * Ti.ReadWrite or Ti.ReadWrite.All. Limits: 30 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/batch-delete-ti-indicators (read 2025-12-11)
 */
export const batchDeleteIndicators: Operation = {
  id: 'batchDeleteIndicators',
  method: 'POST',
  path: '/api/indicators/BatchDelete',
  permissions: { delegated: [], application: [['Ti.ReadWrite'], ['Ti.ReadWrite.All']] },
  effect: 'irreversible',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: true,
  successStatus: 204,
  answer: 'empty',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Update many alerts. Makes the same change to every alert named. A success has no body at all, so nothing
 * says which alerts were changed; the largest batch, unknown ids and partial failure are not documented. A
 * repeat with a comment adds it again. The quota is a tenth of the usual one per minute.
 *
 * `POST /api/alerts/batchUpdate`, effect: write. Delegated: Alert.ReadWrite. Application:
 * Alert.ReadWrite.All. Portal role: Alerts investigation. Limits: 10 calls per minute, 500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/batch-update-alerts (read 2025-11-24)
 */
export const batchUpdateAlerts: Operation = {
  id: 'batchUpdateAlerts',
  method: 'POST',
  path: '/api/alerts/batchUpdate',
  permissions: { delegated: [['Alert.ReadWrite']], application: [['Alert.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 10, perSeconds: 60 },
    { calls: 500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Alerts investigation'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'empty',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Cancel a machine action. Stops an action that is not yet in a final status; what a final one answers is
 * not documented, so a repeat is not known to be safe. Any of the seven action permissions is named as
 * enough, yet most likely the one that fits the type of the action is needed. Neither a portal role nor a
 * limit by device group is stated.
 *
 * `POST /api/machineactions/{id}/cancel`, effect: write, preview. Delegated: Machine.Scan or
 * Machine.CollectForensics or Machine.StopAndQuarantine or Machine.RestrictExecution or Machine.Isolate or
 * Machine.Offboard or Machine.LiveResponse. Application: Machine.Scan or Machine.CollectForensics or
 * Machine.StopAndQuarantine or Machine.RestrictExecution or Machine.Isolate or Machine.Offboard or
 * Machine.LiveResponse. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/cancel-machine-action (read 2025-11-13)
 */
export const cancelMachineAction: Operation = {
  id: 'cancelMachineAction',
  method: 'POST',
  path: '/api/machineactions/{id}/cancel',
  permissions: {
    delegated: [
      ['Machine.Scan'],
      ['Machine.CollectForensics'],
      ['Machine.StopAndQuarantine'],
      ['Machine.RestrictExecution'],
      ['Machine.Isolate'],
      ['Machine.Offboard'],
      ['Machine.LiveResponse'],
    ],
    application: [
      ['Machine.Scan'],
      ['Machine.CollectForensics'],
      ['Machine.StopAndQuarantine'],
      ['Machine.RestrictExecution'],
      ['Machine.Isolate'],
      ['Machine.Offboard'],
      ['Machine.LiveResponse'],
    ],
  },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
  preview: true,
}

/**
 * Collect an investigation package. Has a device pack up what an investigation needs. The answer is a
 * machine action that has only been taken on; read it again with `getMachineAction` and, once it has
 * succeeded, get the link with `getPackageSasUri`. It can fail where the battery is nearly empty or the
 * network is a metered one. While another collection is running on the device, the service answers 400.
 * The portal role is another one than for the other actions.
 *
 * `POST /api/machines/{id}/collectInvestigationPackage`, effect: write. Delegated:
 * Machine.CollectForensics. Application: Machine.CollectForensics. Portal role: Alerts investigation.
 * Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/collect-investigation-package (read 2025-11-13)
 */
export const collectInvestigationPackage: Operation = {
  id: 'collectInvestigationPackage',
  method: 'POST',
  path: '/api/machines/{id}/collectInvestigationPackage',
  permissions: { delegated: [['Machine.CollectForensics']], application: [['Machine.CollectForensics']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Alerts investigation'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Count the alerts of a device. Answers with a number and nothing around it. It has no page of its own: it
 * is known from one sample, which counts the alerts that are not resolved. The permissions are those of
 * `listMachineAlerts`; quotas, a portal role and a limit by device group are not stated.
 *
 * `GET /api/machines/{id}/alerts/$count`, effect: read. Delegated: Alert.Read or Alert.ReadWrite.
 * Application: Alert.Read.All or Alert.ReadWrite.All. No page states these permissions.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/exposed-apis-odata-samples (read 2025-05-20)
 */
export const countMachineAlerts: Operation = {
  id: 'countMachineAlerts',
  method: 'GET',
  path: '/api/machines/{id}/alerts/$count',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  odata: { filterable: { status: 'text' }, expandable: [], skip: false },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'value',
  parameters: { path: ['id'], query: ['$filter'] },
}

/**
 * Create an alert from an event. Makes an alert out of an event found by advanced hunting. The event is
 * named by `eventTime`, `machineId` and `reportId` together; take all three over unchanged. Where the
 * device has an open alert of that title, no second one is made; so two calls leave one alert or, once the
 * first is closed, two. An automated investigation starts on the device. The answer is 200, not 201, and
 * only a quota per minute is documented.
 *
 * `POST /api/alerts/CreateAlertByReference`, effect: write. Delegated: Alert.ReadWrite. Application:
 * Alert.ReadWrite.All. Portal role: Alerts investigation. Limits: 15 calls per minute.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/create-alert-by-reference (read 2025-11-11)
 */
export const createAlertByReference: Operation = {
  id: 'createAlertByReference',
  method: 'POST',
  path: '/api/alerts/CreateAlertByReference',
  permissions: { delegated: [['Alert.ReadWrite']], application: [['Alert.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [{ calls: 15, perSeconds: 60 }],
  paging: { kind: 'none' },
  roles: ['Alerts investigation'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Submit or change an indicator. Adds an indicator, or changes the one that is there; no other call
 * changes one. The answer is 200 either way, so the two cannot be told apart. The value is called the
 * identity of an indicator, yet captures show one value several times with different actions. Blocking
 * takes hold on every device that the groups allow, after a while: files in 15 minutes to 2 hours,
 * certificates within 3 hours, addresses and URLs within 48 hours, mostly in less than 2. What a tenant
 * that holds 15000 answers is not documented.
 *
 * `POST /api/indicators`, effect: disruptive. Delegated: Ti.ReadWrite. Application: Ti.ReadWrite or
 * Ti.ReadWrite.All. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/post-ti-indicator (read 2025-12-11)
 */
export const createIndicator: Operation = {
  id: 'createIndicator',
  method: 'POST',
  path: '/api/indicators',
  permissions: { delegated: [['Ti.ReadWrite']], application: [['Ti.ReadWrite'], ['Ti.ReadWrite.All']] },
  effect: 'disruptive',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Add a scan definition. Sets up a scan that signs in to network devices. The scanner must be a device
 * that was seen within the tenant's retention time. The body holds credentials: do not log it. The answer
 * is 200, not 201, and leaves the credentials out. What a repeat does is not documented; take it as a
 * second scan.
 *
 * `POST /api/DeviceAuthenticatedScanDefinitions`, effect: write, preview. Delegated: Machine.ReadWrite.
 * Application: Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100 calls per minute,
 * 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition (read 2025-11-10)
 */
export const createScanDefinition: Operation = {
  id: 'createScanDefinition',
  method: 'POST',
  path: '/api/DeviceAuthenticatedScanDefinitions',
  permissions: { delegated: [['Machine.ReadWrite']], application: [['Machine.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Manage security setting'],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
  preview: true,
}

/**
 * Delete an indicator. Takes the id, not the value; look it up with `listIndicators`. Nothing brings a
 * deleted indicator back, so keep a copy if it may have to be submitted again. The page names no
 * permission for users and no portal role.
 *
 * `DELETE /api/indicators/{id}`, effect: irreversible. Delegated: not possible. Application: Ti.ReadWrite
 * or Ti.ReadWrite.All. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/delete-ti-indicator-by-id (read 2025-12-11)
 */
export const deleteIndicator: Operation = {
  id: 'deleteIndicator',
  method: 'DELETE',
  path: '/api/indicators/{id}',
  permissions: { delegated: [], application: [['Ti.ReadWrite'], ['Ti.ReadWrite.All']] },
  effect: 'irreversible',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 204,
  answer: 'empty',
  parameters: { path: ['id'], query: [] },
}

/**
 * Delete a library file. Takes a file out of the library. No call gives the content of a file back, so
 * keep a copy. A name that is not there is answered with 404, and so is a repeat.
 *
 * `DELETE /api/libraryfiles/{fileName}`, effect: irreversible, preview. Delegated: Library.Manage.
 * Application: Library.Manage. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/delete-library (read 2025-12-11)
 */
export const deleteLibraryFile: Operation = {
  id: 'deleteLibraryFile',
  method: 'DELETE',
  path: '/api/libraryfiles/{fileName}',
  permissions: { delegated: [['Library.Manage']], application: [['Library.Manage']] },
  effect: 'irreversible',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 204,
  answer: 'empty',
  parameters: { path: ['fileName'], query: [] },
  preview: true,
}

/**
 * Delete scan definitions. Deletes every scan named; it is the only way to delete, even for one. Nothing
 * brings a scan back, and its credentials cannot be counted on to be read beforehand. The answer, the
 * largest batch, unknown ids and a repeat are not documented.
 *
 * `POST /api/DeviceAuthenticatedScanDefinitions/BatchDelete`, effect: irreversible, preview. Delegated:
 * Machine.ReadWrite. Application: Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100
 * calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition (read 2025-11-10)
 */
export const deleteScanDefinitions: Operation = {
  id: 'deleteScanDefinitions',
  method: 'POST',
  path: '/api/DeviceAuthenticatedScanDefinitions/BatchDelete',
  permissions: { delegated: [['Machine.ReadWrite']], application: [['Machine.ReadWrite.All']] },
  effect: 'irreversible',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Manage security setting'],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'empty',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
  preview: true,
}

/**
 * Export baseline compliance to files. Links to files that hold how every device stands to the baselines:
 * one row per device, profile and configuration. Advised above 100,000 devices. The files tell the present
 * state only. The page states no permission for the files; those of the list are used.
 *
 * `GET /api/machines/BaselineComplianceAssessmentExport`, effect: read. Delegated:
 * SecurityBaselinesAssessment.Read. Application: SecurityBaselinesAssessment.Read.All. No page states
 * these permissions. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
 * `AssetBaselineAssessment` rows, behind links that expire.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/export-security-baseline-assessment (read
 * 2025-11-16)
 */
export const exportBaselineCompliance: Operation = {
  id: 'exportBaselineCompliance',
  method: 'GET',
  path: '/api/machines/BaselineComplianceAssessmentExport',
  permissions: {
    delegated: [['SecurityBaselinesAssessment.Read']],
    application: [['SecurityBaselinesAssessment.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 5, perSeconds: 60 },
    { calls: 20, perSeconds: 3600 },
  ],
  paging: { kind: 'sasFiles' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: ['sasValidHours'] },
}

/**
 * Export browser extensions to files. Links to files that hold the browser extensions of every device: one
 * row per device, browser and extension. Advised above 100,000 devices. The files tell the present state
 * only.
 *
 * `GET /api/machines/browserextensionsinventoryExport`, effect: read. Delegated: Software.Read.
 * Application: Software.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
 * `AssetBrowserExtension` rows, behind links that expire.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-browser-extensions (read
 * 2025-11-10)
 */
export const exportBrowserExtensions: Operation = {
  id: 'exportBrowserExtensions',
  method: 'GET',
  path: '/api/machines/browserextensionsinventoryExport',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 5, perSeconds: 60 },
    { calls: 20, perSeconds: 3600 },
  ],
  paging: { kind: 'sasFiles' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: ['sasValidHours'] },
}

/**
 * Export certificates to files. Links to files that hold the certificates of every device: one row per
 * device, thumbprint and path, about 1 KB each. Advised above 100,000 devices. The files tell the present
 * state only.
 *
 * `GET /api/machines/certificateAssessmentExport`, effect: read. Delegated: Vulnerability.Read.
 * Application: Vulnerability.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
 * `AssetCertificateAssessment` rows, behind links that expire.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/export-certificate-inventory-assessment (read
 * 2025-11-11)
 */
export const exportCertificates: Operation = {
  id: 'exportCertificates',
  method: 'GET',
  path: '/api/machines/certificateAssessmentExport',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 5, perSeconds: 60 },
    { calls: 20, perSeconds: 3600 },
  ],
  paging: { kind: 'sasFiles' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: ['sasValidHours'] },
}

/**
 * Export hardware and firmware to files. Links to files that hold the hardware and firmware of every
 * device: one row per device, type and name of a component, about 1 KB each. Advised above 100,000
 * devices. The files tell the present state only.
 *
 * `GET /api/machines/HardwareFirmwareInventoryExport`, effect: read. Delegated: Software.Read.
 * Application: Software.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
 * `AssetHardwareFirmware` rows, behind links that expire.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/export-firmware-hardware-assessment (read
 * 2025-01-22)
 */
export const exportHardwareFirmware: Operation = {
  id: 'exportHardwareFirmware',
  method: 'GET',
  path: '/api/machines/HardwareFirmwareInventoryExport',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 5, perSeconds: 60 },
    { calls: 20, perSeconds: 3600 },
  ],
  paging: { kind: 'sasFiles' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: ['sasValidHours'] },
}

/**
 * Export gathered device information to files. Links to files with one row per device that hold what was
 * gathered of it, the state of its antivirus included; no list in JSON exists. The same endpoint is
 * documented a second time, in preview, as the export of antivirus health, with other quotas and
 * lifetimes; there is one method for both. Advised above 100,000 devices. The files tell the present state
 * only.
 *
 * `GET /api/machines/InfoGatheringExport`, effect: read. Delegated: Vulnerability.Read. Application:
 * Vulnerability.Read.All. Limits: 5 calls per minute, 20 calls per hour; elsewhere 30 calls per minute,
 * 1000 calls per hour. Paging: files of `InfoGatheringRecord` rows, behind links that expire.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-information-gathering (read
 * 2025-12-11)
 */
export const exportInfoGathering: Operation = {
  id: 'exportInfoGathering',
  method: 'GET',
  path: '/api/machines/InfoGatheringExport',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 5, perSeconds: 60 },
    { calls: 20, perSeconds: 3600 },
  ],
  alternativeRateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'sasFiles' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: ['sasValidHours'] },
}

/**
 * Export software without a CPE to files. Links to files that hold the software of every device that has
 * no CPE: one row per device, vendor, name and version. Advised above 100,000 devices. The files tell the
 * present state only.
 *
 * `GET /api/machines/SoftwareInventoryNonCpeExport`, effect: read. Delegated: Software.Read. Application:
 * Software.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of `AssetNonCpeSoftware`
 * rows, behind links that expire.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-non-cpe-software-inventory (read
 * 2025-11-04)
 */
export const exportNonCpeSoftwareInventory: Operation = {
  id: 'exportNonCpeSoftwareInventory',
  method: 'GET',
  path: '/api/machines/SoftwareInventoryNonCpeExport',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 5, perSeconds: 60 },
    { calls: 20, perSeconds: 3600 },
  ],
  paging: { kind: 'sasFiles' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: ['sasValidHours'] },
}

/**
 * Export secure configurations to files. Links to files that hold how every device stands to every
 * security setting: one row per device and setting. Advised above 100,000 devices. The files tell the
 * present state only.
 *
 * `GET /api/machines/SecureConfigurationsAssessmentExport`, effect: read. Delegated: Vulnerability.Read.
 * Application: Vulnerability.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
 * `AssetConfiguration` rows, behind links that expire.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-secure-config (read 2025-11-04)
 */
export const exportSecureConfigurations: Operation = {
  id: 'exportSecureConfigurations',
  method: 'GET',
  path: '/api/machines/SecureConfigurationsAssessmentExport',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 5, perSeconds: 60 },
    { calls: 20, perSeconds: 3600 },
  ],
  paging: { kind: 'sasFiles' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: ['sasValidHours'] },
}

/**
 * Export the software inventory to files. Links to files that hold the software of every device that has a
 * CPE: one row per device, vendor, name and version. Advised above 100,000 devices. The files tell the
 * present state only.
 *
 * `GET /api/machines/SoftwareInventoryExport`, effect: read. Delegated: Software.Read. Application:
 * Software.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of `AssetSoftware` rows,
 * behind links that expire.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-inventory (read
 * 2025-11-04)
 */
export const exportSoftwareInventory: Operation = {
  id: 'exportSoftwareInventory',
  method: 'GET',
  path: '/api/machines/SoftwareInventoryExport',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 5, perSeconds: 60 },
    { calls: 20, perSeconds: 3600 },
  ],
  paging: { kind: 'sasFiles' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: ['sasValidHours'] },
}

/**
 * Export software vulnerabilities to files. Links to files that hold every known weakness of every device:
 * one row per device, vendor, name, version and CVE, about 1 KB each. Advised above 100,000 devices. The
 * snapshot is rebuilt every 6 hours; a call reads the newest and starts none. A full export now and then,
 * weekly at most times, and `listSoftwareVulnerabilityChangesByMachine` in between is the advised way.
 *
 * `GET /api/machines/SoftwareVulnerabilitiesExport`, effect: read. Delegated: Vulnerability.Read.
 * Application: Vulnerability.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
 * `AssetVulnerability` rows, behind links that expire.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-vulnerabilities (read
 * 2025-11-04)
 */
export const exportSoftwareVulnerabilities: Operation = {
  id: 'exportSoftwareVulnerabilities',
  method: 'GET',
  path: '/api/machines/SoftwareVulnerabilitiesExport',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 5, perSeconds: 60 },
    { calls: 20, perSeconds: 3600 },
  ],
  paging: { kind: 'sasFiles' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: ['sasValidHours'] },
}

/**
 * Find devices by IP address, the older way. An older twin of `findMachinesByIp`, which is to be
 * preferred: this one takes app tokens only, and its page shows a preview host that is long gone. The time
 * must be within the past 30 days; a device fits when it was seen with the address up to 16 minutes before
 * or after. Where none fits the service answers 404; a client reads that as an empty list. Nothing says
 * that the call is retired. No quota is documented.
 *
 * `GET /api/machines/find(timestamp={timestamp},key={ip})`, effect: read. Delegated: not possible.
 * Application: Machine.Read.All or Machine.ReadWrite.All. 404 is read as an empty list.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/find-machine-info-by-ip (read 2025-12-11)
 */
export const findMachineInfoByIp: Operation = {
  id: 'findMachineInfoByIp',
  method: 'GET',
  path: '/api/machines/find(timestamp={timestamp},key={ip})',
  permissions: { delegated: [], application: [['Machine.Read.All'], ['Machine.ReadWrite.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  emptyWhenNotFound: true,
  parameters: { path: ['ip', 'timestamp'], query: [] },
}

/**
 * Find devices by IP address. Devices that were seen with an internal address between 15 minutes before
 * and 15 minutes after a time. A time that is not within the past 30 days is answered with 400. The
 * arguments are part of the path: quotes around the address, none around the time. What comes when no
 * device fits, an empty list or 404, is not documented.
 *
 * `GET /api/machines/findbyip(ip='{ip}',timestamp={timestamp})`, effect: read. Delegated: Machine.Read or
 * Machine.ReadWrite. Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data.
 * Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/find-machines-by-ip (read 2025-12-11)
 */
export const findMachinesByIp: Operation = {
  id: 'findMachinesByIp',
  method: 'GET',
  path: "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})",
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['ip', 'timestamp'], query: [] },
}

/**
 * Find devices by tag. Devices that bear a tag, or a tag that begins so. Paging, the largest answer, and
 * what an unknown tag answers are not documented.
 *
 * `GET /api/machines/findbytag`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/find-machines-by-tag (read 2025-11-24)
 */
export const findMachinesByTag: Operation = {
  id: 'findMachinesByTag',
  method: 'GET',
  path: '/api/machines/findbytag',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['tag', 'useStartsWithFilter'] },
}

/**
 * Get one alert. Reads one alert, with its `evidence` filled in unasked, unlike in lists. Alerts are kept
 * for the tenant's retention time, counted from their last update.
 *
 * `GET /api/alerts/{id}`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
 * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls
 * per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-info-by-id (read 2025-11-24)
 */
export const getAlert: Operation = {
  id: 'getAlert',
  method: 'GET',
  path: '/api/alerts/{id}',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
}

/**
 * Get the device of an alert. An alert belongs to one device; this reads it. Needs a device permission,
 * not an alert permission.
 *
 * `GET /api/alerts/{id}/machine`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-machine-info (read 2025-11-04)
 */
export const getAlertMachine: Operation = {
  id: 'getAlertMachine',
  method: 'GET',
  path: '/api/alerts/{id}/machine',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
}

/**
 * Get the user of an alert. An alert has one user or none. 404 with ResourceNotFound is also the usual
 * answer for an alert without a user. The permission is the one of Defender for Endpoint, not that of the
 * same name in Microsoft Graph.
 *
 * `GET /api/alerts/{id}/user`, effect: read. Delegated: User.Read.All. Application: User.Read.All. Portal
 * role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-user-info (read 2025-11-04)
 */
export const getAlertUser: Operation = {
  id: 'getAlertUser',
  method: 'GET',
  path: '/api/alerts/{id}/user',
  permissions: { delegated: [['User.Read.All']], application: [['User.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
}

/**
 * Get the secure score for devices. One figure for how safely the organisation's devices are set up;
 * higher is better. The path calls it configuration score. The scale is not documented; it does not end at
 * 100, as the sample has 340. Neither a portal role, a limit by device group nor a quota is stated.
 *
 * `GET /api/configurationScore`, effect: read. Delegated: Score.Read. Application: Score.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-device-secure-score (read 2025-11-13)
 */
export const getDeviceSecureScore: Operation = {
  id: 'getDeviceSecureScore',
  method: 'GET',
  path: '/api/configurationScore',
  permissions: { delegated: [['Score.Read']], application: [['Score.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
}

/**
 * Get the statistics of a domain. How often devices of the organisation talked to a domain, over at most
 * 30 days. An unknown domain answers 200 with a prevalence of 0. The permission is the one for URLs.
 *
 * `GET /api/domains/{domain}/stats`, effect: read. Delegated: Url.Read.All or URL.Read.All. Application:
 * Url.Read.All or URL.Read.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-domain-statistics (read 2025-11-11)
 */
export const getDomainStatistics: Operation = {
  id: 'getDomainStatistics',
  method: 'GET',
  path: '/api/domains/{domain}/stats',
  permissions: {
    delegated: [['Url.Read.All'], ['URL.Read.All']],
    application: [['Url.Read.All'], ['URL.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['domain'], query: ['lookBackHours'] },
}

/**
 * Get the exposure score. One figure for how exposed the whole organisation is. Neither a portal role, a
 * limit by device group nor a quota is stated.
 *
 * `GET /api/exposureScore`, effect: read, preview. Delegated: Score.Read. Application: Score.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-exposure-score (read 2025-11-13)
 */
export const getExposureScore: Operation = {
  id: 'getExposureScore',
  method: 'GET',
  path: '/api/exposureScore',
  permissions: { delegated: [['Score.Read']], application: [['Score.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
  preview: true,
}

/**
 * Get one file. What is known of a file, by its SHA-1 or SHA-256. An unknown file answers 404, while the
 * lists of its alerts and devices are then empty. No limit by device group is stated.
 *
 * `GET /api/files/{id}`, effect: read. Delegated: File.Read.All. Application: File.Read.All. Portal role:
 * View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-file-information (read 2025-11-12)
 */
export const getFile: Operation = {
  id: 'getFile',
  method: 'GET',
  path: '/api/files/{id}',
  permissions: { delegated: [['File.Read.All']], application: [['File.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  errorCodes: ['InvalidHashValue'],
}

/**
 * Get the statistics of a file. How often a file was seen, in the organisation and in the world, over at
 * most 30 days. An unknown file answers 404, unlike the statistics of domains and addresses, which then
 * count 0. Which kinds of hash are taken is not documented; the sample sends a SHA-1.
 *
 * `GET /api/files/{id}/stats`, effect: read. Delegated: File.Read.All. Application: File.Read.All. Portal
 * role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-file-statistics (read 2025-11-12)
 */
export const getFileStatistics: Operation = {
  id: 'getFileStatistics',
  method: 'GET',
  path: '/api/files/{id}/stats',
  permissions: { delegated: [['File.Read.All']], application: [['File.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: ['lookBackHours'] },
}

/**
 * Get one investigation. Reads one automated investigation, by its own id or by the id of the alert that
 * set it off. Poll it after `startInvestigation`. What an unknown id answers is not documented.
 *
 * `GET /api/investigations/{id}`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
 * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls
 * per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-investigation-object (read 2025-11-11)
 */
export const getInvestigation: Operation = {
  id: 'getInvestigation',
  method: 'GET',
  path: '/api/investigations/{id}',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
}

/**
 * Get the statistics of an IP address. How many devices of the organisation connected to an address, over
 * at most 30 days. A valid address that is unknown answers 200 with a prevalence of 0, an invalid one 400.
 * The samples have IPv4 only; IPv6 is not mentioned.
 *
 * `GET /api/ips/{ip}/stats`, effect: read. Delegated: Ip.Read.All. Application: Ip.Read.All. Portal role:
 * View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-ip-statistics (read 2025-12-11)
 */
export const getIpStatistics: Operation = {
  id: 'getIpStatistics',
  method: 'GET',
  path: '/api/ips/{ip}/stats',
  permissions: { delegated: [['Ip.Read.All']], application: [['Ip.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['ip'], query: ['lookBackHours'] },
  errorCodes: ['InvalidIpAddress'],
}

/**
 * Get the link to the result of a live response command. Answers with the address of what a command
 * brought: the file for GetFile, a LiveResponseScriptResult for RunScript, nothing for PutFile. Ask for
 * commands with the status Completed; what an unfinished or failed one answers is not documented. The link
 * works for 30 minutes, and a new one can be had without running the command again. It leads to another
 * host with the secret in the address: send no token there, and keep it out of logs.
 *
 * `GET /api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={commandIndex})`, effect: read,
 * preview. Delegated: Machine.LiveResponse. Application: Machine.Read.All or Machine.ReadWrite.All.
 * Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-live-response-result (read 2025-11-13)
 */
export const getLiveResponseResult: Operation = {
  id: 'getLiveResponseResult',
  method: 'GET',
  path: '/api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={commandIndex})',
  permissions: {
    delegated: [['Machine.LiveResponse']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id', 'commandIndex'], query: [] },
  preview: true,
}

/**
 * Get one device. Reads one device by its id or its computer name. Devices are kept for the tenant's
 * retention time, counted from when they were last seen.
 *
 * `GET /api/machines/{id}`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machine-by-id (read 2025-12-11)
 */
export const getMachine: Operation = {
  id: 'getMachine',
  method: 'GET',
  path: '/api/machines/{id}',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
}

/**
 * Get one machine action. Says how far an action has come. Poll it after every action, several seconds
 * apart: 1500 calls an hour are one each 2.4 seconds, for all callers together. Final statuses are
 * Succeeded, Failed, TimeOut and Cancelled.
 *
 * `GET /api/machineactions/{id}`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machineaction-object (read 2025-11-13)
 */
export const getMachineAction: Operation = {
  id: 'getMachineAction',
  method: 'GET',
  path: '/api/machineactions/{id}',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
}

/**
 * Get the link to an investigation package. Answers with the address of the package that
 * `collectInvestigationPackage` made. 404 also means that the collection is not finished, so read the
 * action with `getMachineAction` until it has succeeded and call this once: the quota is only 2 a minute
 * and 120 an hour. The text of the answer has quotes of its own around the address; take one pair off. The
 * link lasts a short time that is not stated. It leads to another host with the secret in the address:
 * send no token there, and keep it out of logs.
 *
 * `GET /api/machineactions/{id}/getPackageUri`, effect: read. Delegated: Machine.CollectForensics.
 * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: Alerts investigation. Limits: 2
 * calls per minute, 120 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-package-sas-uri (read 2024-04-17)
 */
export const getPackageSasUri: Operation = {
  id: 'getPackageSasUri',
  method: 'GET',
  path: '/api/machineactions/{id}/getPackageUri',
  permissions: {
    delegated: [['Machine.CollectForensics']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 2, perSeconds: 60 },
    { calls: 120, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Alerts investigation'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
}

/**
 * Get one recommendation. Reads one recommendation by its id. What an unknown id answers is not
 * documented. Neither a portal role, a limit by device group nor a quota is stated.
 *
 * `GET /api/recommendations/{id}`, effect: read, preview. Delegated: SecurityRecommendation.Read.
 * Application: SecurityRecommendation.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-recommendation-by-id (read 2025-11-13)
 */
export const getRecommendation: Operation = {
  id: 'getRecommendation',
  method: 'GET',
  path: '/api/recommendations/{id}',
  permissions: {
    delegated: [['SecurityRecommendation.Read']],
    application: [['SecurityRecommendation.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * Get the software of a recommendation. The one software that the recommendation is about. In the sample
 * its id is that of the recommendation without the first part. An app needs a software permission, a user
 * one for recommendations. Neither a portal role, a limit by device group nor a quota is stated.
 *
 * `GET /api/recommendations/{id}/software`, effect: read, preview. Delegated: SecurityRecommendation.Read.
 * Application: Software.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/list-recommendation-software (read 2025-11-13)
 */
export const getRecommendationSoftware: Operation = {
  id: 'getRecommendationSoftware',
  method: 'GET',
  path: '/api/recommendations/{id}/software',
  permissions: { delegated: [['SecurityRecommendation.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * Get one remediation task. Reads one task, with the same fields as in the list. What an unknown id
 * answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.
 *
 * `GET /api/remediationTasks/{id}`, effect: read, preview. Delegated: RemediationTasks.Read. Application:
 * RemediationTasks.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-remediation-one-activity (read 2025-11-13)
 */
export const getRemediationTask: Operation = {
  id: 'getRemediationTask',
  method: 'GET',
  path: '/api/remediationTasks/{id}',
  permissions: { delegated: [['RemediationTasks.Read']], application: [['RemediationTasks.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * Get one scan agent. Reads one agent. In the sample it comes as the only element of `value`; the context
 * of that sample promises a bare agent, so look for both. One of the two portal roles is enough.
 *
 * `GET /api/DeviceAuthenticatedScanAgents/{id}`, effect: read, preview. Delegated: Machine.Read.
 * Application: Machine.Read.All. Portal role: View Data, TvmViewData. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-agent-details (read 2025-11-10)
 */
export const getScanAgent: Operation = {
  id: 'getScanAgent',
  method: 'GET',
  path: '/api/DeviceAuthenticatedScanAgents/{id}',
  permissions: { delegated: [['Machine.Read']], application: [['Machine.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data', 'TvmViewData'],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * Get the scan history by definition. When the named scans last ran and how that went. It only reads,
 * though it is a POST. `$top` and `$skip` go into the address and count sessions. One of the two portal
 * roles is enough.
 *
 * `POST /api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId`, effect: read, preview.
 * Delegated: Machine.Read. Application: Machine.Read.All. Portal role: View Data, TvmViewData. Limits: 100
 * calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-scan-history-by-definition (read 2025-11-10)
 */
export const getScanHistoryByDefinition: Operation = {
  id: 'getScanHistoryByDefinition',
  method: 'POST',
  path: '/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId',
  permissions: { delegated: [['Machine.Read']], application: [['Machine.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  odata: { filterable: {}, expandable: [], maxTop: 10000, skip: true },
  roles: ['View Data', 'TvmViewData'],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$top', '$skip'] },
  requestBody: { required: true, mediaType: 'application/json' },
  preview: true,
}

/**
 * Get the scan history by session. What the named sessions scanned, target by target. It only reads,
 * though it is a POST. No page says where the id of a session is to be had. One of the two portal roles is
 * enough.
 *
 * `POST /api/DeviceAuthenticatedScanDefinitions/GetScanHistoryBySessionId`, effect: read, preview.
 * Delegated: Machine.Read. Application: Machine.Read.All. Portal role: View Data, TvmViewData. Limits: 100
 * calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-scan-history-by-session (read 2025-11-10)
 */
export const getScanHistoryBySession: Operation = {
  id: 'getScanHistoryBySession',
  method: 'POST',
  path: '/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryBySessionId',
  permissions: { delegated: [['Machine.Read']], application: [['Machine.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data', 'TvmViewData'],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
  preview: true,
}

/**
 * Get one software. Reads one software by its id, such as microsoft-_-edge. What an unknown id answers is
 * not documented. Neither a portal role, a limit by device group nor a quota is stated.
 *
 * `GET /api/Software/{id}`, effect: read, preview. Delegated: Software.Read. Application:
 * Software.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-software-by-id (read 2025-11-16)
 */
export const getSoftware: Operation = {
  id: 'getSoftware',
  method: 'GET',
  path: '/api/Software/{id}',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * Get one user. Known from a page of 2021 that has left the documentation; whether the service still
 * answers is not known. Apps alone may call it. Neither a portal role, a limit by device group nor a quota
 * is stated. `getAlertUser` and `listMachineLogonUsers` answer with users too.
 *
 * `GET /api/users/{id}`, effect: read. Delegated: not possible. Application: User.Read.All.
 *
 * @see
 * https://github.com/MicrosoftDocs/microsoft-365-docs/blob/06489c4d16feb92836b21a30917926765df2e4e5/microsoft-365/security/defender-endpoint/get-user-information.md
 * (read 2021-03-23)
 */
export const getUser: Operation = {
  id: 'getUser',
  method: 'GET',
  path: '/api/users/{id}',
  permissions: { delegated: [], application: [['User.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  deprecated: true,
}

/**
 * Get one vulnerability. Reads one vulnerability by its CVE number. The sample has fewer fields than that
 * of the list. What an unknown number answers is not documented. Neither a portal role, a limit by device
 * group nor a quota is stated.
 *
 * `GET /api/vulnerabilities/{cveId}`, effect: read, preview. Delegated: Vulnerability.Read. Application:
 * Vulnerability.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-vulnerability-by-id (read 2020-12-18)
 */
export const getVulnerability: Operation = {
  id: 'getVulnerability',
  method: 'GET',
  path: '/api/vulnerabilities/{cveId}',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['cveId'], query: [] },
  preview: true,
}

/**
 * Submit or change many indicators. As `createIndicator`, for up to 500 at once. 200 does not mean that
 * all went in: read `isFailed` of each result, and match results by the value. Split larger sets; only a
 * quota per minute is documented, and it is less than a third of that of `createIndicator`. No portal role
 * is stated.
 *
 * `POST /api/indicators/import`, effect: disruptive. Delegated: Ti.ReadWrite. Application: Ti.ReadWrite or
 * Ti.ReadWrite.All. Limits: 30 calls per minute.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/import-ti-indicators (read 2025-12-11)
 */
export const importIndicators: Operation = {
  id: 'importIndicators',
  method: 'POST',
  path: '/api/indicators/import',
  permissions: { delegated: [['Ti.ReadWrite']], application: [['Ti.ReadWrite'], ['Ti.ReadWrite.All']] },
  effect: 'disruptive',
  idempotent: true,
  service: 'defender',
  rateLimits: [{ calls: 30, perSeconds: 60 }],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
  errorCodes: ['MaximumBatchSizeExceeded'],
}

/**
 * Isolate a device. Cuts a device off from the network, save for its line to Defender for Endpoint. The
 * answer is a machine action that has only been taken on; read it again with `getMachineAction` until its
 * status is Succeeded, Failed, TimeOut or Cancelled. An offline device is tried for up to three days, and
 * isolation ends by itself after seven days. A device behind a full VPN tunnel may lose its line to the
 * service. What a repeat does is not documented; take it as a second action. For a device that is not
 * onboarded, send UnManagedDevice: the call then contains the device.
 *
 * `POST /api/machines/{id}/isolate`, effect: disruptive. Delegated: Machine.Isolate. Application:
 * Machine.Isolate. Portal role: Active remediation actions. Limits: 100 calls per minute, 1500 calls per
 * hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/isolate-machine (read 2025-11-13)
 */
export const isolateMachine: Operation = {
  id: 'isolateMachine',
  method: 'POST',
  path: '/api/machines/{id}/isolate',
  permissions: { delegated: [['Machine.Isolate']], application: [['Machine.Isolate']] },
  effect: 'disruptive',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Active remediation actions'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * List the domains of an alert. Host names that the alert has to do with. The permission is the one for
 * URLs, not one for alerts. What an alert without domains answers is not documented; 404 is said of an
 * unknown alert only.
 *
 * `GET /api/alerts/{id}/domains`, effect: read. Delegated: Url.Read.All or URL.Read.All. Application:
 * Url.Read.All or URL.Read.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-domain-info (read 2025-11-24)
 */
export const listAlertDomains: Operation = {
  id: 'listAlertDomains',
  method: 'GET',
  path: '/api/alerts/{id}/domains',
  permissions: {
    delegated: [['Url.Read.All'], ['URL.Read.All']],
    application: [['Url.Read.All'], ['URL.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List the files of an alert. Files that the alert has to do with, with their prevalence and signature.
 * What an alert without files answers is not documented.
 *
 * `GET /api/alerts/{id}/files`, effect: read. Delegated: File.Read.All. Application: File.Read.All. Portal
 * role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-files-info (read 2025-11-11)
 */
export const listAlertFiles: Operation = {
  id: 'listAlertFiles',
  method: 'GET',
  path: '/api/alerts/{id}/files',
  permissions: { delegated: [['File.Read.All']], application: [['File.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List the IP addresses of an alert. IP addresses that the alert has to do with.
 *
 * `GET /api/alerts/{id}/ips`, effect: read. Delegated: Ip.Read.All. Application: Ip.Read.All. Portal role:
 * View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-ip-info (read 2025-11-24)
 */
export const listAlertIps: Operation = {
  id: 'listAlertIps',
  method: 'GET',
  path: '/api/alerts/{id}/ips',
  permissions: { delegated: [['Ip.Read.All']], application: [['Ip.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List alerts. Reaches back as far as the tenant keeps data, judged by the last update of each alert.
 * `evidence` is empty unless it is expanded. Alerts on devices outside a signed-in user's device groups
 * are left out silently. Only endpoint alerts are listed; those of the other Defender products are in
 * Microsoft Graph.
 *
 * `GET /api/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application: Alert.Read.All
 * or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
 * Paging: `@odata.nextLink`, at most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-alerts (read 2025-11-04)
 */
export const listAlerts: Operation = {
  id: 'listAlerts',
  method: 'GET',
  path: '/api/alerts',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: {
      alertCreationTime: 'instant',
      lastUpdateTime: 'instant',
      incidentId: 'number',
      investigationId: 'number',
      id: 'text',
      assignedTo: 'text',
      detectionSource: 'text',
      lastEventTime: 'instant',
      status: 'text',
      severity: 'text',
      category: 'text',
    },
    expandable: ['evidence'],
    maxTop: 10000,
    skip: true,
  },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip', '$expand'] },
}

/**
 * List the baseline compliance of all devices. How every device stands to the baselines: one row per
 * device, profile and configuration, about 1 KB each. Advised below 100,000 devices; above that, use the
 * files. The present state only. Rows may hold further columns that come and go.
 *
 * `GET /api/machines/baselineComplianceAssessmentByMachine`, effect: read. Delegated:
 * SecurityBaselinesAssessment.Read. Application: SecurityBaselinesAssessment.Read.All. Limits: 30 calls
 * per minute, 1000 calls per hour. Paging: `@odata.nextLink`, at most 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/export-security-baseline-assessment (read
 * 2025-11-16)
 */
export const listBaselineComplianceByMachine: Operation = {
  id: 'listBaselineComplianceByMachine',
  method: 'GET',
  path: '/api/machines/baselineComplianceAssessmentByMachine',
  permissions: {
    delegated: [['SecurityBaselinesAssessment.Read']],
    application: [['SecurityBaselinesAssessment.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 50000, pageSizeParameter: 'pageSize' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['pageSize', '$top'] },
}

/**
 * List the configurations of baselines. What active baseline profiles ask of a device. `description`,
 * `rationale` and `remediation` hold HTML. The page states neither a permission nor a quota; the
 * permissions are those of the compliance lists.
 *
 * `GET /api/baselineConfigurations`, effect: read. Delegated: SecurityBaselinesAssessment.Read.
 * Application: SecurityBaselinesAssessment.Read.All. No page states these permissions. Paging:
 * `@odata.nextLink`, at most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-security-baselines-assessment-configurations
 * (read 2025-11-16)
 */
export const listBaselineConfigurations: Operation = {
  id: 'listBaselineConfigurations',
  method: 'GET',
  path: '/api/baselineConfigurations',
  permissions: {
    delegated: [['SecurityBaselinesAssessment.Read']],
    application: [['SecurityBaselinesAssessment.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: { id: 'text', category: 'text', name: 'text', cce: 'text' },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
}

/**
 * List baseline profiles. The baseline profiles that the tenant made, each with how many devices it
 * applies to and how many meet it. The page states neither a permission nor a quota; the permissions are
 * those of the compliance lists.
 *
 * `GET /api/baselineProfiles`, effect: read. Delegated: SecurityBaselinesAssessment.Read. Application:
 * SecurityBaselinesAssessment.Read.All. No page states these permissions. Paging: `@odata.nextLink`, at
 * most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-security-baselines-assessment-profiles (read
 * 2025-11-16)
 */
export const listBaselineProfiles: Operation = {
  id: 'listBaselineProfiles',
  method: 'GET',
  path: '/api/baselineProfiles',
  permissions: {
    delegated: [['SecurityBaselinesAssessment.Read']],
    application: [['SecurityBaselinesAssessment.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: {
      id: 'text',
      name: 'text',
      operatingSystem: 'text',
      operatingSystemVersion: 'text',
      status: 'boolean',
      settingsNumber: 'number',
      passedDevices: 'number',
      totalDevices: 'number',
    },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
}

/**
 * List what permissions of browser extensions mean. A fixed catalogue of the permissions that extensions
 * ask for; it takes no id of an extension. Join `key` with `Permissions` of
 * `listBrowserExtensionsByMachine`. The page states no quota.
 *
 * `GET /api/browserextensions/permissionsinfo`, effect: read, preview. Delegated: Software.Read.
 * Application: Software.Read.All. Paging: `@odata.nextLink`, at most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-browser-extensions-permission-info (read
 * 2025-11-10)
 */
export const listBrowserExtensionPermissions: Operation = {
  id: 'listBrowserExtensionPermissions',
  method: 'GET',
  path: '/api/browserextensions/permissionsinfo',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: { filterable: { description: 'text' }, expandable: [], maxTop: 10000, skip: true },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
  preview: true,
}

/**
 * List the browser extensions of all devices. One row per device, browser and extension, about 0.5 KB
 * each. Rows are in PascalCase, unlike those of every other inventory. Advised below 100,000 devices;
 * above that, use the files. The present state only. Rows may hold further columns that come and go.
 *
 * `GET /api/Machines/BrowserExtensionsInventoryByMachine`, effect: read. Delegated: Software.Read.
 * Application: Software.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
 * `@odata.nextLink`, at most 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-browser-extensions (read
 * 2025-11-10)
 */
export const listBrowserExtensionsByMachine: Operation = {
  id: 'listBrowserExtensionsByMachine',
  method: 'GET',
  path: '/api/Machines/BrowserExtensionsInventoryByMachine',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 50000, pageSizeParameter: 'pageSize' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['pageSize', '$top'] },
}

/**
 * List the certificates of all devices. One row per device, thumbprint and path, about 1 KB each. Advised
 * below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns
 * that come and go.
 *
 * `GET /api/machines/certificateAssessmentByMachine`, effect: read. Delegated: Vulnerability.Read.
 * Application: Vulnerability.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
 * `@odata.nextLink`, at most 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/export-certificate-inventory-assessment (read
 * 2025-11-11)
 */
export const listCertificatesByMachine: Operation = {
  id: 'listCertificatesByMachine',
  method: 'GET',
  path: '/api/machines/certificateAssessmentByMachine',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 50000, pageSizeParameter: 'pageSize' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['pageSize', '$top'] },
}

/**
 * List the state of the antivirus on devices. How Defender Antivirus does on each device, as of now; there
 * is no history. A page holds only 20 devices unless asked otherwise, so send `$top`. With more than
 * 100000 devices the files of `exportInfoGathering` are advised, which need another permission. Neither a
 * portal role nor whether device groups limit what is seen is stated.
 *
 * `GET /api/deviceavinfo`, effect: read. Delegated: Machine.Read. Application: Machine.Read.All. Limits:
 * 30 calls per minute, 1000 calls per hour. Licence: Defender for Endpoint Plan 2 or Defender for
 * Business. Paging: `@odata.nextLink`, at most 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/device-health-export-antivirus-health-report-api
 * (read 2026-02-05)
 */
export const listDeviceAvHealth: Operation = {
  id: 'listDeviceAvHealth',
  method: 'GET',
  path: '/api/deviceavinfo',
  permissions: { delegated: [['Machine.Read']], application: [['Machine.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 20 },
  odata: {
    filterable: {
      machineId: 'text',
      computerDnsName: 'text',
      osKind: 'text',
      osPlatform: 'text',
      osVersion: 'text',
      avMode: 'text',
      avSignatureVersion: 'text',
      avEngineVersion: 'text',
      avPlatformVersion: 'text',
      quickScanResult: 'text',
      quickScanError: 'text',
      fullScanResult: 'text',
      fullScanError: 'text',
      avIsSignatureUpToDate: 'text',
      avIsEngineUpToDate: 'text',
      avIsPlatformUpToDate: 'text',
      rbacGroupId: 'number',
    },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
}

/**
 * List the alerts of a domain. Alerts that have to do with a domain, reaching back as far as the tenant
 * keeps data, judged by the last update of each alert. An unknown domain has an empty list. Alerts on
 * devices outside a signed-in user's device groups are left out. The page says nothing of paging or of
 * OData.
 *
 * `GET /api/domains/{domain}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
 * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls
 * per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-domain-related-alerts (read 2025-11-11)
 */
export const listDomainAlerts: Operation = {
  id: 'listDomainAlerts',
  method: 'GET',
  path: '/api/domains/{domain}/alerts',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['domain'], query: [] },
  errorCodes: ['InvalidDomainName'],
}

/**
 * List the devices of a domain. Devices that talked to a domain or that it talked to, reaching back as far
 * as the tenant keeps data, judged by the last update of each device. At most 500 devices come, and no way
 * to get at the rest is documented; hunt for them instead. An unknown domain has an empty list. Devices
 * outside a signed-in user's device groups are left out.
 *
 * `GET /api/domains/{domain}/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite.
 * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per
 * minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-domain-related-machines (read 2025-11-11)
 */
export const listDomainMachines: Operation = {
  id: 'listDomainMachines',
  method: 'GET',
  path: '/api/domains/{domain}/machines',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['domain'], query: [] },
}

/**
 * List exposure scores by device group. The exposure score of each device group. Note the capitals in the
 * path. No paging, portal role, limit by device group or quota is stated.
 *
 * `GET /api/exposureScore/ByMachineGroups`, effect: read, preview. Delegated: Score.Read. Application:
 * Score.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machine-group-exposure-score (read
 * 2025-11-13)
 */
export const listExposureScoresByMachineGroup: Operation = {
  id: 'listExposureScoresByMachineGroup',
  method: 'GET',
  path: '/api/exposureScore/ByMachineGroups',
  permissions: { delegated: [['Score.Read']], application: [['Score.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: [] },
  preview: true,
}

/**
 * List the alerts of a file. Alerts that have to do with a file, by its SHA-1 alone. An unknown file has
 * an empty list. Alerts on devices outside a signed-in user's device groups are left out. Needs an alert
 * permission, not one for files. The page says nothing of paging or of OData.
 *
 * `GET /api/files/{id}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
 * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls
 * per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-file-related-alerts (read 2025-11-12)
 */
export const listFileAlerts: Operation = {
  id: 'listFileAlerts',
  method: 'GET',
  path: '/api/files/{id}/alerts',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List the devices of a file. Devices that a file has to do with, by its SHA-1 alone. An unknown file has
 * an empty list. Devices outside a signed-in user's device groups are left out. Needs a device permission,
 * not one for files. The page says nothing of paging or of OData.
 *
 * `GET /api/files/{id}/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-file-related-machines (read 2025-11-12)
 */
export const listFileMachines: Operation = {
  id: 'listFileMachines',
  method: 'GET',
  path: '/api/files/{id}/machines',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List the hardware and firmware of all devices. One row per device, type and name of a component, about 1
 * KB each. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold
 * further columns that come and go.
 *
 * `GET /api/machines/HardwareFirmwareInventoryByMachine`, effect: read. Delegated: Software.Read.
 * Application: Software.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
 * `@odata.nextLink`, at most 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/export-firmware-hardware-assessment (read
 * 2025-01-22)
 */
export const listHardwareFirmwareByMachine: Operation = {
  id: 'listHardwareFirmwareByMachine',
  method: 'GET',
  path: '/api/machines/HardwareFirmwareInventoryByMachine',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 50000, pageSizeParameter: 'pageSize' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['pageSize', '$top'] },
}

/**
 * List indicators. Indicators that are in force; expired ones are left out. A tenant may hold 15000 while
 * one call answers with at most 10000, so one page may not be all. An app with Ti.ReadWrite alone is shown
 * only what it submitted itself, and nothing says so; Ti.ReadWrite.All shows everything. No call reads a
 * single indicator: filter by `indicatorValue`. No portal role is stated.
 *
 * `GET /api/indicators`, effect: read. Delegated: Ti.ReadWrite. Application: Ti.ReadWrite or
 * Ti.ReadWrite.All. Limits: 100 calls per minute, 1500 calls per hour. Paging: `@odata.nextLink`, at most
 * 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-ti-indicators-collection (read 2025-12-11)
 */
export const listIndicators: Operation = {
  id: 'listIndicators',
  method: 'GET',
  path: '/api/indicators',
  permissions: { delegated: [['Ti.ReadWrite']], application: [['Ti.ReadWrite'], ['Ti.ReadWrite.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: {
      application: 'text',
      createdByDisplayName: 'text',
      expirationTime: 'instant',
      generateAlert: 'boolean',
      title: 'text',
      rbacGroupNames: 'texts',
      rbacGroupIds: 'texts',
      indicatorValue: 'text',
      indicatorType: 'text',
      creationTimeDateTimeUtc: 'instant',
      createdBy: 'text',
      action: 'text',
      severity: 'text',
    },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
}

/**
 * List investigations. Automated investigations. How long they are kept is not documented, and no limit by
 * device group is stated. Needs an alert permission.
 *
 * `GET /api/investigations`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
 * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls
 * per hour. Paging: `@odata.nextLink`, at most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-investigation-collection (read 2025-11-11)
 */
export const listInvestigations: Operation = {
  id: 'listInvestigations',
  method: 'GET',
  path: '/api/investigations',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: {
      startTime: 'instant',
      id: 'text',
      state: 'text',
      machineId: 'text',
      triggeringAlertId: 'text',
    },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
}

/**
 * List the alerts of an IP address. Alerts that have to do with an address. A valid address that is
 * unknown has an empty list, an invalid one answers 400. Alerts on devices outside a signed-in user's
 * device groups are left out. The page says nothing of paging or of OData.
 *
 * `GET /api/ips/{ip}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
 * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls
 * per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-ip-related-alerts (read 2025-12-11)
 */
export const listIpAlerts: Operation = {
  id: 'listIpAlerts',
  method: 'GET',
  path: '/api/ips/{ip}/alerts',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['ip'], query: [] },
  errorCodes: ['InvalidIpAddress'],
}

/**
 * List library files. Scripts and files of the whole tenant that live response can use. The page says
 * nothing of paging or of OData.
 *
 * `GET /api/libraryfiles`, effect: read, preview. Delegated: Library.Manage. Application: Library.Manage.
 * Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/list-library-files (read 2025-12-11)
 */
export const listLibraryFiles: Operation = {
  id: 'listLibraryFiles',
  method: 'GET',
  path: '/api/libraryfiles',
  permissions: { delegated: [['Library.Manage']], application: [['Library.Manage']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: [] },
  preview: true,
}

/**
 * List machine actions. Response actions sent to devices. Live response sessions started in the portal are
 * left out; those started through the API are in. How long actions are kept, and whether device groups
 * limit what is seen, is not documented. Compare enum values as quoted text in `$filter`.
 *
 * `GET /api/machineactions`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour. Paging: `@odata.nextLink`, at most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machineactions-collection (read 2025-11-13)
 */
export const listMachineActions: Operation = {
  id: 'listMachineActions',
  method: 'GET',
  path: '/api/machineactions',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: {
      id: 'text',
      status: 'text',
      machineId: 'text',
      type: 'text',
      requestor: 'text',
      creationDateTimeUtc: 'instant',
    },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
}

/**
 * List the alerts of a device. Alerts on one device. They reach back as far as the tenant keeps data,
 * counted from when the device was last updated. Needs an alert permission, not a device permission. The
 * page says nothing of paging or of OData; a sample elsewhere filters the count of the same list by
 * status.
 *
 * `GET /api/machines/{id}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
 * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls
 * per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machine-related-alerts (read 2025-12-11)
 */
export const listMachineAlerts: Operation = {
  id: 'listMachineAlerts',
  method: 'GET',
  path: '/api/machines/{id}/alerts',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  odata: { filterable: { status: 'text' }, expandable: [], skip: false },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: ['$filter'] },
}

/**
 * List the users of a device. Accounts that signed in to one device. Needs the user permission, for users
 * and for apps alike, and none for devices; a signed-in user must also be allowed to see the device.
 * Records are thinner than the one of `getAlertUser`: several properties are null or missing.
 *
 * `GET /api/machines/{id}/logonusers`, effect: read. Delegated: User.Read.All. Application: User.Read.All.
 * Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machine-log-on-users (read 2025-12-11)
 */
export const listMachineLogonUsers: Operation = {
  id: 'listMachineLogonUsers',
  method: 'GET',
  path: '/api/machines/{id}/logonusers',
  permissions: { delegated: [['User.Read.All']], application: [['User.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List the updates that a device lacks. Security updates that are missing on one device. Only app tokens
 * are documented, and no quota. Users report that a device that exists is now and then answered with 404,
 * and that a second call then succeeds.
 *
 * `GET /api/machines/{id}/getmissingkbs`, effect: read. Delegated: not possible. Application:
 * Software.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-missing-kbs-machine (read 2025-12-11)
 */
export const listMachineMissingKbs: Operation = {
  id: 'listMachineMissingKbs',
  method: 'GET',
  path: '/api/machines/{id}/getmissingkbs',
  permissions: { delegated: [], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List the recommendations for a device. What to do about the weaknesses of one device. Counts are those
 * of the device: in the sample one device is exposed and the total is 0. No quota is documented.
 *
 * `GET /api/machines/{id}/recommendations`, effect: read, preview. Delegated: SecurityRecommendation.Read.
 * Application: SecurityRecommendation.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-security-recommendations (read 2025-12-11)
 */
export const listMachineRecommendations: Operation = {
  id: 'listMachineRecommendations',
  method: 'GET',
  path: '/api/machines/{id}/recommendations',
  permissions: {
    delegated: [['SecurityRecommendation.Read']],
    application: [['SecurityRecommendation.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * List the software of a device. Software that is installed on one device. Each record is the one of the
 * whole tenant, so its counts are those of all devices, and it names neither version nor folder. No quota
 * is documented.
 *
 * `GET /api/machines/{id}/software`, effect: read, preview. Delegated: Software.Read. Application:
 * Software.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-installed-software (read 2025-12-11)
 */
export const listMachineSoftware: Operation = {
  id: 'listMachineSoftware',
  method: 'GET',
  path: '/api/machines/{id}/software',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * List the vulnerabilities of a device. Vulnerabilities that were found on one device. The service names
 * another type than for the list of the whole tenant, and the sample lacks the newer properties. The quota
 * per minute is half the usual one.
 *
 * `GET /api/machines/{id}/vulnerabilities`, effect: read. Delegated: Vulnerability.Read. Application:
 * Vulnerability.Read.All. Limits: 50 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-discovered-vulnerabilities (read 2025-12-11)
 */
export const listMachineVulnerabilities: Operation = {
  id: 'listMachineVulnerabilities',
  method: 'GET',
  path: '/api/machines/{id}/vulnerabilities',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 50, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List devices. Reaches back as far as the tenant keeps data, judged by when each device was last seen.
 * Where there is no recent device the service answers 404; a client reads that as an empty list. Real
 * records carry more properties than the documentation shows.
 *
 * `GET /api/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour. Paging: `@odata.nextLink`, at most 10000 records a page. 404 is read as an empty list.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machines (read 2026-06-28)
 */
export const listMachines: Operation = {
  id: 'listMachines',
  method: 'GET',
  path: '/api/machines',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: {
      computerDnsName: 'text',
      id: 'text',
      version: 'text',
      deviceValue: 'text',
      aadDeviceId: 'guid',
      machineTags: 'texts',
      lastSeen: 'instant',
      exposureLevel: 'text',
      onboardingStatus: 'text',
      lastIpAddress: 'text',
      healthStatus: 'text',
      osPlatform: 'text',
      riskScore: 'text',
      rbacGroupId: 'number',
    },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  emptyWhenNotFound: true,
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
}

/**
 * List software without a CPE of all devices. One row per device, vendor, name and version, about 0.5 KB
 * each, of software without a CPE; nothing is known of its weaknesses or exposure. The path says
 * NoProductCode where that of the files says NonCpe. Advised below 100,000 devices; above that, use the
 * files. The present state only. Rows may hold further columns that come and go.
 *
 * `GET /api/machines/SoftwareInventoryNoProductCodeByMachine`, effect: read. Delegated: Software.Read.
 * Application: Software.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
 * `@odata.nextLink`, at most 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-non-cpe-software-inventory (read
 * 2025-11-04)
 */
export const listNonCpeSoftwareInventoryByMachine: Operation = {
  id: 'listNonCpeSoftwareInventoryByMachine',
  method: 'GET',
  path: '/api/machines/SoftwareInventoryNoProductCodeByMachine',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 50000, pageSizeParameter: 'pageSize' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['pageSize', '$top'] },
}

/**
 * List the devices of a recommendation. Short records of four fields; read the rest with `getMachine`. No
 * paging, portal role, limit by device group or quota is stated.
 *
 * `GET /api/recommendations/{id}/machineReferences`, effect: read, preview. Delegated:
 * SecurityRecommendation.Read. Application: SecurityRecommendation.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-recommendation-machines (read 2025-11-13)
 */
export const listRecommendationMachineReferences: Operation = {
  id: 'listRecommendationMachineReferences',
  method: 'GET',
  path: '/api/recommendations/{id}/machineReferences',
  permissions: {
    delegated: [['SecurityRecommendation.Read']],
    application: [['SecurityRecommendation.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * List the vulnerabilities of a recommendation. Vulnerabilities that the recommendation is about. Needs a
 * vulnerability permission, though the path is one of recommendations. No paging, portal role, limit by
 * device group or quota is stated.
 *
 * `GET /api/recommendations/{id}/vulnerabilities`, effect: read, preview. Delegated: Vulnerability.Read.
 * Application: Vulnerability.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-recommendation-vulnerabilities (read
 * 2025-11-13)
 */
export const listRecommendationVulnerabilities: Operation = {
  id: 'listRecommendationVulnerabilities',
  method: 'GET',
  path: '/api/recommendations/{id}/vulnerabilities',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * List recommendations. All security recommendations for the organisation. Neither a portal role, a limit
 * by device group nor a quota is stated.
 *
 * `GET /api/recommendations`, effect: read, preview. Delegated: SecurityRecommendation.Read. Application:
 * SecurityRecommendation.Read.All. Paging: `@odata.nextLink`, at most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-all-recommendations (read 2025-11-13)
 */
export const listRecommendations: Operation = {
  id: 'listRecommendations',
  method: 'GET',
  path: '/api/recommendations',
  permissions: {
    delegated: [['SecurityRecommendation.Read']],
    application: [['SecurityRecommendation.Read.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: {
      id: 'text',
      productName: 'text',
      vendor: 'text',
      recommendedVersion: 'text',
      recommendationCategory: 'text',
      subCategory: 'text',
      severityScore: 'number',
      remediationType: 'text',
      recommendedProgram: 'text',
      recommendedVendor: 'text',
      status: 'text',
    },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
  preview: true,
}

/**
 * List the exposed devices of a remediation task. Devices that have the weakness which the task is to
 * remove, as short records of four fields; read the rest with `getMachine`. No paging, portal role, limit
 * by device group or quota is stated.
 *
 * `GET /api/remediationTasks/{id}/machineReferences`, effect: read, preview. Delegated:
 * RemediationTasks.Read. Application: RemediationTasks.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-remediation-exposed-devices-activities (read
 * 2025-11-13)
 */
export const listRemediationTaskMachineReferences: Operation = {
  id: 'listRemediationTaskMachineReferences',
  method: 'GET',
  path: '/api/remediationTasks/{id}/machineReferences',
  permissions: { delegated: [['RemediationTasks.Read']], application: [['RemediationTasks.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * List remediation tasks. Work that somebody asked for in order to remove weaknesses; the portal calls it
 * remediation activities. Neither a portal role, a limit by device group nor a quota is stated.
 *
 * `GET /api/remediationTasks`, effect: read, preview. Delegated: RemediationTasks.Read. Application:
 * RemediationTasks.Read.All. Paging: `@odata.nextLink`, at most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-remediation-all-activities (read 2025-11-13)
 */
export const listRemediationTasks: Operation = {
  id: 'listRemediationTasks',
  method: 'GET',
  path: '/api/remediationTasks',
  permissions: { delegated: [['RemediationTasks.Read']], application: [['RemediationTasks.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: { filterable: { createdOn: 'instant', status: 'text' }, expandable: [], maxTop: 10000, skip: true },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
  preview: true,
}

/**
 * List scan agents. Devices that can scan others. One of the two portal roles is enough. No paging or
 * OData option is stated.
 *
 * `GET /api/DeviceAuthenticatedScanAgents`, effect: read, preview. Delegated: Machine.Read. Application:
 * Machine.Read.All. Portal role: View Data, TvmViewData. Limits: 100 calls per minute, 1500 calls per
 * hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-all-scan-agents (read 2025-11-10)
 */
export const listScanAgents: Operation = {
  id: 'listScanAgents',
  method: 'GET',
  path: '/api/DeviceAuthenticatedScanAgents',
  permissions: { delegated: [['Machine.Read']], application: [['Machine.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data', 'TvmViewData'],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: [] },
  preview: true,
}

/**
 * List scan definitions. Every scan that was set up. The sample shows credentials in clear text: do not
 * log the answer. One of the two portal roles is enough. No paging or OData option is stated.
 *
 * `GET /api/DeviceAuthenticatedScanDefinitions`, effect: read, preview. Delegated: Machine.Read.
 * Application: Machine.Read.All. Portal role: View Data, TvmViewData. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-all-scan-definitions (read 2025-11-10)
 */
export const listScanDefinitions: Operation = {
  id: 'listScanDefinitions',
  method: 'GET',
  path: '/api/DeviceAuthenticatedScanDefinitions',
  permissions: { delegated: [['Machine.Read']], application: [['Machine.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data', 'TvmViewData'],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: [] },
  preview: true,
}

/**
 * List secure configurations of all devices. How every device stands to every security setting: one row
 * per device and setting. Advised below 100,000 devices; above that, use the files. The present state
 * only. Rows may hold further columns that come and go.
 *
 * `GET /api/machines/SecureConfigurationsAssessmentByMachine`, effect: read. Delegated:
 * Vulnerability.Read. Application: Vulnerability.Read.All. Limits: 30 calls per minute, 1000 calls per
 * hour. Paging: `@odata.nextLink`, at most 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-secure-config (read 2025-11-04)
 */
export const listSecureConfigurationsByMachine: Operation = {
  id: 'listSecureConfigurationsByMachine',
  method: 'GET',
  path: '/api/machines/SecureConfigurationsAssessmentByMachine',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 50000, pageSizeParameter: 'pageSize' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['pageSize', '$top'] },
}

/**
 * List software. All software that was found on the organisation's devices, with figures over all of them.
 * Note the capital S in the path. Neither a portal role, a limit by device group nor a quota is stated.
 *
 * `GET /api/Software`, effect: read. Delegated: Software.Read. Application: Software.Read.All. Paging:
 * `@odata.nextLink`, at most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-software (read 2025-11-16)
 */
export const listSoftware: Operation = {
  id: 'listSoftware',
  method: 'GET',
  path: '/api/Software',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: { id: 'text', name: 'text', vendor: 'text' },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
}

/**
 * List the versions of a software. How often each version is installed and how many vulnerabilities it
 * has. No paging, portal role, limit by device group or quota is stated.
 *
 * `GET /api/Software/{id}/distributions`, effect: read, preview. Delegated: Software.Read. Application:
 * Software.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-software-ver-distribution (read 2025-11-16)
 */
export const listSoftwareDistributions: Operation = {
  id: 'listSoftwareDistributions',
  method: 'GET',
  path: '/api/Software/{id}/distributions',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * List the software of all devices. One row per device, vendor, name and version, about 0.5 KB each. Only
 * software with a CPE; the rest comes from `listNonCpeSoftwareInventoryByMachine`. Advised below 100,000
 * devices; above that, use the files. The present state only. Rows may hold further columns that come and
 * go.
 *
 * `GET /api/machines/SoftwareInventoryByMachine`, effect: read. Delegated: Software.Read. Application:
 * Software.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging: `@odata.nextLink`, at most
 * 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-inventory (read
 * 2025-11-04)
 */
export const listSoftwareInventoryByMachine: Operation = {
  id: 'listSoftwareInventoryByMachine',
  method: 'GET',
  path: '/api/machines/SoftwareInventoryByMachine',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 50000, pageSizeParameter: 'pageSize' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['pageSize', '$top'] },
}

/**
 * List the devices that have a software. Short records of four fields; read the rest with `getMachine`. No
 * paging, portal role, limit by device group or quota is stated.
 *
 * `GET /api/Software/{id}/machineReferences`, effect: read, preview. Delegated: Software.Read.
 * Application: Software.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machines-by-software (read 2025-11-16)
 */
export const listSoftwareMachineReferences: Operation = {
  id: 'listSoftwareMachineReferences',
  method: 'GET',
  path: '/api/Software/{id}/machineReferences',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * List the updates that a software lacks. Security updates of a software that devices do not have yet.
 * Note the last part of the path, all in lower case. No paging, portal role, limit by device group or
 * quota is stated.
 *
 * `GET /api/Software/{id}/getmissingkbs`, effect: read. Delegated: Software.Read. Application:
 * Software.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-missing-kbs-software (read 2025-11-16)
 */
export const listSoftwareMissingKbs: Operation = {
  id: 'listSoftwareMissingKbs',
  method: 'GET',
  path: '/api/Software/{id}/getmissingkbs',
  permissions: { delegated: [['Software.Read']], application: [['Software.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List the vulnerabilities of a software. Known vulnerabilities of the installed software. Needs a
 * vulnerability permission, though the path is one of software. No paging, portal role, limit by device
 * group or quota is stated.
 *
 * `GET /api/Software/{id}/vulnerabilities`, effect: read, preview. Delegated: Vulnerability.Read.
 * Application: Vulnerability.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-vuln-by-software (read 2025-11-16)
 */
export const listSoftwareVulnerabilities: Operation = {
  id: 'listSoftwareVulnerabilities',
  method: 'GET',
  path: '/api/Software/{id}/vulnerabilities',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
  preview: true,
}

/**
 * List software vulnerabilities of all devices. One row per device, vendor, name, version and CVE, about 1
 * KB each. Software without a CVE is listed too, with `cveId` null. Advised below 100,000 devices; above
 * that, use the files. The snapshot is rebuilt every 6 hours and tells the present state only. Rows may
 * hold further columns that come and go.
 *
 * `GET /api/machines/SoftwareVulnerabilitiesByMachine`, effect: read. Delegated: Vulnerability.Read.
 * Application: Vulnerability.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
 * `@odata.nextLink`, at most 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-vulnerabilities (read
 * 2025-11-04)
 */
export const listSoftwareVulnerabilitiesByMachine: Operation = {
  id: 'listSoftwareVulnerabilitiesByMachine',
  method: 'GET',
  path: '/api/machines/SoftwareVulnerabilitiesByMachine',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 50000, pageSizeParameter: 'pageSize' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['pageSize', '$top'] },
}

/**
 * List changes of software vulnerabilities. What became new, fixed or updated since `sinceTime`: one row
 * per device, vendor, name, version, CVE and time of the change. Changes are worked out every 6 hours,
 * after each full export. A device that moved to another device group comes twice, as Fixed under the old
 * group and as New under the new one; tell them apart by `id` and `rbacGroupId`. An upgrade that stays
 * exposed gives Fixed for the old version and New for the new one, with the same `firstSeenTimestamp`.
 *
 * `GET /api/machines/SoftwareVulnerabilityChangesByMachine`, effect: read. Delegated: Vulnerability.Read.
 * Application: Vulnerability.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
 * `@odata.nextLink`, at most 200000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-software-vulnerabilities (read
 * 2025-11-04)
 */
export const listSoftwareVulnerabilityChangesByMachine: Operation = {
  id: 'listSoftwareVulnerabilityChangesByMachine',
  method: 'GET',
  path: '/api/machines/SoftwareVulnerabilityChangesByMachine',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 30, perSeconds: 60 },
    { calls: 1000, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 200000, defaultPageSize: 50000, pageSizeParameter: 'pageSize' },
  roles: [],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['sinceTime', 'pageSize', '$top'] },
}

/**
 * List the alerts of a user. Alerts that have to do with a user, named by the account alone. An unknown
 * user has an empty list, and so, most likely, has a user named in any other way. Alerts on devices
 * outside a signed-in user's device groups are left out. The page says nothing of paging or of OData.
 *
 * `GET /api/users/{id}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
 * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls
 * per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-user-related-alerts (read 2025-11-16)
 */
export const listUserAlerts: Operation = {
  id: 'listUserAlerts',
  method: 'GET',
  path: '/api/users/{id}/alerts',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List the devices of a user. Devices that a user has to do with, named by the account alone. An unknown
 * user has an empty list, and so, most likely, has a user named in any other way. Devices outside a
 * signed-in user's device groups are left out. Needs a device permission, not one for users. The page says
 * nothing of paging or of OData.
 *
 * `GET /api/users/{id}/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-user-related-machines (read 2025-11-16)
 */
export const listUserMachines: Operation = {
  id: 'listUserMachines',
  method: 'GET',
  path: '/api/users/{id}/machines',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['id'], query: [] },
}

/**
 * List vulnerabilities. All vulnerabilities that affect the organisation. `$top` ends at 8000 here, lower
 * than in the lists beside it. Descriptions may be written by a machine and say so at their end. Neither a
 * portal role, a limit by device group nor a quota is stated.
 *
 * `GET /api/vulnerabilities`, effect: read, preview. Delegated: Vulnerability.Read. Application:
 * Vulnerability.Read.All. Paging: `@odata.nextLink`, at most 8000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-all-vulnerabilities (read 2020-12-18)
 */
export const listVulnerabilities: Operation = {
  id: 'listVulnerabilities',
  method: 'GET',
  path: '/api/vulnerabilities',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'nextLink', maxPageSize: 8000 },
  odata: {
    filterable: {
      id: 'text',
      name: 'text',
      description: 'text',
      cvssV3: 'number',
      publishedOn: 'instant',
      severity: 'text',
      updatedOn: 'instant',
    },
    expandable: [],
    maxTop: 8000,
    skip: true,
  },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
  preview: true,
}

/**
 * List vulnerabilities by device and software. One row per device, version of a software and CVE, with the
 * update that closes it where there is one. This list gets very long; filter it. Neither a portal role, a
 * limit by device group nor a quota is stated.
 *
 * `GET /api/vulnerabilities/machinesVulnerabilities`, effect: read. Delegated: Vulnerability.Read.
 * Application: Vulnerability.Read.All. Paging: `@odata.nextLink`, at most 10000 records a page.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-all-vulnerabilities-by-machines (read
 * 2025-11-16)
 */
export const listVulnerabilitiesByMachineAndSoftware: Operation = {
  id: 'listVulnerabilitiesByMachineAndSoftware',
  method: 'GET',
  path: '/api/vulnerabilities/machinesVulnerabilities',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: {
      id: 'text',
      cveId: 'text',
      machineId: 'text',
      fixingKbId: 'text',
      productName: 'text',
      productVersion: 'text',
      severity: 'text',
      productVendor: 'text',
    },
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: [], query: ['$filter', '$top', '$skip'] },
}

/**
 * List the devices that a vulnerability affects. Short records of four fields; read the rest with
 * `getMachine`. The permission is one for vulnerabilities; none for devices is named. No paging, portal
 * role, limit by device group or quota is stated.
 *
 * `GET /api/vulnerabilities/{cveId}/machineReferences`, effect: read, preview. Delegated:
 * Vulnerability.Read. Application: Vulnerability.Read.All.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machines-by-vulnerability (read 2025-11-16)
 */
export const listVulnerabilityMachineReferences: Operation = {
  id: 'listVulnerabilityMachineReferences',
  method: 'GET',
  path: '/api/vulnerabilities/{cveId}/machineReferences',
  permissions: { delegated: [['Vulnerability.Read']], application: [['Vulnerability.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  parameters: { path: ['cveId'], query: [] },
  preview: true,
}

/**
 * Offboard a device. Takes a device out of Defender for Endpoint; no call brings it back. On Windows
 * nothing but the sensor is stopped, and what onboarding wrote stays in the registry. The answer is a
 * machine action that has only been taken on; read it again with `getMachineAction` until its status is
 * final. What a repeat does is not documented. A signed-in user needs a fitting portal role, which the
 * page does not name.
 *
 * `POST /api/machines/{id}/offboard`, effect: irreversible. Delegated: Machine.Offboard. Application:
 * Machine.Offboard. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/offboard-machine-api (read 2026-08-11)
 */
export const offboardMachine: Operation = {
  id: 'offboardMachine',
  method: 'POST',
  path: '/api/machines/{id}/offboard',
  permissions: { delegated: [['Machine.Offboard']], application: [['Machine.Offboard']] },
  effect: 'irreversible',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Let a device run only signed Microsoft files. Puts a code integrity policy on a device under which only
 * files signed by Microsoft may run. Needs Defender Antivirus in the tenant. The answer is a machine
 * action that has only been taken on; read it again with `getMachineAction` until its status is final.
 * While an earlier call for the same device is pending, a repeat answers either with that action or with
 * 400 and the text "Action is already in progress"; be ready for both.
 *
 * `POST /api/machines/{id}/restrictCodeExecution`, effect: disruptive. Delegated:
 * Machine.RestrictExecution. Application: Machine.RestrictExecution. Portal role: Active remediation
 * actions. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/restrict-code-execution (read 2025-11-13)
 */
export const restrictCodeExecution: Operation = {
  id: 'restrictCodeExecution',
  method: 'POST',
  path: '/api/machines/{id}/restrictCodeExecution',
  permissions: { delegated: [['Machine.RestrictExecution']], application: [['Machine.RestrictExecution']] },
  effect: 'disruptive',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Active remediation actions'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Run a hunting query (being retired). Runs a KQL query over raw events of the last 30 days. 100000 rows
 * are a cut, not a page: nothing brings the rest, so narrow the time or use limit. Quotas hold for the
 * whole tenant. 429 means too many calls or too much running time, 10 minutes in an hour and 180 in a day;
 * the message says which. Wait longer than 200 seconds before giving a call up. Fewer tables than in
 * Microsoft Graph are there. A signed-in user sees devices of their own groups.
 *
 * `POST /api/advancedqueries/run`, effect: read. Delegated: AdvancedQuery.Read. Application:
 * AdvancedQuery.Read.All. Portal role: View Data. Limits: 45 calls per minute, 1500 calls per hour.
 * Licence: Not part of Defender for Business.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/run-advanced-query-api (read 2026-07-28)
 */
export const runAdvancedQuery: Operation = {
  id: 'runAdvancedQuery',
  method: 'POST',
  path: '/api/advancedqueries/run',
  permissions: { delegated: [['AdvancedQuery.Read']], application: [['AdvancedQuery.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 45, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
  deprecated: true,
}

/**
 * Scan a device for malware. Starts a scan by Defender Antivirus, also where it runs beside another
 * antivirus or in passive mode. How much of the processor it takes follows ScanAvgCPULoadFactor, 50
 * percent where that is not set. The answer is a machine action that has only been taken on; read it again
 * with `getMachineAction` until its status is final. While an earlier scan of the same device is pending,
 * a repeat answers either with that action or with 400 and the text "Action is already in progress"; be
 * ready for both.
 *
 * `POST /api/machines/{id}/runAntiVirusScan`, effect: write. Delegated: Machine.Scan. Application:
 * Machine.Scan. Portal role: Active remediation actions. Limits: 100 calls per minute, 1500 calls per
 * hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/run-av-scan (read 2025-11-13)
 */
export const runAntiVirusScan: Operation = {
  id: 'runAntiVirusScan',
  method: 'POST',
  path: '/api/machines/{id}/runAntiVirusScan',
  permissions: { delegated: [['Machine.Scan']], application: [['Machine.Scan']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Active remediation actions'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Run a hunting query. Runs a KQL query over raw events by way of Microsoft Graph, with a token for Graph.
 * 100000 rows are a cut, not a page: nothing brings the rest, so narrow the time or use limit. The tenant
 * has a budget of processor time, by its size, that is filled up every 15 minutes; 429 means too many
 * calls or too much of it, and the message says which. A query that runs for more than three minutes
 * fails; users report 504 without a message. What a signed-in user must be allowed in the portal is not
 * documented.
 *
 * `POST /v1.0/security/runHuntingQuery`, effect: read. Delegated: ThreatHunting.Read.All. Application:
 * ThreatHunting.Read.All. Limits: 45 calls per minute.
 *
 * @see https://learn.microsoft.com/graph/api/security-security-runhuntingquery (read 2022-11-11)
 */
export const runHuntingQuery: Operation = {
  id: 'runHuntingQuery',
  method: 'POST',
  path: '/v1.0/security/runHuntingQuery',
  permissions: { delegated: [['ThreatHunting.Read.All']], application: [['ThreatHunting.Read.All']] },
  effect: 'read',
  idempotent: true,
  service: 'graph',
  rateLimits: [{ calls: 45, perSeconds: 60 }],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Run commands on a device. Puts files on a device, runs scripts there and fetches files. Commands run one
 * after the other, and once one fails the rest are passed over. Scripts and files must already be in the
 * library, see `uploadLibraryFile`; files put on the device are gone after a restart. A device takes one
 * session at a time, and 400 with ActiveRequestAlreadyExists says that one is running. 429 comes for two
 * reasons: too many calls, which a short wait cures, and too many sessions at once, which it does not. The
 * answer is a machine action; read it again with `getMachineAction` until its status is final, then get
 * each result with `getLiveResponseResult`. The tenant must have live response on, unsigned PowerShell
 * scripts have a switch of their own, and the group of the device needs some level of automated
 * remediation. A script can do what nothing undoes.
 *
 * `POST /api/machines/{id}/runliveresponse`, effect: disruptive, preview. Delegated: Machine.LiveResponse.
 * Application: Machine.LiveResponse. Limits: 10 calls per minute. Licence: Defender for Endpoint Plan 2.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/run-live-response (read 2025-12-31)
 */
export const runLiveResponse: Operation = {
  id: 'runLiveResponse',
  method: 'POST',
  path: '/api/machines/{id}/runliveresponse',
  permissions: { delegated: [['Machine.LiveResponse']], application: [['Machine.LiveResponse']] },
  effect: 'disruptive',
  idempotent: false,
  service: 'defender',
  rateLimits: [{ calls: 10, perSeconds: 60 }],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 201,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
  preview: true,
  errorCodes: ['ActiveRequestAlreadyExists'],
}

/**
 * Set the value of a device. Says how much a device is worth to the tenant. `updateMachine` can set the
 * same, under another portal role. Only devices that were last seen within the tenant's retention time can
 * be changed.
 *
 * `POST /api/machines/{id}/setDeviceValue`, effect: write. Delegated: Machine.ReadWrite. Application:
 * Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100 calls per minute, 1500 calls
 * per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/set-device-value (read 2025-12-11)
 */
export const setDeviceValue: Operation = {
  id: 'setDeviceValue',
  method: 'POST',
  path: '/api/machines/{id}/setDeviceValue',
  permissions: { delegated: [['Machine.ReadWrite']], application: [['Machine.ReadWrite.All']] },
  effect: 'write',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Manage security setting'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Start an automated investigation of a device. Starts an automated investigation. The answer is an
 * investigation, not a machine action; read it again with `getInvestigation`. Needs an alert permission,
 * not a device permission. The quota is 50 calls an hour, with none per minute. What a repeat does is not
 * documented.
 *
 * `POST /api/machines/{id}/startInvestigation`, effect: write. Delegated: Alert.ReadWrite. Application:
 * Alert.ReadWrite.All. Portal role: Active remediation actions. Limits: 50 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/initiate-autoir-investigation (read 2025-11-11)
 */
export const startInvestigation: Operation = {
  id: 'startInvestigation',
  method: 'POST',
  path: '/api/machines/{id}/startInvestigation',
  permissions: { delegated: [['Alert.ReadWrite']], application: [['Alert.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [{ calls: 50, perSeconds: 3600 }],
  paging: { kind: 'none' },
  roles: ['Active remediation actions'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Stop a file on a device and put it in quarantine. Stops the processes of a file on one device and puts
 * the file in quarantine. The file must be signed neither by Microsoft nor by a publisher that is trusted;
 * Defender Antivirus must be on, if only in passive mode. The answer is a machine action that has only
 * been taken on; read it again with `getMachineAction` until its status is final. What a repeat does is
 * not documented. Note the capitals in the path.
 *
 * `POST /api/machines/{id}/StopAndQuarantineFile`, effect: disruptive. Delegated:
 * Machine.StopAndQuarantine. Application: Machine.StopAndQuarantine or Machine.ReadWrite.All. Portal role:
 * Active remediation actions. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/stop-and-quarantine-file (read 2025-11-13)
 */
export const stopAndQuarantineFile: Operation = {
  id: 'stopAndQuarantineFile',
  method: 'POST',
  path: '/api/machines/{id}/StopAndQuarantineFile',
  permissions: {
    delegated: [['Machine.StopAndQuarantine']],
    application: [['Machine.StopAndQuarantine'], ['Machine.ReadWrite.All']],
  },
  effect: 'disruptive',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Active remediation actions'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Release a device from isolation. Puts an isolated device back on the network. The answer is a machine
 * action that has only been taken on; read it again with `getMachineAction` until its status is final.
 * While an earlier release of the same device is pending, a repeat answers either with that action or with
 * 400 and the text "Action is already in progress"; be ready for both. Whether it also frees a contained
 * device that is not onboarded is not documented.
 *
 * `POST /api/machines/{id}/unisolate`, effect: disruptive. Delegated: Machine.Isolate. Application:
 * Machine.Isolate. Portal role: Active remediation actions. Limits: 100 calls per minute, 1500 calls per
 * hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/unisolate-machine (read 2025-11-13)
 */
export const unisolateMachine: Operation = {
  id: 'unisolateMachine',
  method: 'POST',
  path: '/api/machines/{id}/unisolate',
  permissions: { delegated: [['Machine.Isolate']], application: [['Machine.Isolate']] },
  effect: 'disruptive',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Active remediation actions'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Let a device run all files again. Takes away what `restrictCodeExecution` put on a device. The answer is
 * a machine action that has only been taken on; read it again with `getMachineAction` until its status is
 * final. While an earlier call for the same device is pending, a repeat answers either with that action or
 * with 400 and the text "Action is already in progress"; be ready for both.
 *
 * `POST /api/machines/{id}/unrestrictCodeExecution`, effect: disruptive. Delegated:
 * Machine.RestrictExecution. Application: Machine.RestrictExecution. Portal role: Active remediation
 * actions. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/unrestrict-code-execution (read 2025-11-24)
 */
export const unrestrictCodeExecution: Operation = {
  id: 'unrestrictCodeExecution',
  method: 'POST',
  path: '/api/machines/{id}/unrestrictCodeExecution',
  permissions: { delegated: [['Machine.RestrictExecution']], application: [['Machine.RestrictExecution']] },
  effect: 'disruptive',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Active remediation actions'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Update one alert. Changes the fields that are sent and keeps the others, save for those that follow from
 * the change. Send only what changes. A comment is always added, never replaced, so a repeat with a
 * comment adds it again. Only alerts that `listAlerts` can return can be changed. Whether the answer
 * carries `evidence` is not documented.
 *
 * `PATCH /api/alerts/{id}`, effect: write. Delegated: Alert.ReadWrite. Application: Alert.ReadWrite.All.
 * Portal role: Alerts investigation. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/update-alert (read 2025-11-24)
 */
export const updateAlert: Operation = {
  id: 'updateAlert',
  method: 'PATCH',
  path: '/api/alerts/{id}',
  permissions: { delegated: [['Alert.ReadWrite']], application: [['Alert.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Alerts investigation'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Update one device. Sets the tags or the value of a device; a property that is not sent stays as it is.
 * Tags are replaced as a whole: a tag that is left out of the list is lost, so read the device first or
 * use `addOrRemoveMachineTag`. Users report that an empty list is refused, so the last tag cannot be taken
 * off this way. Only devices that were last seen within the tenant's retention time can be changed.
 *
 * `PATCH /api/machines/{id}`, effect: write. Delegated: Machine.ReadWrite. Application:
 * Machine.ReadWrite.All. Portal role: Alerts investigation. Limits: 100 calls per minute, 1500 calls per
 * hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/update-machine-method (read 2025-12-11)
 */
export const updateMachine: Operation = {
  id: 'updateMachine',
  method: 'PATCH',
  path: '/api/machines/{id}',
  permissions: { delegated: [['Machine.ReadWrite']], application: [['Machine.ReadWrite.All']] },
  effect: 'write',
  idempotent: true,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Alerts investigation'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
}

/**
 * Update a scan definition. Changes a scan. Documented by a sample alone, which sends every field; whether
 * a field that is left out keeps its value is not said, save that the credentials may be left out. Nor is
 * it said what a repeat does. The body may hold credentials: do not log it.
 *
 * `PATCH /api/DeviceAuthenticatedScanDefinitions/{id}`, effect: write, preview. Delegated:
 * Machine.ReadWrite. Application: Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100
 * calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/add-a-new-scan-definition (read 2025-11-10)
 */
export const updateScanDefinition: Operation = {
  id: 'updateScanDefinition',
  method: 'PATCH',
  path: '/api/DeviceAuthenticatedScanDefinitions/{id}',
  permissions: { delegated: [['Machine.ReadWrite']], application: [['Machine.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Manage security setting'],
  deviceGroupScoped: null,
  successStatus: 200,
  answer: 'record',
  parameters: { path: ['id'], query: [] },
  requestBody: { required: true, mediaType: 'application/json' },
  preview: true,
}

/**
 * Upload a library file. Puts a file of 20 MB at the most into the library. The body is a form; the file
 * name of its file part is taken to become the name in the library, which may hold letters, digits,
 * hyphens, underscores and dots. With `OverrideIfExists` a file of the same name is replaced and gone;
 * without it, 400 is expected. The answer is 200, not 201.
 *
 * `POST /api/libraryfiles`, effect: write, preview. Delegated: Library.Manage. Application:
 * Library.Manage. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/upload-library (read 2025-12-11)
 */
export const uploadLibraryFile: Operation = {
  id: 'uploadLibraryFile',
  method: 'POST',
  path: '/api/libraryfiles',
  permissions: { delegated: [['Library.Manage']], application: [['Library.Manage']] },
  effect: 'write',
  idempotent: false,
  service: 'defender',
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  parameters: { path: [], query: [] },
  requestBody: { required: true, mediaType: 'multipart/form-data' },
  preview: true,
}

/** Every operation of the API, by id. */
export const operations = {
  addOrRemoveMachineTag,
  addOrRemoveTagForMultipleMachines,
  batchDeleteIndicators,
  batchUpdateAlerts,
  cancelMachineAction,
  collectInvestigationPackage,
  countMachineAlerts,
  createAlertByReference,
  createIndicator,
  createScanDefinition,
  deleteIndicator,
  deleteLibraryFile,
  deleteScanDefinitions,
  exportBaselineCompliance,
  exportBrowserExtensions,
  exportCertificates,
  exportHardwareFirmware,
  exportInfoGathering,
  exportNonCpeSoftwareInventory,
  exportSecureConfigurations,
  exportSoftwareInventory,
  exportSoftwareVulnerabilities,
  findMachineInfoByIp,
  findMachinesByIp,
  findMachinesByTag,
  getAlert,
  getAlertMachine,
  getAlertUser,
  getDeviceSecureScore,
  getDomainStatistics,
  getExposureScore,
  getFile,
  getFileStatistics,
  getInvestigation,
  getIpStatistics,
  getLiveResponseResult,
  getMachine,
  getMachineAction,
  getPackageSasUri,
  getRecommendation,
  getRecommendationSoftware,
  getRemediationTask,
  getScanAgent,
  getScanHistoryByDefinition,
  getScanHistoryBySession,
  getSoftware,
  getUser,
  getVulnerability,
  importIndicators,
  isolateMachine,
  listAlertDomains,
  listAlertFiles,
  listAlertIps,
  listAlerts,
  listBaselineComplianceByMachine,
  listBaselineConfigurations,
  listBaselineProfiles,
  listBrowserExtensionPermissions,
  listBrowserExtensionsByMachine,
  listCertificatesByMachine,
  listDeviceAvHealth,
  listDomainAlerts,
  listDomainMachines,
  listExposureScoresByMachineGroup,
  listFileAlerts,
  listFileMachines,
  listHardwareFirmwareByMachine,
  listIndicators,
  listInvestigations,
  listIpAlerts,
  listLibraryFiles,
  listMachineActions,
  listMachineAlerts,
  listMachineLogonUsers,
  listMachineMissingKbs,
  listMachineRecommendations,
  listMachineSoftware,
  listMachineVulnerabilities,
  listMachines,
  listNonCpeSoftwareInventoryByMachine,
  listRecommendationMachineReferences,
  listRecommendationVulnerabilities,
  listRecommendations,
  listRemediationTaskMachineReferences,
  listRemediationTasks,
  listScanAgents,
  listScanDefinitions,
  listSecureConfigurationsByMachine,
  listSoftware,
  listSoftwareDistributions,
  listSoftwareInventoryByMachine,
  listSoftwareMachineReferences,
  listSoftwareMissingKbs,
  listSoftwareVulnerabilities,
  listSoftwareVulnerabilitiesByMachine,
  listSoftwareVulnerabilityChangesByMachine,
  listUserAlerts,
  listUserMachines,
  listVulnerabilities,
  listVulnerabilitiesByMachineAndSoftware,
  listVulnerabilityMachineReferences,
  offboardMachine,
  restrictCodeExecution,
  runAdvancedQuery,
  runAntiVirusScan,
  runHuntingQuery,
  runLiveResponse,
  setDeviceValue,
  startInvestigation,
  stopAndQuarantineFile,
  unisolateMachine,
  unrestrictCodeExecution,
  updateAlert,
  updateMachine,
  updateScanDefinition,
  uploadLibraryFile,
} satisfies Readonly<Record<string, Operation>>

/** The one name of an operation everywhere: in code, errors, commands and tests. */
export type OperationId = keyof typeof operations
