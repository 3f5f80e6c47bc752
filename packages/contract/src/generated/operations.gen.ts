// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Operation } from '../operation.ts'

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
  resource: 'alerts',
  name: 'batchUpdate',
  method: 'POST',
  path: '/api/alerts/batchUpdate',
  summary: 'Update many alerts',
  permissions: { delegated: [['Alert.ReadWrite']], application: [['Alert.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  rateLimits: [
    { calls: 10, perSeconds: 60 },
    { calls: 500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Alerts investigation'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'empty',
  emptyWhenNotFound: false,
  requestBody: { required: true },
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/batch-update-alerts',
    date: '2025-11-24',
  },
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
  resource: 'machineActions',
  name: 'cancel',
  method: 'POST',
  path: '/api/machineactions/{id}/cancel',
  summary: 'Cancel a machine action',
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
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: [],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  emptyWhenNotFound: false,
  requestBody: { required: true },
  preview: true,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/cancel-machine-action',
    date: '2025-11-13',
  },
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
  resource: 'alerts',
  name: 'createByReference',
  method: 'POST',
  path: '/api/alerts/CreateAlertByReference',
  summary: 'Create an alert from an event',
  permissions: { delegated: [['Alert.ReadWrite']], application: [['Alert.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  rateLimits: [{ calls: 15, perSeconds: 60 }],
  paging: { kind: 'none' },
  roles: ['Alerts investigation'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  emptyWhenNotFound: false,
  requestBody: { required: true },
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/create-alert-by-reference',
    date: '2025-11-11',
  },
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
  resource: 'alerts',
  name: 'get',
  method: 'GET',
  path: '/api/alerts/{id}',
  summary: 'Get one alert',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  emptyWhenNotFound: false,
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-info-by-id',
    date: '2025-11-24',
  },
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
  resource: 'alerts',
  name: 'getMachine',
  method: 'GET',
  path: '/api/alerts/{id}/machine',
  summary: 'Get the device of an alert',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  emptyWhenNotFound: false,
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-machine-info',
    date: '2025-11-04',
  },
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
  resource: 'alerts',
  name: 'getUser',
  method: 'GET',
  path: '/api/alerts/{id}/user',
  summary: 'Get the user of an alert',
  permissions: { delegated: [['User.Read.All']], application: [['User.Read.All']] },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  emptyWhenNotFound: false,
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-user-info',
    date: '2025-11-04',
  },
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
  resource: 'machines',
  name: 'get',
  method: 'GET',
  path: '/api/machines/{id}',
  summary: 'Get one device',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  emptyWhenNotFound: false,
  preview: false,
  source: { url: 'https://learn.microsoft.com/defender-endpoint/api/get-machine-by-id', date: '2025-12-11' },
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
  resource: 'machineActions',
  name: 'get',
  method: 'GET',
  path: '/api/machineactions/{id}',
  summary: 'Get one machine action',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'record',
  emptyWhenNotFound: false,
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/get-machineaction-object',
    date: '2025-11-13',
  },
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
  resource: 'machines',
  name: 'isolate',
  method: 'POST',
  path: '/api/machines/{id}/isolate',
  summary: 'Isolate a device',
  permissions: { delegated: [['Machine.Isolate']], application: [['Machine.Isolate']] },
  effect: 'disruptive',
  idempotent: false,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Active remediation actions'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  emptyWhenNotFound: false,
  requestBody: { required: true },
  preview: false,
  source: { url: 'https://learn.microsoft.com/defender-endpoint/api/isolate-machine', date: '2025-11-13' },
}

/**
 * List the domains of an alert. Host names that the alert has to do with. The permission is the one for
 * URLs, not one for alerts. What an alert without domains answers is not documented; 404 is said of an
 * unknown alert only.
 *
 * `GET /api/alerts/{id}/domains`, effect: read. Delegated: Url.Read.All. Application: Url.Read.All. Portal
 * role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-alert-related-domain-info (read 2025-11-24)
 */
export const listAlertDomains: Operation = {
  id: 'listAlertDomains',
  resource: 'alerts',
  name: 'listDomains',
  method: 'GET',
  path: '/api/alerts/{id}/domains',
  summary: 'List the domains of an alert',
  permissions: { delegated: [['Url.Read.All']], application: [['Url.Read.All']] },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  emptyWhenNotFound: false,
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-domain-info',
    date: '2025-11-24',
  },
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
  resource: 'alerts',
  name: 'listFiles',
  method: 'GET',
  path: '/api/alerts/{id}/files',
  summary: 'List the files of an alert',
  permissions: { delegated: [['File.Read.All']], application: [['File.Read.All']] },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  emptyWhenNotFound: false,
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-files-info',
    date: '2025-11-11',
  },
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
  resource: 'alerts',
  name: 'listIps',
  method: 'GET',
  path: '/api/alerts/{id}/ips',
  summary: 'List the IP addresses of an alert',
  permissions: { delegated: [['Ip.Read.All']], application: [['Ip.Read.All']] },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  emptyWhenNotFound: false,
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/get-alert-related-ip-info',
    date: '2025-11-24',
  },
}

/**
 * List alerts. Reaches back as far as the tenant keeps data, judged by the last update of each alert.
 * `evidence` is empty unless it is expanded. Alerts on devices outside a signed-in user's device groups
 * are left out silently. Only endpoint alerts are listed; those of the other Defender products are in
 * Microsoft Graph.
 *
 * `GET /api/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application: Alert.Read.All
 * or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-alerts (read 2025-11-04)
 */
