// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  Alert,
  AlertCount,
  AntiVirusScan,
  FileQuarantine,
  Investigation,
  LiveResponseRun,
  Machine,
  MachineAction,
  MachineActionRequest,
  MachineIsolation,
  MachinePage,
  MachineRelease,
  MachineTagBatchUpdate,
  MachineTagUpdate,
  MachineUpdate,
  MachineValueUpdate,
  OperationTypes,
  PublicProductFixDto,
  Recommendation,
  Software,
  User,
  Vulnerability,
} from '@mde-kit/contract'
import {
  addOrRemoveMachineTag,
  addOrRemoveTagForMultipleMachines,
  collectInvestigationPackage,
  countMachineAlerts,
  findMachineInfoByIp,
  findMachinesByIp,
  findMachinesByTag,
  getMachine,
  isolateMachine,
  listMachineAlerts,
  listMachineLogonUsers,
  listMachineMissingKbs,
  listMachineRecommendations,
  listMachineSoftware,
  listMachineVulnerabilities,
  listMachines,
  offboardMachine,
  restrictCodeExecution,
  runAntiVirusScan,
  runLiveResponse,
  setDeviceValue,
  startInvestigation,
  stopAndQuarantineFile,
  unisolateMachine,
  unrestrictCodeExecution,
  updateMachine,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type {
  EnumField,
  GuidField,
  InstantField,
  NumberField,
  TextField,
  TextsField,
} from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `countMachineAlerts`. */
export type CountMachineAlertsQuery = QueryOf<OperationTypes['countMachineAlerts'], CountMachineAlertsFields>

/** Query options of `findMachinesByTag`. */
export type FindMachinesByTagQuery = QueryOf<OperationTypes['findMachinesByTag']>

/** Query options of `listMachineAlerts`. */
export type ListMachineAlertsQuery = QueryOf<OperationTypes['listMachineAlerts'], ListMachineAlertsFields>

/** Query options of `listMachines`. */
export type ListMachinesQuery = QueryOf<OperationTypes['listMachines'], ListMachinesFields>

/** What `countMachineAlerts` can be filtered by. */
export interface CountMachineAlertsFields {
  /** How far the work on it has come. Unknown is never sent, only read. */
  readonly status: EnumField<Alert['status']>
}

/** What `listMachineAlerts` can be filtered by. */
export interface ListMachineAlertsFields {
  /** How far the work on it has come. Unknown is never sent, only read. */
  readonly status: EnumField<Alert['status']>
}

/** What `listMachines` can be filtered by. */
export interface ListMachinesFields {
  /** Fully qualified name. May be an empty text. */
  readonly computerDnsName: TextField<null>
  /** Id of the device. 40 hexadecimal digits in the samples. */
  readonly id: TextField
  /** Version label of the operating system, such as 22H2. */
  readonly version: TextField<null>
  /** How much the device is worth to the tenant. */
  readonly deviceValue: EnumField<Machine['deviceValue']>
  /** Entra id of the device, a GUID; null unless it is joined to Entra. */
  readonly aadDeviceId: GuidField<null>
  /** Tags. */
  readonly machineTags: TextsField
  /** Latest full report of the device, about once a day. Not the last-seen time of the portal. */
  readonly lastSeen: InstantField
  /** How exposed the device is by its weaknesses. */
  readonly exposureLevel: EnumField<Machine['exposureLevel']>
  /** Whether the device is, or could be, onboarded. */
  readonly onboardingStatus: EnumField<Machine['onboardingStatus']>
  /** Latest local IP address. */
  readonly lastIpAddress: TextField<null>
  /** How well the sensor is doing. */
  readonly healthStatus: EnumField<Machine['healthStatus']>
  /** Operating system, such as Windows10 or Windows11. An open list; no value stands for all of Windows. */
  readonly osPlatform: TextField
  /** Risk as Defender for Endpoint judges it. */
  readonly riskScore: EnumField<Machine['riskScore']>
  /** Id of the device group; 0 where there is none. */
  readonly rbacGroupId: NumberField
}

/** Devices and what is known of them. */
export interface MachinesResource {
  /**
   * Add or remove one tag of a device. Adds one tag to one device or takes it off; other tags stay. Taking
   * off is the same call with Remove, there is no DELETE. What a repeat does is not documented. Only
   * devices that were last seen within the tenant's retention time can be changed.
   *
   * `POST /api/machines/{id}/tags`, effect: write. Delegated: Machine.ReadWrite. Application:
   * Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100 calls per minute, 1500 calls
   * per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/add-or-remove-machine-tags (read 2025-12-11)
   */
  addOrRemoveTag(id: string, body: MachineTagUpdate, options?: CallOptions): Promise<Machine>

  /**
   * Add or remove one tag of many devices. Adds one tag to up to 500 devices or takes it off them. Partial
   * failure and unknown ids are not documented; compare the devices in the answer with those that were
   * sent. Note the capitals in the path and in the body.
   *
   * `POST /api/machines/AddOrRemoveTagForMultipleMachines`, effect: write. Delegated: Machine.ReadWrite.
   * Application: Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/add-or-remove-multiple-machine-tags (read
   * 2026-01-08)
   */
  addOrRemoveTagForMultiple(body: MachineTagBatchUpdate, options?: CallOptions): Promise<MachinePage>

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
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/collect-investigation-package (read 2025-11-13)
   */
  collectInvestigationPackage(
    id: string,
    body: MachineActionRequest,
    options?: CallOptions,
  ): Promise<MachineAction>

  /**
   * Count the alerts of a device. Answers with a number and nothing around it. It has no page of its own:
   * it is known from one sample, which counts the alerts that are not resolved. The permissions are those
   * of `listMachineAlerts`; quotas, a portal role and a limit by device group are not stated.
   *
   * `GET /api/machines/{id}/alerts/$count`, effect: read. Delegated: Alert.Read or Alert.ReadWrite.
   * Application: Alert.Read.All or Alert.ReadWrite.All. No page states these permissions.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/exposed-apis-odata-samples (read 2025-05-20)
   */
  countAlerts(id: string, query?: CountMachineAlertsQuery, options?: CallOptions): Promise<AlertCount>

  /**
   * Find devices by IP address, the older way. An older twin of `findMachinesByIp`, which is to be
   * preferred: this one takes app tokens only, and its page shows a preview host that is long gone. The
   * time must be within the past 30 days; a device fits when it was seen with the address up to 16 minutes
   * before or after. Where none fits the service answers 404; a client reads that as an empty list.
   * Nothing says that the call is retired. No quota is documented.
   *
   * `GET /api/machines/find(timestamp={timestamp},key={ip})`, effect: read. Delegated: not possible.
   * Application: Machine.Read.All or Machine.ReadWrite.All. 404 is read as an empty list.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/find-machine-info-by-ip (read 2025-12-11)
   */
  findInfoByIp(ip: string, timestamp: string, options?: CallOptions): Pages<Machine>

  /**
   * Find devices by IP address. Devices that were seen with an internal address between 15 minutes before
   * and 15 minutes after a time. A time that is not within the past 30 days is answered with 400. The
   * arguments are part of the path: quotes around the address, none around the time. What comes when no
   * device fits, an empty list or 404, is not documented.
   *
   * `GET /api/machines/findbyip(ip='{ip}',timestamp={timestamp})`, effect: read. Delegated: Machine.Read
   * or Machine.ReadWrite. Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data.
   * Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/find-machines-by-ip (read 2025-12-11)
   */
  findByIp(ip: string, timestamp: string, options?: CallOptions): Pages<Machine>

  /**
   * Find devices by tag. Devices that bear a tag, or a tag that begins so. Paging, the largest answer, and
   * what an unknown tag answers are not documented.
   *
   * `GET /api/machines/findbytag`, effect: read. Delegated: Machine.Read or Machine.ReadWrite.
   * Application: Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per
   * minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/find-machines-by-tag (read 2025-11-24)
   */
  findByTag(query: FindMachinesByTagQuery, options?: CallOptions): Pages<Machine>

  /**
   * Get one device. Reads one device by its id or its computer name. Devices are kept for the tenant's
   * retention time, counted from when they were last seen.
   *
   * `GET /api/machines/{id}`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
   * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machine-by-id (read 2025-12-11)
   */
  get(id: string, options?: CallOptions): Promise<Machine>

  /**
   * Isolate a device. Cuts a device off from the network, save for its line to Defender for Endpoint. The
   * answer is a machine action that has only been taken on; read it again with `getMachineAction` until
   * its status is Succeeded, Failed, TimeOut or Cancelled. An offline device is tried for up to three
   * days, and isolation ends by itself after seven days. A device behind a full VPN tunnel may lose its
   * line to the service. What a repeat does is not documented; take it as a second action. For a device
   * that is not onboarded, send UnManagedDevice: the call then contains the device.
   *
   * `POST /api/machines/{id}/isolate`, effect: disruptive. Delegated: Machine.Isolate. Application:
   * Machine.Isolate. Portal role: Active remediation actions. Limits: 100 calls per minute, 1500 calls per
   * hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/isolate-machine (read 2025-11-13)
   */
  isolate(id: string, body: MachineIsolation, options?: CallOptions): Promise<MachineAction>

  /**
   * List the alerts of a device. Alerts on one device. They reach back as far as the tenant keeps data,
   * counted from when the device was last updated. Needs an alert permission, not a device permission. The
   * page says nothing of paging or of OData; a sample elsewhere filters the count of the same list by
   * status.
   *
   * `GET /api/machines/{id}/alerts`, effect: read. Delegated: Alert.Read or Alert.ReadWrite. Application:
   * Alert.Read.All or Alert.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machine-related-alerts (read 2025-12-11)
   */
  listAlerts(id: string, query?: ListMachineAlertsQuery, options?: CallOptions): Pages<Alert>

  /**
   * List the users of a device. Accounts that signed in to one device. Needs the user permission, for
   * users and for apps alike, and none for devices; a signed-in user must also be allowed to see the
   * device. Records are thinner than the one of `getAlertUser`: several properties are null or missing.
   *
   * `GET /api/machines/{id}/logonusers`, effect: read. Delegated: User.Read.All. Application:
   * User.Read.All. Portal role: View Data. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machine-log-on-users (read 2025-12-11)
   */
  listLogonUsers(id: string, options?: CallOptions): Pages<User>

  /**
   * List the updates that a device lacks. Security updates that are missing on one device. Only app tokens
   * are documented, and no quota. Users report that a device that exists is now and then answered with
   * 404, and that a second call then succeeds.
   *
   * `GET /api/machines/{id}/getmissingkbs`, effect: read. Delegated: not possible. Application:
   * Software.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-missing-kbs-machine (read 2025-12-11)
   */
  listMissingKbs(id: string, options?: CallOptions): Pages<PublicProductFixDto>

  /**
   * List the recommendations for a device. What to do about the weaknesses of one device. Counts are those
   * of the device: in the sample one device is exposed and the total is 0. No quota is documented.
   *
   * `GET /api/machines/{id}/recommendations`, effect: read, preview. Delegated:
   * SecurityRecommendation.Read. Application: SecurityRecommendation.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-security-recommendations (read 2025-12-11)
   */
  listRecommendations(id: string, options?: CallOptions): Pages<Recommendation>

  /**
   * List the software of a device. Software that is installed on one device. Each record is the one of the
   * whole tenant, so its counts are those of all devices, and it names neither version nor folder. No
   * quota is documented.
   *
   * `GET /api/machines/{id}/software`, effect: read, preview. Delegated: Software.Read. Application:
   * Software.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-installed-software (read 2025-12-11)
   */
  listSoftware(id: string, options?: CallOptions): Pages<Software>

  /**
   * List the vulnerabilities of a device. Vulnerabilities that were found on one device. The service names
   * another type than for the list of the whole tenant, and the sample lacks the newer properties. The
   * quota per minute is half the usual one.
   *
   * `GET /api/machines/{id}/vulnerabilities`, effect: read. Delegated: Vulnerability.Read. Application:
   * Vulnerability.Read.All. Limits: 50 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-discovered-vulnerabilities (read
   * 2025-12-11)
   */
  listVulnerabilities(id: string, options?: CallOptions): Pages<Vulnerability>

  /**
   * List devices. Reaches back as far as the tenant keeps data, judged by when each device was last seen.
   * Where there is no recent device the service answers 404; a client reads that as an empty list. Real
   * records carry more properties than the documentation shows.
   *
   * `GET /api/machines`, effect: read. Delegated: Machine.Read or Machine.ReadWrite. Application:
   * Machine.Read.All or Machine.ReadWrite.All. Portal role: View Data. Limits: 100 calls per minute, 1500
   * calls per hour. Paging: `@odata.nextLink`, at most 10000 records a page. 404 is read as an empty list.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machines (read 2026-06-28)
   */
  list(query?: ListMachinesQuery, options?: CallOptions): Pages<Machine>

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
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/offboard-machine-api (read 2026-08-11)
   */
  offboard(id: string, body: MachineActionRequest, options?: CallOptions): Promise<MachineAction>

  /**
   * Let a device run only signed Microsoft files. Puts a code integrity policy on a device under which
   * only files signed by Microsoft may run. Needs Defender Antivirus in the tenant. The answer is a
   * machine action that has only been taken on; read it again with `getMachineAction` until its status is
   * final. While an earlier call for the same device is pending, a repeat answers either with that action
   * or with 400 and the text "Action is already in progress"; be ready for both.
   *
   * `POST /api/machines/{id}/restrictCodeExecution`, effect: disruptive. Delegated:
   * Machine.RestrictExecution. Application: Machine.RestrictExecution. Portal role: Active remediation
   * actions. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/restrict-code-execution (read 2025-11-13)
   */
  restrictCodeExecution(id: string, body: MachineActionRequest, options?: CallOptions): Promise<MachineAction>

  /**
   * Scan a device for malware. Starts a scan by Defender Antivirus, also where it runs beside another
   * antivirus or in passive mode. How much of the processor it takes follows ScanAvgCPULoadFactor, 50
   * percent where that is not set. The answer is a machine action that has only been taken on; read it
   * again with `getMachineAction` until its status is final. While an earlier scan of the same device is
   * pending, a repeat answers either with that action or with 400 and the text "Action is already in
   * progress"; be ready for both.
   *
   * `POST /api/machines/{id}/runAntiVirusScan`, effect: write. Delegated: Machine.Scan. Application:
   * Machine.Scan. Portal role: Active remediation actions. Limits: 100 calls per minute, 1500 calls per
   * hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/run-av-scan (read 2025-11-13)
   */
  runAntiVirusScan(id: string, body: AntiVirusScan, options?: CallOptions): Promise<MachineAction>

  /**
   * Run commands on a device. Puts files on a device, runs scripts there and fetches files. Commands run
   * one after the other, and once one fails the rest are passed over. Scripts and files must already be in
   * the library, see `uploadLibraryFile`; files put on the device are gone after a restart. A device takes
   * one session at a time, and 400 with ActiveRequestAlreadyExists says that one is running. 429 comes for
   * two reasons: too many calls, which a short wait cures, and too many sessions at once, which it does
   * not. The answer is a machine action; read it again with `getMachineAction` until its status is final,
   * then get each result with `getLiveResponseResult`. The tenant must have live response on, unsigned
   * PowerShell scripts have a switch of their own, and the group of the device needs some level of
   * automated remediation. A script can do what nothing undoes.
   *
   * `POST /api/machines/{id}/runliveresponse`, effect: disruptive, preview. Delegated:
   * Machine.LiveResponse. Application: Machine.LiveResponse. Limits: 10 calls per minute. Licence:
   * Defender for Endpoint Plan 2.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429; own codes: ActiveRequestAlreadyExists.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/run-live-response (read 2025-12-31)
   */
  runLiveResponse(id: string, body: LiveResponseRun, options?: CallOptions): Promise<MachineAction>

  /**
   * Set the value of a device. Says how much a device is worth to the tenant. `updateMachine` can set the
   * same, under another portal role. Only devices that were last seen within the tenant's retention time
   * can be changed.
   *
   * `POST /api/machines/{id}/setDeviceValue`, effect: write. Delegated: Machine.ReadWrite. Application:
   * Machine.ReadWrite.All. Portal role: Manage security setting. Limits: 100 calls per minute, 1500 calls
   * per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/set-device-value (read 2025-12-11)
   */
  setDeviceValue(id: string, body: MachineValueUpdate, options?: CallOptions): Promise<Machine>

  /**
   * Start an automated investigation of a device. Starts an automated investigation. The answer is an
   * investigation, not a machine action; read it again with `getInvestigation`. Needs an alert permission,
   * not a device permission. The quota is 50 calls an hour, with none per minute. What a repeat does is
   * not documented.
   *
   * `POST /api/machines/{id}/startInvestigation`, effect: write. Delegated: Alert.ReadWrite. Application:
   * Alert.ReadWrite.All. Portal role: Active remediation actions. Limits: 50 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/initiate-autoir-investigation (read 2025-11-11)
   */
  startInvestigation(id: string, body: MachineActionRequest, options?: CallOptions): Promise<Investigation>

  /**
   * Stop a file on a device and put it in quarantine. Stops the processes of a file on one device and puts
   * the file in quarantine. The file must be signed neither by Microsoft nor by a publisher that is
   * trusted; Defender Antivirus must be on, if only in passive mode. The answer is a machine action that
   * has only been taken on; read it again with `getMachineAction` until its status is final. What a repeat
   * does is not documented. Note the capitals in the path.
   *
   * `POST /api/machines/{id}/StopAndQuarantineFile`, effect: disruptive. Delegated:
   * Machine.StopAndQuarantine. Application: Machine.StopAndQuarantine or Machine.ReadWrite.All. Portal
   * role: Active remediation actions. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/stop-and-quarantine-file (read 2025-11-13)
   */
  stopAndQuarantineFile(id: string, body: FileQuarantine, options?: CallOptions): Promise<MachineAction>

  /**
   * Release a device from isolation. Puts an isolated device back on the network. The answer is a machine
   * action that has only been taken on; read it again with `getMachineAction` until its status is final.
   * While an earlier release of the same device is pending, a repeat answers either with that action or
   * with 400 and the text "Action is already in progress"; be ready for both. Whether it also frees a
   * contained device that is not onboarded is not documented.
   *
   * `POST /api/machines/{id}/unisolate`, effect: disruptive. Delegated: Machine.Isolate. Application:
   * Machine.Isolate. Portal role: Active remediation actions. Limits: 100 calls per minute, 1500 calls per
   * hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/unisolate-machine (read 2025-11-13)
   */
  unisolate(id: string, body: MachineRelease, options?: CallOptions): Promise<MachineAction>

  /**
   * Let a device run all files again. Takes away what `restrictCodeExecution` put on a device. The answer
   * is a machine action that has only been taken on; read it again with `getMachineAction` until its
   * status is final. While an earlier call for the same device is pending, a repeat answers either with
   * that action or with 400 and the text "Action is already in progress"; be ready for both.
   *
   * `POST /api/machines/{id}/unrestrictCodeExecution`, effect: disruptive. Delegated:
   * Machine.RestrictExecution. Application: Machine.RestrictExecution. Portal role: Active remediation
   * actions. Limits: 100 calls per minute, 1500 calls per hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/unrestrict-code-execution (read 2025-11-24)
   */
  unrestrictCodeExecution(
    id: string,
    body: MachineActionRequest,
    options?: CallOptions,
  ): Promise<MachineAction>

  /**
   * Update one device. Sets the tags or the value of a device; a property that is not sent stays as it is.
   * Tags are replaced as a whole: a tag that is left out of the list is lost, so read the device first or
   * use `addOrRemoveMachineTag`. Users report that an empty list is refused, so the last tag cannot be
   * taken off this way. Only devices that were last seen within the tenant's retention time can be
   * changed.
   *
   * `PATCH /api/machines/{id}`, effect: write. Delegated: Machine.ReadWrite. Application:
   * Machine.ReadWrite.All. Portal role: Alerts investigation. Limits: 100 calls per minute, 1500 calls per
   * hour.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/update-machine-method (read 2025-12-11)
   */
  update(id: string, body: MachineUpdate, options?: CallOptions): Promise<Machine>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createMachinesClient(options: ClientOptions): MachinesResource {
  return createMachinesResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createMachinesResource(shared: Caller): MachinesResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/machines'))
  return {
    addOrRemoveTag: (id, body, options) =>
      caller.record(addOrRemoveMachineTag, { path: { id }, body }, options),
    addOrRemoveTagForMultiple: (body, options) =>
      caller.record(addOrRemoveTagForMultipleMachines, { body }, options),
    collectInvestigationPackage: (id, body, options) =>
      caller.record(collectInvestigationPackage, { path: { id }, body }, options),
    countAlerts: (id, query, options) => caller.value(countMachineAlerts, { path: { id }, query }, options),
    findInfoByIp: (ip, timestamp, options) =>
      caller.pages(findMachineInfoByIp, { path: { ip, timestamp } }, options),
    findByIp: (ip, timestamp, options) =>
      caller.pages(findMachinesByIp, { path: { ip, timestamp } }, options),
    findByTag: (query, options) => caller.pages(findMachinesByTag, { query }, options),
    get: (id, options) => caller.record(getMachine, { path: { id } }, options),
    isolate: (id, body, options) => caller.record(isolateMachine, { path: { id }, body }, options),
    listAlerts: (id, query, options) => caller.pages(listMachineAlerts, { path: { id }, query }, options),
    listLogonUsers: (id, options) => caller.pages(listMachineLogonUsers, { path: { id } }, options),
    listMissingKbs: (id, options) => caller.pages(listMachineMissingKbs, { path: { id } }, options),
    listRecommendations: (id, options) => caller.pages(listMachineRecommendations, { path: { id } }, options),
    listSoftware: (id, options) => caller.pages(listMachineSoftware, { path: { id } }, options),
    listVulnerabilities: (id, options) => caller.pages(listMachineVulnerabilities, { path: { id } }, options),
    list: (query, options) => caller.pages(listMachines, { query }, options),
    offboard: (id, body, options) => caller.record(offboardMachine, { path: { id }, body }, options),
    restrictCodeExecution: (id, body, options) =>
      caller.record(restrictCodeExecution, { path: { id }, body }, options),
    runAntiVirusScan: (id, body, options) => caller.record(runAntiVirusScan, { path: { id }, body }, options),
    runLiveResponse: (id, body, options) => caller.record(runLiveResponse, { path: { id }, body }, options),
    setDeviceValue: (id, body, options) => caller.record(setDeviceValue, { path: { id }, body }, options),
    startInvestigation: (id, body, options) =>
      caller.record(startInvestigation, { path: { id }, body }, options),
    stopAndQuarantineFile: (id, body, options) =>
      caller.record(stopAndQuarantineFile, { path: { id }, body }, options),
    unisolate: (id, body, options) => caller.record(unisolateMachine, { path: { id }, body }, options),
    unrestrictCodeExecution: (id, body, options) =>
      caller.record(unrestrictCodeExecution, { path: { id }, body }, options),
    update: (id, body, options) => caller.record(updateMachine, { path: { id }, body }, options),
  }
}