export const listAlerts: Operation = {
  id: 'listAlerts',
  resource: 'alerts',
  name: 'list',
  method: 'GET',
  path: '/api/alerts',
  summary: 'List alerts',
  permissions: {
    delegated: [['Alert.Read'], ['Alert.ReadWrite']],
    application: [['Alert.Read.All'], ['Alert.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: [
      'alertCreationTime',
      'lastUpdateTime',
      'incidentId',
      'investigationId',
      'id',
      'assignedTo',
      'detectionSource',
      'lastEventTime',
      'status',
      'severity',
      'category',
    ],
    expandable: ['evidence'],
    maxTop: 10000,
    skip: true,
  },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  emptyWhenNotFound: false,
  preview: false,
  source: { url: 'https://learn.microsoft.com/defender-endpoint/api/get-alerts', date: '2025-11-04' },
}

/**
 * List machine actions. Response actions sent to devices. Live response sessions started in the portal are
 * left out; those started through the API are in. How long actions are kept, and whether device groups
 * limit what is seen, is not documented. Compare enum values as quoted text in `$filter`.
 *
 * `GET /api/machineactions`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machineactions-collection (read 2025-11-13)
 */
export const listMachineActions: Operation = {
  id: 'listMachineActions',
  resource: 'machineActions',
  name: 'list',
  method: 'GET',
  path: '/api/machineactions',
  summary: 'List machine actions',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: ['id', 'status', 'machineId', 'type', 'requestor', 'creationDateTimeUtc'],
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: ['View Data'],
  deviceGroupScoped: false,
  successStatus: 200,
  answer: 'page',
  emptyWhenNotFound: false,
  preview: false,
  source: {
    url: 'https://learn.microsoft.com/defender-endpoint/api/get-machineactions-collection',
    date: '2025-11-13',
  },
}

/**
 * List devices. Reaches back as far as the tenant keeps data, judged by when each device was last seen.
 * Where there is no recent device the service answers 404; a client reads that as an empty list. Real
 * records carry more properties than the documentation shows.
 *
 * `GET /api/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
 * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
 * calls per hour.
 *
 * @see https://learn.microsoft.com/defender-endpoint/api/get-machines (read 2026-06-28)
 */
export const listMachines: Operation = {
  id: 'listMachines',
  resource: 'machines',
  name: 'list',
  method: 'GET',
  path: '/api/machines',
  summary: 'List devices',
  permissions: {
    delegated: [['Machine.Read'], ['Machine.ReadWrite']],
    application: [['Machine.Read.All'], ['Machine.ReadWrite.All']],
  },
  effect: 'read',
  idempotent: true,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'nextLink', maxPageSize: 10000 },
  odata: {
    filterable: [
      'computerDnsName',
      'id',
      'version',
      'deviceValue',
      'aadDeviceId',
      'machineTags',
      'lastSeen',
      'exposureLevel',
      'onboardingStatus',
      'lastIpAddress',
      'healthStatus',
      'osPlatform',
      'riskScore',
      'rbacGroupId',
    ],
    expandable: [],
    maxTop: 10000,
    skip: true,
  },
  roles: ['View Data'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'page',
  emptyWhenNotFound: true,
  preview: false,
  source: { url: 'https://learn.microsoft.com/defender-endpoint/api/get-machines', date: '2026-06-28' },
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
  resource: 'machines',
  name: 'unisolate',
  method: 'POST',
  path: '/api/machines/{id}/unisolate',
  summary: 'Release a device from isolation',
  permissions: { delegated: [['Machine.Isolate']], application: [['Machine.Isolate']] },
  effect: 'disruptive',
  idempotent: false,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Active remediation actions'],
  deviceGroupScoped: true,
  successStatus: 201,
  answer: 'record',
  emptyWhenNotFound: false,
  requestBody: { required: true },
  preview: false,
  source: { url: 'https://learn.microsoft.com/defender-endpoint/api/unisolate-machine', date: '2025-11-13' },
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
  resource: 'alerts',
  name: 'update',
  method: 'PATCH',
  path: '/api/alerts/{id}',
  summary: 'Update one alert',
  permissions: { delegated: [['Alert.ReadWrite']], application: [['Alert.ReadWrite.All']] },
  effect: 'write',
  idempotent: false,
  rateLimits: [
    { calls: 100, perSeconds: 60 },
    { calls: 1500, perSeconds: 3600 },
  ],
  paging: { kind: 'none' },
  roles: ['Alerts investigation'],
  deviceGroupScoped: true,
  successStatus: 200,
  answer: 'record',
  emptyWhenNotFound: false,
  requestBody: { required: true },
  preview: false,
  source: { url: 'https://learn.microsoft.com/defender-endpoint/api/update-alert', date: '2025-11-24' },
}

/** Every operation of the API, by id. */
export const operations = {
  batchUpdateAlerts,
  cancelMachineAction,
  createAlertByReference,
  getAlert,
  getAlertMachine,
  getAlertUser,
  getMachine,
  getMachineAction,
  isolateMachine,
  listAlertDomains,
  listAlertFiles,
  listAlertIps,
  listAlerts,
  listMachineActions,
  listMachines,
  unisolateMachine,
  updateAlert,
} satisfies Readonly<Record<string, Operation>>

/** The one name of an operation everywhere: in code, errors, commands and tests. */
export type OperationId = keyof typeof operations
