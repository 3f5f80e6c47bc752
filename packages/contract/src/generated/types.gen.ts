// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
export interface paths {
  '/api/alerts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List alerts
     * @description Reaches back as far as the tenant keeps data, judged by the last update of each alert. `evidence` is empty unless it is expanded. Alerts on devices outside a signed-in user's device groups are left out silently. Only endpoint alerts are listed; those of the other Defender products are in Microsoft Graph.
     */
    get: operations['listAlerts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/alerts/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one alert
     * @description Reads one alert, with its `evidence` filled in unasked, unlike in lists. Alerts are kept for the tenant's retention time, counted from their last update.
     */
    get: operations['getAlert']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Update one alert
     * @description Changes the fields that are sent and keeps the others, save for those that follow from the change. Send only what changes. A comment is always added, never replaced, so a repeat with a comment adds it again. Only alerts that `listAlerts` can return can be changed. Whether the answer carries `evidence` is not documented.
     */
    patch: operations['updateAlert']
    trace?: never
  }
  '/api/alerts/batchUpdate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Update many alerts
     * @description Makes the same change to every alert named. A success has no body at all, so nothing says which alerts were changed; the largest batch, unknown ids and partial failure are not documented. A repeat with a comment adds it again. The quota is a tenth of the usual one per minute.
     */
    post: operations['batchUpdateAlerts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/alerts/CreateAlertByReference': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create an alert from an event
     * @description Makes an alert out of an event found by advanced hunting. The event is named by `eventTime`, `machineId` and `reportId` together; take all three over unchanged. Where the device has an open alert of that title, no second one is made; so two calls leave one alert or, once the first is closed, two. An automated investigation starts on the device. The answer is 200, not 201, and only a quota per minute is documented.
     */
    post: operations['createAlertByReference']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/alerts/{id}/machine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the device of an alert
     * @description An alert belongs to one device; this reads it. Needs a device permission, not an alert permission.
     */
    get: operations['getAlertMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/alerts/{id}/user': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the user of an alert
     * @description An alert has one user or none. 404 with ResourceNotFound is also the usual answer for an alert without a user. The permission is the one of Defender for Endpoint, not that of the same name in Microsoft Graph.
     */
    get: operations['getAlertUser']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/alerts/{id}/domains': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the domains of an alert
     * @description Host names that the alert has to do with. The permission is the one for URLs, not one for alerts. What an alert without domains answers is not documented; 404 is said of an unknown alert only.
     */
    get: operations['listAlertDomains']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/alerts/{id}/files': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the files of an alert
     * @description Files that the alert has to do with, with their prevalence and signature. What an alert without files answers is not documented.
     */
    get: operations['listAlertFiles']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/alerts/{id}/ips': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the IP addresses of an alert
     * @description IP addresses that the alert has to do with.
     */
    get: operations['listAlertIps']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/SoftwareVulnerabilitiesExport': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export software vulnerabilities to files
     * @description Links to files that hold every known weakness of every device: one row per device, vendor, name, version and CVE, about 1 KB each. Advised above 100,000 devices. The snapshot is rebuilt every 6 hours; a call reads the newest and starts none. A full export now and then, weekly at most times, and `listSoftwareVulnerabilityChangesByMachine` in between is the advised way.
     */
    get: operations['exportSoftwareVulnerabilities']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/SoftwareVulnerabilitiesByMachine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List software vulnerabilities of all devices
     * @description One row per device, vendor, name, version and CVE, about 1 KB each. Software without a CVE is listed too, with `cveId` null. Advised below 100,000 devices; above that, use the files. The snapshot is rebuilt every 6 hours and tells the present state only. Rows may hold further columns that come and go.
     */
    get: operations['listSoftwareVulnerabilitiesByMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/SoftwareVulnerabilityChangesByMachine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List changes of software vulnerabilities
     * @description What became new, fixed or updated since `sinceTime`: one row per device, vendor, name, version, CVE and time of the change. Changes are worked out every 6 hours, after each full export. A device that moved to another device group comes twice, as Fixed under the old group and as New under the new one; tell them apart by `id` and `rbacGroupId`. An upgrade that stays exposed gives Fixed for the old version and New for the new one, with the same `firstSeenTimestamp`.
     */
    get: operations['listSoftwareVulnerabilityChangesByMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/SoftwareInventoryExport': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export the software inventory to files
     * @description Links to files that hold the software of every device that has a CPE: one row per device, vendor, name and version. Advised above 100,000 devices. The files tell the present state only.
     */
    get: operations['exportSoftwareInventory']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/SoftwareInventoryByMachine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the software of all devices
     * @description One row per device, vendor, name and version, about 0.5 KB each. Only software with a CPE; the rest comes from `listNonCpeSoftwareInventoryByMachine`. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.
     */
    get: operations['listSoftwareInventoryByMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/SoftwareInventoryNonCpeExport': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export software without a CPE to files
     * @description Links to files that hold the software of every device that has no CPE: one row per device, vendor, name and version. Advised above 100,000 devices. The files tell the present state only.
     */
    get: operations['exportNonCpeSoftwareInventory']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/SoftwareInventoryNoProductCodeByMachine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List software without a CPE of all devices
     * @description One row per device, vendor, name and version, about 0.5 KB each, of software without a CPE; nothing is known of its weaknesses or exposure. The path says NoProductCode where that of the files says NonCpe. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.
     */
    get: operations['listNonCpeSoftwareInventoryByMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/SecureConfigurationsAssessmentExport': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export secure configurations to files
     * @description Links to files that hold how every device stands to every security setting: one row per device and setting. Advised above 100,000 devices. The files tell the present state only.
     */
    get: operations['exportSecureConfigurations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/SecureConfigurationsAssessmentByMachine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List secure configurations of all devices
     * @description How every device stands to every security setting: one row per device and setting. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.
     */
    get: operations['listSecureConfigurationsByMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/InfoGatheringExport': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export gathered device information to files
     * @description Links to files with one row per device that hold what was gathered of it, the state of its antivirus included; no list in JSON exists. The same endpoint is documented a second time, in preview, as the export of antivirus health, with other quotas and lifetimes; there is one method for both. Advised above 100,000 devices. The files tell the present state only.
     */
    get: operations['exportInfoGathering']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/DeviceAuthenticatedScanDefinitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List scan definitions
     * @description Every scan that was set up. The sample shows credentials in clear text: do not log the answer. One of the two portal roles is enough. No paging or OData option is stated.
     */
    get: operations['listScanDefinitions']
    put?: never
    /**
     * Add a scan definition
     * @description Sets up a scan that signs in to network devices. The scanner must be a device that was seen within the tenant's retention time. The body holds credentials: do not log it. The answer is 200, not 201, and leaves the credentials out. What a repeat does is not documented; take it as a second scan.
     */
    post: operations['createScanDefinition']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/DeviceAuthenticatedScanDefinitions/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Update a scan definition
     * @description Changes a scan. Documented by a sample alone, which sends every field; whether a field that is left out keeps its value is not said, save that the credentials may be left out. Nor is it said what a repeat does. The body may hold credentials: do not log it.
     */
    patch: operations['updateScanDefinition']
    trace?: never
  }
  '/api/DeviceAuthenticatedScanDefinitions/BatchDelete': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Delete scan definitions
     * @description Deletes every scan named; it is the only way to delete, even for one. Nothing brings a scan back, and its credentials cannot be counted on to be read beforehand. The answer, the largest batch, unknown ids and a repeat are not documented.
     */
    post: operations['deleteScanDefinitions']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/DeviceAuthenticatedScanAgents': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List scan agents
     * @description Devices that can scan others. One of the two portal roles is enough. No paging or OData option is stated.
     */
    get: operations['listScanAgents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/DeviceAuthenticatedScanAgents/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one scan agent
     * @description Reads one agent. In the sample it comes as the only element of `value`; the context of that sample promises a bare agent, so look for both. One of the two portal roles is enough.
     */
    get: operations['getScanAgent']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryByScanDefinitionId': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Get the scan history by definition
     * @description When the named scans last ran and how that went. It only reads, though it is a POST. `$top` and `$skip` go into the address and count sessions. One of the two portal roles is enough.
     */
    post: operations['getScanHistoryByDefinition']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/DeviceAuthenticatedScanDefinitions/GetScanHistoryBySessionId': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Get the scan history by session
     * @description What the named sessions scanned, target by target. It only reads, though it is a POST. No page says where the id of a session is to be had. One of the two portal roles is enough.
     */
    post: operations['getScanHistoryBySession']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/BaselineComplianceAssessmentExport': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export baseline compliance to files
     * @description Links to files that hold how every device stands to the baselines: one row per device, profile and configuration. Advised above 100,000 devices. The files tell the present state only. The page states no permission for the files; those of the list are used.
     */
    get: operations['exportBaselineCompliance']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/baselineComplianceAssessmentByMachine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the baseline compliance of all devices
     * @description How every device stands to the baselines: one row per device, profile and configuration, about 1 KB each. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.
     */
    get: operations['listBaselineComplianceByMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/baselineConfigurations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the configurations of baselines
     * @description What active baseline profiles ask of a device. `description`, `rationale` and `remediation` hold HTML. The page states neither a permission nor a quota; the permissions are those of the compliance lists.
     */
    get: operations['listBaselineConfigurations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/baselineProfiles': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List baseline profiles
     * @description The baseline profiles that the tenant made, each with how many devices it applies to and how many meet it. The page states neither a permission nor a quota; the permissions are those of the compliance lists.
     */
    get: operations['listBaselineProfiles']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/browserextensionsinventoryExport': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export browser extensions to files
     * @description Links to files that hold the browser extensions of every device: one row per device, browser and extension. Advised above 100,000 devices. The files tell the present state only.
     */
    get: operations['exportBrowserExtensions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/Machines/BrowserExtensionsInventoryByMachine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the browser extensions of all devices
     * @description One row per device, browser and extension, about 0.5 KB each. Rows are in PascalCase, unlike those of every other inventory. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.
     */
    get: operations['listBrowserExtensionsByMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/browserextensions/permissionsinfo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List what permissions of browser extensions mean
     * @description A fixed catalogue of the permissions that extensions ask for; it takes no id of an extension. Join `key` with `Permissions` of `listBrowserExtensionsByMachine`. The page states no quota.
     */
    get: operations['listBrowserExtensionPermissions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/certificateAssessmentExport': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export certificates to files
     * @description Links to files that hold the certificates of every device: one row per device, thumbprint and path, about 1 KB each. Advised above 100,000 devices. The files tell the present state only.
     */
    get: operations['exportCertificates']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/certificateAssessmentByMachine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the certificates of all devices
     * @description One row per device, thumbprint and path, about 1 KB each. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.
     */
    get: operations['listCertificatesByMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/deviceavinfo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the state of the antivirus on devices
     * @description How Defender Antivirus does on each device, as of now; there is no history. A page holds only 20 devices unless asked otherwise, so send `$top`. With more than 100000 devices the files of `exportInfoGathering` are advised, which need another permission. Neither a portal role nor whether device groups limit what is seen is stated.
     */
    get: operations['listDeviceAvHealth']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/domains/{domain}/stats': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the statistics of a domain
     * @description How often devices of the organisation talked to a domain, over at most 30 days. An unknown domain answers 200 with a prevalence of 0. The permission is the one for URLs.
     */
    get: operations['getDomainStatistics']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/domains/{domain}/alerts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the alerts of a domain
     * @description Alerts that have to do with a domain, reaching back as far as the tenant keeps data, judged by the last update of each alert. An unknown domain has an empty list. Alerts on devices outside a signed-in user's device groups are left out. The page says nothing of paging or of OData.
     */
    get: operations['listDomainAlerts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/domains/{domain}/machines': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the devices of a domain
     * @description Devices that talked to a domain or that it talked to, reaching back as far as the tenant keeps data, judged by the last update of each device. At most 500 devices come, and no way to get at the rest is documented; hunt for them instead. An unknown domain has an empty list. Devices outside a signed-in user's device groups are left out.
     */
    get: operations['listDomainMachines']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/files/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one file
     * @description What is known of a file, by its SHA-1 or SHA-256. An unknown file answers 404, while the lists of its alerts and devices are then empty. No limit by device group is stated.
     */
    get: operations['getFile']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/files/{id}/stats': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the statistics of a file
     * @description How often a file was seen, in the organisation and in the world, over at most 30 days. An unknown file answers 404, unlike the statistics of domains and addresses, which then count 0. Which kinds of hash are taken is not documented; the sample sends a SHA-1.
     */
    get: operations['getFileStatistics']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/files/{id}/alerts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the alerts of a file
     * @description Alerts that have to do with a file, by its SHA-1 alone. An unknown file has an empty list. Alerts on devices outside a signed-in user's device groups are left out. Needs an alert permission, not one for files. The page says nothing of paging or of OData.
     */
    get: operations['listFileAlerts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/files/{id}/machines': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the devices of a file
     * @description Devices that a file has to do with, by its SHA-1 alone. An unknown file has an empty list. Devices outside a signed-in user's device groups are left out. Needs a device permission, not one for files. The page says nothing of paging or of OData.
     */
    get: operations['listFileMachines']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/HardwareFirmwareInventoryExport': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export hardware and firmware to files
     * @description Links to files that hold the hardware and firmware of every device: one row per device, type and name of a component, about 1 KB each. Advised above 100,000 devices. The files tell the present state only.
     */
    get: operations['exportHardwareFirmware']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/HardwareFirmwareInventoryByMachine': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the hardware and firmware of all devices
     * @description One row per device, type and name of a component, about 1 KB each. Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold further columns that come and go.
     */
    get: operations['listHardwareFirmwareByMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/advancedqueries/run': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Run a hunting query (being retired)
     * @deprecated
     * @description Runs a KQL query over raw events of the last 30 days. 100000 rows are a cut, not a page: nothing brings the rest, so narrow the time or use limit. Quotas hold for the whole tenant. 429 means too many calls or too much running time, 10 minutes in an hour and 180 in a day; the message says which. Wait longer than 200 seconds before giving a call up. Fewer tables than in Microsoft Graph are there. A signed-in user sees devices of their own groups.
     */
    post: operations['runAdvancedQuery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/v1.0/security/runHuntingQuery': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Run a hunting query
     * @description Runs a KQL query over raw events by way of Microsoft Graph, with a token for Graph. 100000 rows are a cut, not a page: nothing brings the rest, so narrow the time or use limit. The tenant has a budget of processor time, by its size, that is filled up every 15 minutes; 429 means too many calls or too much of it, and the message says which. A query that runs for more than three minutes fails; users report 504 without a message. What a signed-in user must be allowed in the portal is not documented.
     */
    post: operations['runHuntingQuery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/indicators': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List indicators
     * @description Indicators that are in force; expired ones are left out. A tenant may hold 15000 while one call answers with at most 10000, so one page may not be all. An app with Ti.ReadWrite alone is shown only what it submitted itself, and nothing says so; Ti.ReadWrite.All shows everything. No call reads a single indicator: filter by `indicatorValue`. No portal role is stated.
     */
    get: operations['listIndicators']
    put?: never
    /**
     * Submit or change an indicator
     * @description Adds an indicator, or changes the one that is there; no other call changes one. The answer is 200 either way, so the two cannot be told apart. The value is called the identity of an indicator, yet captures show one value several times with different actions. Blocking takes hold on every device that the groups allow, after a while: files in 15 minutes to 2 hours, certificates within 3 hours, addresses and URLs within 48 hours, mostly in less than 2. What a tenant that holds 15000 answers is not documented.
     */
    post: operations['createIndicator']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/indicators/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Delete an indicator
     * @description Takes the id, not the value; look it up with `listIndicators`. Nothing brings a deleted indicator back, so keep a copy if it may have to be submitted again. The page names no permission for users and no portal role.
     */
    delete: operations['deleteIndicator']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/indicators/BatchDelete': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Delete many indicators
     * @description Deletes up to 500 indicators by their ids; note the capitals in the path. 204 says that all of them were there and are gone. Whether anything was deleted when one id is unknown (404) or out of reach (403) is not documented: list again. Nothing brings them back. The page names no permission for users and no portal role.
     */
    post: operations['batchDeleteIndicators']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/indicators/import': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Submit or change many indicators
     * @description As `createIndicator`, for up to 500 at once. 200 does not mean that all went in: read `isFailed` of each result, and match results by the value. Split larger sets; only a quota per minute is documented, and it is less than a third of that of `createIndicator`. No portal role is stated.
     */
    post: operations['importIndicators']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/investigations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List investigations
     * @description Automated investigations. How long they are kept is not documented, and no limit by device group is stated. Needs an alert permission.
     */
    get: operations['listInvestigations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/investigations/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one investigation
     * @description Reads one automated investigation, by its own id or by the id of the alert that set it off. Poll it after `startInvestigation`. What an unknown id answers is not documented.
     */
    get: operations['getInvestigation']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/ips/{ip}/stats': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the statistics of an IP address
     * @description How many devices of the organisation connected to an address, over at most 30 days. A valid address that is unknown answers 200 with a prevalence of 0, an invalid one 400. The samples have IPv4 only; IPv6 is not mentioned.
     */
    get: operations['getIpStatistics']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/ips/{ip}/alerts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the alerts of an IP address
     * @description Alerts that have to do with an address. A valid address that is unknown has an empty list, an invalid one answers 400. Alerts on devices outside a signed-in user's device groups are left out. The page says nothing of paging or of OData.
     */
    get: operations['listIpAlerts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/libraryfiles': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List library files
     * @description Scripts and files of the whole tenant that live response can use. The page says nothing of paging or of OData.
     */
    get: operations['listLibraryFiles']
    put?: never
    /**
     * Upload a library file
     * @description Puts a file of 20 MB at the most into the library. The body is a form; the file name of its file part is taken to become the name in the library, which may hold letters, digits, hyphens, underscores and dots. With `OverrideIfExists` a file of the same name is replaced and gone; without it, 400 is expected. The answer is 200, not 201.
     */
    post: operations['uploadLibraryFile']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/libraryfiles/{fileName}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /**
     * Delete a library file
     * @description Takes a file out of the library. No call gives the content of a file back, so keep a copy. A name that is not there is answered with 404, and so is a repeat.
     */
    delete: operations['deleteLibraryFile']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machineactions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List machine actions
     * @description Response actions sent to devices. Live response sessions started in the portal are left out; those started through the API are in. How long actions are kept, and whether device groups limit what is seen, is not documented. Compare enum values as quoted text in `$filter`.
     */
    get: operations['listMachineActions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machineactions/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one machine action
     * @description Says how far an action has come. Poll it after every action, several seconds apart: 1500 calls an hour are one each 2.4 seconds, for all callers together. Final statuses are Succeeded, Failed, TimeOut and Cancelled.
     */
    get: operations['getMachineAction']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machineactions/{id}/cancel': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Cancel a machine action
     * @description Stops an action that is not yet in a final status; what a final one answers is not documented, so a repeat is not known to be safe. Any of the seven action permissions is named as enough, yet most likely the one that fits the type of the action is needed. Neither a portal role nor a limit by device group is stated.
     */
    post: operations['cancelMachineAction']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machineactions/{id}/getPackageUri': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the link to an investigation package
     * @description Answers with the address of the package that `collectInvestigationPackage` made. 404 also means that the collection is not finished, so read the action with `getMachineAction` until it has succeeded and call this once: the quota is only 2 a minute and 120 an hour. The text of the answer has quotes of its own around the address; take one pair off. The link lasts a short time that is not stated. It leads to another host with the secret in the address: send no token there, and keep it out of logs.
     */
    get: operations['getPackageSasUri']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={commandIndex})': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the link to the result of a live response command
     * @description Answers with the address of what a command brought: the file for GetFile, a LiveResponseScriptResult for RunScript, nothing for PutFile. Ask for commands with the status Completed; what an unfinished or failed one answers is not documented. The link works for 30 minutes, and a new one can be had without running the command again. It leads to another host with the secret in the address: send no token there, and keep it out of logs.
     */
    get: operations['getLiveResponseResult']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List devices
     * @description Reaches back as far as the tenant keeps data, judged by when each device was last seen. Where there is no recent device the service answers 404; a client reads that as an empty list. Real records carry more properties than the documentation shows.
     */
    get: operations['listMachines']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one device
     * @description Reads one device by its id or its computer name. Devices are kept for the tenant's retention time, counted from when they were last seen.
     */
    get: operations['getMachine']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    /**
     * Update one device
     * @description Sets the tags or the value of a device; a property that is not sent stays as it is. Tags are replaced as a whole: a tag that is left out of the list is lost, so read the device first or use `addOrRemoveMachineTag`. Users report that an empty list is refused, so the last tag cannot be taken off this way. Only devices that were last seen within the tenant's retention time can be changed.
     */
    patch: operations['updateMachine']
    trace?: never
  }
  '/api/machines/{id}/tags': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add or remove one tag of a device
     * @description Adds one tag to one device or takes it off; other tags stay. Taking off is the same call with Remove, there is no DELETE. What a repeat does is not documented. Only devices that were last seen within the tenant's retention time can be changed.
     */
    post: operations['addOrRemoveMachineTag']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/AddOrRemoveTagForMultipleMachines': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Add or remove one tag of many devices
     * @description Adds one tag to up to 500 devices or takes it off them. Partial failure and unknown ids are not documented; compare the devices in the answer with those that were sent. Note the capitals in the path and in the body.
     */
    post: operations['addOrRemoveTagForMultipleMachines']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/setDeviceValue': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Set the value of a device
     * @description Says how much a device is worth to the tenant. `updateMachine` can set the same, under another portal role. Only devices that were last seen within the tenant's retention time can be changed.
     */
    post: operations['setDeviceValue']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  "/api/machines/findbyip(ip='{ip}',timestamp={timestamp})": {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Find devices by IP address
     * @description Devices that were seen with an internal address between 15 minutes before and 15 minutes after a time. A time that is not within the past 30 days is answered with 400. The arguments are part of the path: quotes around the address, none around the time. What comes when no device fits, an empty list or 404, is not documented.
     */
    get: operations['findMachinesByIp']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/find(timestamp={timestamp},key={ip})': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Find devices by IP address, the older way
     * @description An older twin of `findMachinesByIp`, which is to be preferred: this one takes app tokens only, and its page shows a preview host that is long gone. The time must be within the past 30 days; a device fits when it was seen with the address up to 16 minutes before or after. Where none fits the service answers 404; a client reads that as an empty list. Nothing says that the call is retired. No quota is documented.
     */
    get: operations['findMachineInfoByIp']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/findbytag': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Find devices by tag
     * @description Devices that bear a tag, or a tag that begins so. Paging, the largest answer, and what an unknown tag answers are not documented.
     */
    get: operations['findMachinesByTag']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/alerts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the alerts of a device
     * @description Alerts on one device. They reach back as far as the tenant keeps data, counted from when the device was last updated. Needs an alert permission, not a device permission. The page says nothing of paging or of OData; a sample elsewhere filters the count of the same list by status.
     */
    get: operations['listMachineAlerts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/alerts/$count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Count the alerts of a device
     * @description Answers with a number and nothing around it. It has no page of its own: it is known from one sample, which counts the alerts that are not resolved. The permissions are those of `listMachineAlerts`; quotas, a portal role and a limit by device group are not stated.
     */
    get: operations['countMachineAlerts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/logonusers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the users of a device
     * @description Accounts that signed in to one device. Needs the user permission, for users and for apps alike, and none for devices; a signed-in user must also be allowed to see the device. Records are thinner than the one of `getAlertUser`: several properties are null or missing.
     */
    get: operations['listMachineLogonUsers']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/software': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the software of a device
     * @description Software that is installed on one device. Each record is the one of the whole tenant, so its counts are those of all devices, and it names neither version nor folder. No quota is documented.
     */
    get: operations['listMachineSoftware']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/vulnerabilities': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the vulnerabilities of a device
     * @description Vulnerabilities that were found on one device. The service names another type than for the list of the whole tenant, and the sample lacks the newer properties. The quota per minute is half the usual one.
     */
    get: operations['listMachineVulnerabilities']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/recommendations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the recommendations for a device
     * @description What to do about the weaknesses of one device. Counts are those of the device: in the sample one device is exposed and the total is 0. No quota is documented.
     */
    get: operations['listMachineRecommendations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/getmissingkbs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the updates that a device lacks
     * @description Security updates that are missing on one device. Only app tokens are documented, and no quota. Users report that a device that exists is now and then answered with 404, and that a second call then succeeds.
     */
    get: operations['listMachineMissingKbs']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/recommendations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List recommendations
     * @description All security recommendations for the organisation. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['listRecommendations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/recommendations/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one recommendation
     * @description Reads one recommendation by its id. What an unknown id answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['getRecommendation']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/recommendations/{id}/software': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the software of a recommendation
     * @description The one software that the recommendation is about. In the sample its id is that of the recommendation without the first part. An app needs a software permission, a user one for recommendations. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['getRecommendationSoftware']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/recommendations/{id}/machineReferences': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the devices of a recommendation
     * @description Short records of four fields; read the rest with `getMachine`. No paging, portal role, limit by device group or quota is stated.
     */
    get: operations['listRecommendationMachineReferences']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/recommendations/{id}/vulnerabilities': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the vulnerabilities of a recommendation
     * @description Vulnerabilities that the recommendation is about. Needs a vulnerability permission, though the path is one of recommendations. No paging, portal role, limit by device group or quota is stated.
     */
    get: operations['listRecommendationVulnerabilities']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/remediationTasks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List remediation tasks
     * @description Work that somebody asked for in order to remove weaknesses; the portal calls it remediation activities. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['listRemediationTasks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/remediationTasks/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one remediation task
     * @description Reads one task, with the same fields as in the list. What an unknown id answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['getRemediationTask']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/remediationTasks/{id}/machineReferences': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the exposed devices of a remediation task
     * @description Devices that have the weakness which the task is to remove, as short records of four fields; read the rest with `getMachine`. No paging, portal role, limit by device group or quota is stated.
     */
    get: operations['listRemediationTaskMachineReferences']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/isolate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Isolate a device
     * @description Cuts a device off from the network, save for its line to Defender for Endpoint. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is Succeeded, Failed, TimeOut or Cancelled. An offline device is tried for up to three days, and isolation ends by itself after seven days. A device behind a full VPN tunnel may lose its line to the service. What a repeat does is not documented; take it as a second action. For a device that is not onboarded, send UnManagedDevice: the call then contains the device.
     */
    post: operations['isolateMachine']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/unisolate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Release a device from isolation
     * @description Puts an isolated device back on the network. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. While an earlier release of the same device is pending, a repeat answers either with that action or with 400 and the text "Action is already in progress"; be ready for both. Whether it also frees a contained device that is not onboarded is not documented.
     */
    post: operations['unisolateMachine']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/restrictCodeExecution': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Let a device run only signed Microsoft files
     * @description Puts a code integrity policy on a device under which only files signed by Microsoft may run. Needs Defender Antivirus in the tenant. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. While an earlier call for the same device is pending, a repeat answers either with that action or with 400 and the text "Action is already in progress"; be ready for both.
     */
    post: operations['restrictCodeExecution']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/unrestrictCodeExecution': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Let a device run all files again
     * @description Takes away what `restrictCodeExecution` put on a device. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. While an earlier call for the same device is pending, a repeat answers either with that action or with 400 and the text "Action is already in progress"; be ready for both.
     */
    post: operations['unrestrictCodeExecution']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/runAntiVirusScan': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Scan a device for malware
     * @description Starts a scan by Defender Antivirus, also where it runs beside another antivirus or in passive mode. How much of the processor it takes follows ScanAvgCPULoadFactor, 50 percent where that is not set. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. While an earlier scan of the same device is pending, a repeat answers either with that action or with 400 and the text "Action is already in progress"; be ready for both.
     */
    post: operations['runAntiVirusScan']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/StopAndQuarantineFile': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Stop a file on a device and put it in quarantine
     * @description Stops the processes of a file on one device and puts the file in quarantine. The file must be signed neither by Microsoft nor by a publisher that is trusted; Defender Antivirus must be on, if only in passive mode. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. What a repeat does is not documented. Note the capitals in the path.
     */
    post: operations['stopAndQuarantineFile']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/collectInvestigationPackage': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Collect an investigation package
     * @description Has a device pack up what an investigation needs. The answer is a machine action that has only been taken on; read it again with `getMachineAction` and, once it has succeeded, get the link with `getPackageSasUri`. It can fail where the battery is nearly empty or the network is a metered one. While another collection is running on the device, the service answers 400. The portal role is another one than for the other actions.
     */
    post: operations['collectInvestigationPackage']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/offboard': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Offboard a device
     * @description Takes a device out of Defender for Endpoint; no call brings it back. On Windows nothing but the sensor is stopped, and what onboarding wrote stays in the registry. The answer is a machine action that has only been taken on; read it again with `getMachineAction` until its status is final. What a repeat does is not documented. A signed-in user needs a fitting portal role, which the page does not name.
     */
    post: operations['offboardMachine']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/runliveresponse': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Run commands on a device
     * @description Puts files on a device, runs scripts there and fetches files. Commands run one after the other, and once one fails the rest are passed over. Scripts and files must already be in the library, see `uploadLibraryFile`; files put on the device are gone after a restart. A device takes one session at a time, and 400 with ActiveRequestAlreadyExists says that one is running. 429 comes for two reasons: too many calls, which a short wait cures, and too many sessions at once, which it does not. The answer is a machine action; read it again with `getMachineAction` until its status is final, then get each result with `getLiveResponseResult`. The tenant must have live response on, unsigned PowerShell scripts have a switch of their own, and the group of the device needs some level of automated remediation. A script can do what nothing undoes.
     */
    post: operations['runLiveResponse']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/machines/{id}/startInvestigation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Start an automated investigation of a device
     * @description Starts an automated investigation. The answer is an investigation, not a machine action; read it again with `getInvestigation`. Needs an alert permission, not a device permission. The quota is 50 calls an hour, with none per minute. What a repeat does is not documented.
     */
    post: operations['startInvestigation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/configurationScore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the secure score for devices
     * @description One figure for how safely the organisation's devices are set up; higher is better. The path calls it configuration score. The scale is not documented; it does not end at 100, as the sample has 340. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['getDeviceSecureScore']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/exposureScore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get the exposure score
     * @description One figure for how exposed the whole organisation is. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['getExposureScore']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/exposureScore/ByMachineGroups': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List exposure scores by device group
     * @description The exposure score of each device group. Note the capitals in the path. No paging, portal role, limit by device group or quota is stated.
     */
    get: operations['listExposureScoresByMachineGroup']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/Software': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List software
     * @description All software that was found on the organisation's devices, with figures over all of them. Note the capital S in the path. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['listSoftware']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/Software/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one software
     * @description Reads one software by its id, such as microsoft-_-edge. What an unknown id answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['getSoftware']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/Software/{id}/distributions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the versions of a software
     * @description How often each version is installed and how many vulnerabilities it has. No paging, portal role, limit by device group or quota is stated.
     */
    get: operations['listSoftwareDistributions']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/Software/{id}/machineReferences': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the devices that have a software
     * @description Short records of four fields; read the rest with `getMachine`. No paging, portal role, limit by device group or quota is stated.
     */
    get: operations['listSoftwareMachineReferences']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/Software/{id}/getmissingkbs': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the updates that a software lacks
     * @description Security updates of a software that devices do not have yet. Note the last part of the path, all in lower case. No paging, portal role, limit by device group or quota is stated.
     */
    get: operations['listSoftwareMissingKbs']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/Software/{id}/vulnerabilities': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the vulnerabilities of a software
     * @description Known vulnerabilities of the installed software. Needs a vulnerability permission, though the path is one of software. No paging, portal role, limit by device group or quota is stated.
     */
    get: operations['listSoftwareVulnerabilities']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/users/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one user
     * @deprecated
     * @description Known from a page of 2021 that has left the documentation; whether the service still answers is not known. Apps alone may call it. Neither a portal role, a limit by device group nor a quota is stated. `getAlertUser` and `listMachineLogonUsers` answer with users too.
     */
    get: operations['getUser']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/users/{id}/alerts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the alerts of a user
     * @description Alerts that have to do with a user, named by the account alone. An unknown user has an empty list, and so, most likely, has a user named in any other way. Alerts on devices outside a signed-in user's device groups are left out. The page says nothing of paging or of OData.
     */
    get: operations['listUserAlerts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/users/{id}/machines': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the devices of a user
     * @description Devices that a user has to do with, named by the account alone. An unknown user has an empty list, and so, most likely, has a user named in any other way. Devices outside a signed-in user's device groups are left out. Needs a device permission, not one for users. The page says nothing of paging or of OData.
     */
    get: operations['listUserMachines']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/vulnerabilities': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List vulnerabilities
     * @description All vulnerabilities that affect the organisation. `$top` ends at 8000 here, lower than in the lists beside it. Descriptions may be written by a machine and say so at their end. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['listVulnerabilities']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/vulnerabilities/{cveId}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Get one vulnerability
     * @description Reads one vulnerability by its CVE number. The sample has fewer fields than that of the list. What an unknown number answers is not documented. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['getVulnerability']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/vulnerabilities/machinesVulnerabilities': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List vulnerabilities by device and software
     * @description One row per device, version of a software and CVE, with the update that closes it where there is one. This list gets very long; filter it. Neither a portal role, a limit by device group nor a quota is stated.
     */
    get: operations['listVulnerabilitiesByMachineAndSoftware']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/vulnerabilities/{cveId}/machineReferences': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * List the devices that a vulnerability affects
     * @description Short records of four fields; read the rest with `getMachine`. The permission is one for vulnerabilities; none for devices is named. No paging, portal role, limit by device group or quota is stated.
     */
    get: operations['listVulnerabilityMachineReferences']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description What went wrong. */
    ApiError: {
      /** @description Stable name of the error; see the catalogue of service errors. */
      code: string
      /** @description Text for people; it may change. */
      message: string
      /** @description Correlation id of the request, to be quoted to support. It does not name a field. */
      target?: string | null
    }
    /** @description The body of every documented error. */
    ApiErrorResponse: {
      error: components['schemas']['ApiError']
    }
    /** @description A page of alerts. */
    AlertPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Alerts, newest first as far as the documentation shows. */
      value: components['schemas']['Alert'][]
    }
    /** @description Something that Defender for Endpoint found on one device. */
    Alert: {
      /** @description Where the type is described; only where the alert is the whole answer. */
      '@odata.context'?: string
      /** @description Opaque. Several shapes exist, such as da637308392288907382_-880718168. */
      id: string
      /** @description Name of what was found. */
      title: string
      /** @description What was found and what it means. May hold line breaks. */
      description: string
      /**
       * Format: date-time
       * @description When the alert was made. UTC, with up to seven fraction digits.
       */
      alertCreationTime?: string | null
      /**
       * Format: date-time
       * @description Latest event on the device that led to the alert.
       */
      lastEventTime?: string | null
      /**
       * Format: date-time
       * @description Earliest event on the device that led to the alert.
       */
      firstEventTime?: string | null
      /**
       * Format: date-time
       * @description Latest change to the alert. UTC.
       */
      lastUpdateTime?: string | null
      /**
       * Format: date-time
       * @description When the status became Resolved; null before.
       */
      resolvedTime?: string | null
      /**
       * Format: int64
       * @description Incident that the alert is part of.
       */
      incidentId?: Int64 | null
      /**
       * Format: int64
       * @description Automated investigation of the alert. A number here, though the id of an investigation is text.
       */
      investigationId?: Int64 | null
      /**
       * @description How far the automated investigation has come.
       * @enum {string|null}
       */
      investigationState?:
        | 'Unknown'
        | 'Terminated'
        | 'SuccessfullyRemediated'
        | 'Benign'
        | 'Failed'
        | 'PartiallyRemediated'
        | 'Running'
        | 'PendingApproval'
        | 'PendingResource'
        | 'PartiallyInvestigated'
        | 'TerminatedByUser'
        | 'TerminatedBySystem'
        | 'Queued'
        | 'InnerFailure'
        | 'PreexistingAlert'
        | 'UnsupportedOs'
        | 'UnsupportedAlertType'
        | 'SuppressedAlert'
        | null
        | (string & {})
      /** @description Who works on it; null when nobody does. Not always an e-mail address. */
      assignedTo?: string | null
      /** @description Device group of the device. */
      rbacGroupName?: string | null
      /** @description MITRE ATT&CK techniques, such as T1064. May be empty. */
      mitreTechniques: string[]
      /** @description User that the alert has to do with; null when there is none. */
      relatedUser?: components['schemas']['RelatedUser'] | null
      /**
       * @description How bad it is. Note the capital S in UnSpecified.
       * @enum {string}
       */
      severity: 'UnSpecified' | 'Informational' | 'Low' | 'Medium' | 'High' | (string & {})
      /**
       * @description How far the work on it has come. Unknown is never sent, only read.
       * @enum {string}
       */
      status: 'Unknown' | 'New' | 'InProgress' | 'Resolved' | (string & {})
      /**
       * @description What an analyst made of it; null until set. Unknown is found in pages of 2021 only.
       * @enum {string|null}
       */
      classification?:
        | 'TruePositive'
        | 'InformationalExpectedActivity'
        | 'FalsePositive'
        | 'Unknown'
        | null
        | (string & {})
      /**
       * @description The finer judgement within the classification; null until set. ConfirmedActivity and NotMalicious are other spellings of ConfirmedUserActivity and Clean; the last three names were withdrawn in 2022.
       * @enum {string|null}
       */
      determination?:
        | 'MultiStagedAttack'
        | 'MaliciousUserActivity'
        | 'CompromisedUser'
        | 'Malware'
        | 'Phishing'
        | 'UnwantedSoftware'
        | 'SecurityTesting'
        | 'LineOfBusinessApplication'
        | 'ConfirmedUserActivity'
        | 'ConfirmedActivity'
        | 'Clean'
        | 'NotMalicious'
        | 'InsufficientData'
        | 'Other'
        | 'NotAvailable'
        | 'Apt'
        | 'SecurityPersonnel'
        | null
        | (string & {})
      /** @description Kind of threat, such as SuspiciousActivity or Execution. An open list. */
      category: string
      /** @description What raised the alert, such as WindowsDefenderAv or WindowsDefenderAtp. An open list. */
      detectionSource: string
      /** @description Family of the threat. */
      threatFamilyName?: string | null
      /** @description Name of the threat. */
      threatName?: string | null
      /** @description Id of the device. */
      machineId?: string | null
      /** @description Name of the device, fully qualified or bare. */
      computerDnsName?: string | null
      /** @description Id of the Entra tenant; a GUID. */
      aadTenantId: string
      /** @description Which detector raised the alert. Absent from alerts of 2020. */
      detectorId?: string | null
      /** @description What people and automation noted. */
      comments: components['schemas']['AlertComment'][]
      /** @description What the alert rests on. Empty in lists unless expanded. */
      evidence: components['schemas']['AlertEvidence'][]
      /** @description Users signed in to the device. Seen in captures, not documented. */
      loggedOnUsers?: components['schemas']['LoggedOnUser'][] | null
      /** @description Always empty so far. Seen in captures, not documented. */
      domains?: unknown[] | null
    }
    /** @description A note on an alert. */
    AlertComment: {
      /** @description The text. */
      comment: string
      /** @description Who wrote it: an e-mail address, or a name such as Automation. */
      createdBy: string
      /**
       * Format: date-time
       * @description When it was written. UTC, with up to seven fraction digits.
       */
      createdTime: string
    }
    /** @description One thing that an alert rests on. The shape is the same for every kind; what does not apply to a kind is null. */
    AlertEvidence: {
      /** @description Kind of the evidence, such as User, Process, File or Ip. An open list; it says what to look at. */
      entityType: string
      /**
       * Format: date-time
       * @description When the evidence was noted.
       */
      evidenceCreationTime: string
      /** @description SHA-1 of the file. For processes and files. */
      sha1?: string | null
      /** @description SHA-256 of the file. For processes and files. */
      sha256?: string | null
      /** @description Name of the file. For processes and files. */
      fileName?: string | null
      /** @description Folder of the file, without its name. For processes and files. */
      filePath?: string | null
      /**
       * Format: int64
       * @description Id of the process.
       */
      processId?: Int64 | null
      /** @description Command line of the process. */
      processCommandLine?: string | null
      /**
       * Format: date-time
       * @description When the process started.
       */
      processCreationTime?: string | null
      /**
       * Format: int64
       * @description Id of the parent process.
       */
      parentProcessId?: Int64 | null
      /**
       * Format: date-time
       * @description When the parent process started.
       */
      parentProcessCreationTime?: string | null
      /** @description Name of the parent's file. */
      parentProcessFileName?: string | null
      /** @description Folder of the parent's file, without its name. */
      parentProcessFilePath?: string | null
      /** @description IP address. May be null even for the kind Ip. */
      ipAddress?: string | null
      /** @description URL. */
      url?: string | null
      /** @description Registry key. */
      registryKey?: string | null
      /** @description Registry hive. */
      registryHive?: string | null
      /** @description Type of the registry value. */
      registryValueType?: string | null
      /** @description Content of the registry value. */
      registryValue?: string | null
      /** @description Name of the registry value. Seen in captures, not documented. */
      registryValueName?: string | null
      /** @description Name of the account. For users. */
      accountName?: string | null
      /** @description Domain of the account. For users. */
      domainName?: string | null
      /** @description Security identifier of the account. For users. */
      userSid?: string | null
      /**
       * Format: uuid
       * @description Entra id of the user. For users.
       */
      aadUserId?: string | null
      /** @description User principal name. For users. */
      userPrincipalName?: string | null
      /** @description What became of it, such as Detected or Prevented; null for users. An open list. */
      detectionStatus?: string | null
    }
    /** @description The user an alert has to do with. */
    RelatedUser: {
      /** @description Name of the account. */
      userName: string
      /** @description Domain of the account, in its short form. */
      domainName: string
    }
    /** @description A user signed in to the device of an alert. Seen in captures, not documented. */
    LoggedOnUser: {
      /** @description Name of the account. Seen in captures, not documented. */
      accountName?: string | null
      /** @description Domain of the account. Seen in captures, not documented. */
      domainName?: string | null
    }
    /** @description The domains of one alert. */
    DomainPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Domains. */
      value: components['schemas']['Domain'][]
    }
    /** @description The files of one alert. */
    FilePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Files. */
      value: components['schemas']['File'][]
    }
    /** @description The IP addresses of one alert. */
    IpPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description IP addresses. */
      value: components['schemas']['Ip'][]
    }
    /** @description What to change in an alert. Nothing is required; a comment alone is enough. */
    AlertUpdate: {
      /**
       * @description New status.
       * @enum {string}
       */
      status?: 'New' | 'InProgress' | 'Resolved'
      /** @description New owner, as an e-mail address in the samples. */
      assignedTo?: string
      /**
       * @description What the alert turned out to be.
       * @enum {string}
       */
      classification?: 'TruePositive' | 'InformationalExpectedActivity' | 'FalsePositive'
      /**
       * @description The finer judgement. With TruePositive go MultiStagedAttack, MaliciousUserActivity, CompromisedUser, Malware, Phishing and UnwantedSoftware; with InformationalExpectedActivity go SecurityTesting, LineOfBusinessApplication and ConfirmedActivity (also spelt ConfirmedUserActivity); with FalsePositive go NotMalicious (also spelt Clean) and InsufficientData; Other goes with each.
       * @enum {string}
       */
      determination?:
        | 'MultiStagedAttack'
        | 'MaliciousUserActivity'
        | 'CompromisedUser'
        | 'Malware'
        | 'Phishing'
        | 'UnwantedSoftware'
        | 'SecurityTesting'
        | 'LineOfBusinessApplication'
        | 'ConfirmedUserActivity'
        | 'ConfirmedActivity'
        | 'Clean'
        | 'NotMalicious'
        | 'InsufficientData'
        | 'Other'
      /** @description A comment to add. Earlier comments stay. */
      comment?: string
    }
    /** @description What to change in many alerts. Beside the ids nothing is required; a comment alone is enough. */
    AlertBatchUpdate: {
      /** @description Ids of the alerts. The largest number is not documented. */
      alertIds: string[]
      /**
       * @description New status.
       * @enum {string}
       */
      status?: 'New' | 'InProgress' | 'Resolved'
      /** @description New owner, as an e-mail address in the samples. */
      assignedTo?: string
      /**
       * @description What the alerts turned out to be.
       * @enum {string}
       */
      classification?: 'TruePositive' | 'InformationalExpectedActivity' | 'FalsePositive'
      /**
       * @description The finer judgement. With TruePositive go MultiStagedAttack, MaliciousUserActivity, CompromisedUser, Malware, Phishing and UnwantedSoftware; with InformationalExpectedActivity go SecurityTesting, LineOfBusinessApplication and ConfirmedUserActivity (also spelt ConfirmedActivity); with FalsePositive go Clean (also spelt NotMalicious) and InsufficientData; Other goes with each.
       * @enum {string}
       */
      determination?:
        | 'MultiStagedAttack'
        | 'MaliciousUserActivity'
        | 'CompromisedUser'
        | 'Malware'
        | 'Phishing'
        | 'UnwantedSoftware'
        | 'SecurityTesting'
        | 'LineOfBusinessApplication'
        | 'ConfirmedUserActivity'
        | 'ConfirmedActivity'
        | 'Clean'
        | 'NotMalicious'
        | 'InsufficientData'
        | 'Other'
      /** @description A comment to add to each alert. Earlier comments stay. */
      comment?: string
    }
    /** @description The event to make an alert of, and what the alert shall say. */
    AlertByReference: {
      /**
       * Format: date-time
       * @description Time of the event exactly as advanced hunting gives it, with all seven fraction digits. A JavaScript Date drops four of them, and the event may then not be found.
       */
      eventTime: string
      /** @description ReportId of the event. A number in advanced hunting; text here. */
      reportId: string
      /** @description DeviceId of the event. */
      machineId: string
      /**
       * @description How bad it is.
       * @enum {string}
       */
      severity: 'Low' | 'Medium' | 'High'
      /** @description Title. With the device, it decides whether an open alert takes it in. */
      title: string
      /** @description What was found. */
      description: string
      /** @description What the analyst should do. It is not among the properties of an alert when read back. */
      recommendedAction: string
      /**
       * @description Kind of threat.
       * @enum {string}
       */
      category:
        | 'General'
        | 'CommandAndControl'
        | 'Collection'
        | 'CredentialAccess'
        | 'DefenseEvasion'
        | 'Discovery'
        | 'Exfiltration'
        | 'Exploit'
        | 'Execution'
        | 'InitialAccess'
        | 'LateralMovement'
        | 'Malware'
        | 'Persistence'
        | 'PrivilegeEscalation'
        | 'Ransomware'
        | 'SuspiciousActivity'
    }
    /** @description Where to fetch the files of an export. One export may be many files, split by part and by device group. */
    ExportFilesResponse: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Signed links to the files; who has one can read the file, so treat them as secrets. A file is gzip with JSON that the pages call multiline, most likely one row per line; no sample shows a row. Fetch it without the token of the API, best from the Azure region that holds the data of the tenant. Users report links that answer 200 with an empty body, and 403 with XML once they ran out. */
      exportFiles: string[]
      /**
       * Format: date-time
       * @description When the snapshot was made.
       */
      generatedTime: string
    }
    /** @description A page of weaknesses. */
    AssetVulnerabilityPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Weaknesses, in no documented order. */
      value: components['schemas']['AssetVulnerability'][]
    }
    /** @description One weakness of one software on one device. Also the row of the files of `exportSoftwareVulnerabilities`. */
    AssetVulnerability: {
      /** @description Key of the row: device, software, version and CVE, joined by an underscore and ended by one. Without a CVE that part is empty. */
      id?: string
      /** @description Id of the device. 40 hexadecimal digits as a rule. */
      deviceId?: string
      /** @description Fully qualified name of the device. */
      deviceName?: string | null
      /** @description Device group. Unassigned for a device in none, None for a tenant without groups; samples have UnassignedGroup too. */
      rbacGroupName?: string
      /** @description Id of the device group. In no sample of these rows; a number in those of other inventories. */
      rbacGroupId?: number | null
      /** @description Operating system, such as Windows10, Windows11 or WindowsServer2019. An open list. */
      osPlatform?: string
      /** @description Version of the operating system. In the sample only. */
      osVersion?: string
      /** @description Processor, such as x64. In the sample only. */
      osArchitecture?: string
      /** @description Vendor of the software. */
      softwareVendor?: string
      /** @description Name of the software. */
      softwareName?: string
      /** @description Version of the software. */
      softwareVersion?: string
      /** @description CVE number; null for software without one. */
      cveId?: string | null
      /** @description CVSS score. Number on one page, text on another, and in no sample. */
      cvssScore?: number | null
      /** @description Severity by CVSS, such as Medium or High; the full list is not documented. */
      vulnerabilitySeverityLevel?: string | null
      /** @description Name of the update of the vendor. */
      recommendedSecurityUpdate?: string | null
      /** @description Number of the update, or of the article on it. */
      recommendedSecurityUpdateId?: string | null
      /**
       * Format: uri
       * @description Address of the update. In the sample only.
       */
      recommendedSecurityUpdateUrl?: string | null
      /** @description Files that show that it is installed. */
      diskPaths?: string[]
      /** @description Registry keys that show that it is installed. */
      registryPaths?: string[]
      /** @description First sighting of this CVE of this software on the device, such as 2020-12-30 11:07:15. No zone is given. */
      firstSeenTimestamp?: string
      /** @description Latest report of the software, such as 2020-12-30 14:17:26. No zone is given. */
      lastSeenTimestamp?: string
      /**
       * @description How far an exploit has come.
       * @enum {string}
       */
      exploitabilityLevel?:
        | 'NoExploit'
        | 'ExploitIsPublic'
        | 'ExploitIsVerified'
        | 'ExploitIsInKit'
        | (string & {})
      /** @description Id of the recommendation: va, vendor and software, joined by -_-. */
      recommendationReference?: string
      /** @description Whether an update exists. */
      securityUpdateAvailable?: boolean
    }
    /** @description A page of changes. */
    DeltaAssetVulnerabilityPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Changes, in no documented order. */
      value: components['schemas']['DeltaAssetVulnerability'][]
    }
    /** @description One change of a weakness of one software on one device. */
    DeltaAssetVulnerability: {
      /**
       * @description New appeared; Fixed is gone from the device; Updated changed its score, exploitability, severity, paths or advised update.
       * @enum {string}
       */
      status?: 'New' | 'Fixed' | 'Updated' | (string & {})
      /** @description When the change was found. Without a zone in the sample of today, with Z in an older one. For Fixed, the time since firstSeenTimestamp is the time to fix, within 6 hours. */
      eventTimestamp?: string
      /** @description Whether the device is onboarded. In the table only. */
      isOnboarded?: boolean | null
    } & components['schemas']['AssetVulnerability']
    /** @description A page of installed software. */
    AssetSoftwarePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Installed software, in no documented order. */
      value: components['schemas']['AssetSoftware'][]
    }
    /** @description One software on one device. Also the row of the files of `exportSoftwareInventory`. */
    AssetSoftware: {
      /** @description Id of the device. 40 hexadecimal digits as a rule. */
      deviceId?: string
      /** @description Fully qualified name of the device. */
      deviceName?: string | null
      /** @description Device group. Unassigned for a device in none, None for a tenant without groups; samples have UnassignedGroup too. */
      rbacGroupName?: string
      /** @description Id of the device group. In no sample of these rows; a number in those of other inventories. */
      rbacGroupId?: number | null
      /** @description Operating system, such as Windows10, Windows11 or WindowsServer2019. An open list. */
      osPlatform?: string
      /** @description Vendor of the software. */
      softwareVendor?: string
      /** @description Name of the software. */
      softwareName?: string
      /** @description Version of the software. */
      softwareVersion?: string
      /** @description Weaknesses of this software on this device. */
      numberOfWeaknesses?: number
      /** @description Files that show that it is installed. */
      diskPaths?: string[]
      /** @description Registry keys that show that it is installed. */
      registryPaths?: string[]
      /** @description First sighting on the device, such as 2020-12-30 11:07:15. No zone is given. */
      softwareFirstSeenTimestamp?: string
      /**
       * @description Whether support has ended or is about to. None is a value, not null.
       * @enum {string}
       */
      endOfSupportStatus?:
        | 'None'
        | 'EOS Version'
        | 'Upcoming EOS Version'
        | 'EOS Software'
        | 'Upcoming EOS Software'
        | (string & {})
      /** @description When support ended or ends: a bare date, or a date-time with an offset. */
      endOfSupportDate?: string | null
    }
    /** @description A page of installed software without a CPE. */
    AssetNonCpeSoftwarePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Installed software without a CPE, in no documented order. */
      value: components['schemas']['AssetNonCpeSoftware'][]
    }
    /** @description One software without a CPE on one device. Also the row of the files of `exportNonCpeSoftwareInventory`. */
    AssetNonCpeSoftware: {
      /** @description Id of the device. 40 hexadecimal digits as a rule. */
      deviceId?: string
      /** @description Fully qualified name of the device. */
      deviceName?: string | null
      /** @description Device group. Unassigned for a device in none, None for a tenant without groups; samples have UnassignedGroup too. */
      rbacGroupName?: string
      /** @description Id of the device group. Several pages call it text; every sample has a number. */
      rbacGroupId?: number
      /** @description Operating system, such as Windows10, Windows11 or WindowsServer2019. An open list. */
      osPlatform?: string
      /** @description Vendor of the software. */
      softwareVendor?: string
      /** @description Name of the software. May hold letters outside ASCII. */
      softwareName?: string
      /** @description Version of the software. */
      softwareVersion?: string
      /** @description Latest sighting on the device, such as 2021-01-30 11:31:12.271. No zone is given. */
      softwareLastSeenTimestamp?: string
      /** @description Registry key that shows that it is installed. In the newest table, in no sample. */
      registryPath?: string | null
    }
    /** @description A page of security settings of devices. */
    AssetConfigurationPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Settings, in no documented order. */
      value: components['schemas']['AssetConfiguration'][]
    }
    /** @description How one device stands to one security setting. Also the row of the files of `exportSecureConfigurations`. */
    AssetConfiguration: {
      /** @description Id of the device. 40 hexadecimal digits as a rule. */
      deviceId?: string
      /** @description Fully qualified name of the device. */
      deviceName?: string | null
      /** @description Device group. Unassigned for a device in none, None for a tenant without groups; samples have UnassignedGroup too. */
      rbacGroupName?: string
      /** @description Id of the device group. In no sample of these rows; a number in those of other inventories. */
      rbacGroupId?: number | null
      /** @description Operating system, such as Windows10, Windows11 or WindowsServer2019. An open list. */
      osPlatform?: string
      /** @description Version of the operating system, or of its kernel in words. */
      osVersion?: string
      /** @description Latest sighting of the setting, such as 2021-01-11 09:47:58.854. No zone is given. */
      timestamp?: string
      /** @description Id of the setting, such as scid-10000. */
      configurationId?: string
      /**
       * @description What the setting is about.
       * @enum {string}
       */
      configurationCategory?:
        | 'Application'
        | 'OS'
        | 'Network'
        | 'Accounts'
        | 'Security controls'
        | (string & {})
      /** @description The same more closely. May be an empty text. */
      configurationSubcategory?: string
      /** @description Weight in the configuration score, 1 to 10. Text in the tables, a number in the sample. */
      configurationImpact?: number
      /** @description Name of the setting for people. */
      configurationName?: string
      /** @description Whether the setting applies to the device. */
      isApplicable?: boolean
      /** @description Whether it is set as it should be. */
      isCompliant?: boolean
      /** @description Whether users would notice the change. */
      isExpectedUserImpact?: boolean
      /** @description Id of the recommendation: sca and the id of the setting, joined by -_-. */
      recommendationReference?: string
    }
    /** @description What was gathered of one device: the row of the files of `exportInfoGathering`. No page shows a row, so neither names nor letter case are sure. */
    InfoGatheringRecord: {
      /** @description Id of the device; one row per device. */
      deviceId?: string | null
      /** @description Name of the device. Named in passing only. */
      deviceName?: string | null
      /** @description What was gathered, of the antivirus among others. One page speaks of additional fields instead; the keys are not documented. */
      DeviceGatheredInfo?: {
        [key: string]: unknown
      } | null
    }
    /** @description All scan definitions. */
    DeviceAuthenticatedScanDefinitionPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Scan definitions, in no documented order. */
      value: components['schemas']['DeviceAuthenticatedScanDefinition'][]
    }
    /** @description A scan that was set up. No page says which fields always come; only the id is relied on. */
    DeviceAuthenticatedScanDefinition: {
      /** @description Where the type is described; only where the definition is the whole answer. */
      '@odata.context'?: string
      /** @description Id of the scan. Called a GUID; some samples are none. */
      id: string
      /**
       * @description What kind of scan it is. Windows scans left the documentation in 2025.
       * @enum {string}
       */
      scanType?: 'Network' | 'Windows' | (string & {})
      /** @description Name of the scan. */
      scanName?: string
      /** @description Whether the scan is switched on. */
      isActive?: boolean
      /** @description What to scan: addresses or host names in one text, with commas. */
      target?: string
      /** @description Id of the organisation. Samples hold texts that are no GUID. */
      orgId?: string
      /** @description Hours from one run to the next. */
      intervalInHours?: number
      /** @description Who set it up. */
      createdBy?: string
      /**
       * @description What the targets are. Every sample has Ip; the text calls it IP Address.
       * @enum {string}
       */
      targetType?: 'Ip' | 'Hostname' | (string & {})
      /** @description How the scan signs in; null in answers to changes. Holds secrets. */
      scanAuthenticationParams?: components['schemas']['ScanAuthenticationParams'] | null
      /** @description Device that scans. */
      scannerAgent?: components['schemas']['ScannerAgent'] | null
      /** @description How the latest run went. In samples, in no table. */
      latestScan?: components['schemas']['LatestScan'] | null
      /** @description Null in every sample that has it; its shape is not documented. */
      advancedActiveConfiguration?: {
        [key: string]: unknown
      } | null
    }
    /** @description How a scan signs in to its targets, as read. Holds secrets; never log it. */
    ScanAuthenticationParams: {
      /**
       * @description What kind of credentials it is. WindowsAuthParams left the documentation in 2025.
       * @enum {string}
       */
      '@odata.type':
        | '#microsoft.windowsDefenderATP.api.SnmpAuthParams'
        | '#microsoft.windowsDefenderATP.api.WindowsAuthParams'
        | (string & {})
      /**
       * @description How to sign in. The last two are of Windows scans, which left the documentation in 2025.
       * @enum {string}
       */
      type:
        | 'CommunityString'
        | 'NoAuthNoPriv'
        | 'AuthNoPriv'
        | 'AuthPriv'
        | 'Kerberos'
        | 'Negotiate'
        | (string & {})
      /** @description Azure Key Vault that holds the credentials. In no sample, so its letter case is not sure. */
      keyVaultUrl?: string | null
      /** @description Name of the secret in that vault. In no sample, so its letter case is not sure. */
      keyVaultSecretName?: string | null
      /** @description User name; for every type but CommunityString. */
      username?: string | null
      /**
       * Format: password
       * @description Secret. For CommunityString, yet samples send it with AuthPriv too.
       */
      communityString?: string | null
      /**
       * @description Hash that proves who signs in; for AuthNoPriv and AuthPriv. The samples have a placeholder.
       * @enum {string|null}
       */
      authProtocol?: 'MD5' | 'SHA1' | null | (string & {})
      /**
       * Format: password
       * @description Secret. For AuthNoPriv and AuthPriv.
       */
      authPassword?: string | null
      /**
       * @description Cipher of the connection; for AuthPriv. The samples have a placeholder.
       * @enum {string|null}
       */
      privProtocol?: 'DES' | '3DES' | 'AES' | null | (string & {})
      /**
       * Format: password
       * @description Secret. For AuthPriv.
       */
      privPassword?: string | null
      /** @description Of Windows scans only; left the documentation in 2025. */
      domain?: string | null
      /** @description Of Windows scans only; left the documentation in 2025. */
      isGmsaUser?: boolean | null
    }
    /** @description Device that scans, as part of a definition. Three fields begin with a capital where definitions are listed and with a small letter in answers to changes; read whichever is there. */
    ScannerAgent: {
      /** @description Organisation and device, with an underscore between them. */
      id?: string
      /** @description Id of the device. */
      machineId?: string
      /**
       * Format: date-time
       * @description When the device was last seen. UTC, with up to seven fraction digits.
       */
      lastSeen?: string
      /** @description Name of the device; computerDnsName in the list of agents. */
      machineName?: string
      /** @description Id of the application that was given to it. */
      assignedApplicationId?: string | null
      /** @description See assignedApplicationId. */
      AssignedApplicationId?: string | null
      /** @description Version of the scanner. */
      scannerSoftwareVersion?: string | null
      /** @description See scannerSoftwareVersion. */
      ScannerSoftwareVersion?: string | null
      /**
       * Format: date-time
       * @description When it last carried out a command. UTC, with up to seven fraction digits.
       */
      lastCommandExecutionTimestamp?: string | null
      /**
       * Format: date-time
       * @description See lastCommandExecutionTimestamp.
       */
      LastCommandExecutionTimestamp?: string | null
      /** @description Version of the Defender client. */
      mdeClientVersion?: string | null
    }
    /** @description How the latest run of a scan went. Before the first run every field is null. */
    LatestScan: {
      /** @description How it went, such as Fail. The pages on history have Success and Partial Success. */
      status?: string | null
      /** @description Why it failed. Null in every sample. */
      failureReason?: string | null
      /**
       * Format: date-time
       * @description When it ran. UTC, with up to seven fraction digits.
       */
      executionDateTime?: string | null
    }
    /** @description All scan agents. */
    DeviceAuthenticatedScanAgentPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Scan agents, in no documented order. */
      value: components['schemas']['DeviceAuthenticatedScanAgent'][]
    }
    /** @description A device that can scan others. No page has a table of the fields, and three of them are spelt in two ways; read whichever is there. */
    DeviceAuthenticatedScanAgent: {
      /** @description Where the type is described; only where the agent is the whole answer. */
      '@odata.context'?: string
      /** @description Organisation and device, with an underscore between them. */
      id?: string
      /** @description Id of the device. */
      machineId?: string
      /**
       * Format: date-time
       * @description When the device was last seen. UTC, with up to seven fraction digits.
       */
      lastSeen?: string
      /** @description Name of the device; machineName inside a definition. */
      computerDnsName?: string
      /** @description Id of the application that was given to it. So spelt inside a definition only. */
      assignedApplicationId?: string | null
      /** @description Id of the application that was given to it. So spelt in the samples of agents. */
      AssignedApplicationId?: string | null
      /** @description Version of the scanner. So spelt inside a definition only. */
      scannerSoftwareVersion?: string | null
      /** @description Version of the scanner. So spelt in the samples of agents. */
      ScannerSoftwareVersion?: string | null
      /**
       * Format: date-time
       * @description When it last carried out a command. So spelt inside a definition only.
       */
      lastCommandExecutionTimestamp?: string | null
      /**
       * Format: date-time
       * @description When it last carried out a command. So spelt in the samples of agents.
       */
      LastCommandExecutionTimestamp?: string | null
      /** @description Version of the Defender client. */
      mdeClientVersion?: string | null
    }
    /** @description One scan agent. Where `value` is there, the agent is its only element; where it is not, the fields of the agent stand here. */
    ScanAgentAnswer: {
      /** @description The agent, as the only element. Absent if the service sends a bare agent. */
      value?: components['schemas']['DeviceAuthenticatedScanAgent'][] | null
    } & components['schemas']['DeviceAuthenticatedScanAgent']
    /** @description History of scans, by definition. */
    ScanHistoryByDefinitionPage: {
      /** @description Address that was called. */
      '@odata.context'?: string
      /** @description Rows, in no documented order. */
      value: components['schemas']['ScanHistoryByDefinition'][]
    }
    /** @description When a scan last ran. No page has a table of the fields; they begin with a capital. */
    ScanHistoryByDefinition: {
      /** @description Id of the scan: one, despite the plural. */
      ScanDefinitionIds?: string
      /**
       * Format: date-time
       * @description When it last ran. UTC, with up to seven fraction digits.
       */
      LastScanned?: string | null
      /** @description How it went, such as Partial Success. An open list. */
      ScanStatus?: string
      /** @description Id of the device that scanned. */
      ScannerId?: string
    }
    /** @description History of scans, by session. */
    ScanHistoryBySessionPage: {
      /** @description Address that was called. */
      '@odata.context'?: string
      /** @description Rows, in no documented order. */
      value: components['schemas']['ScanHistoryBySession'][]
    }
    /** @description One session of a scan. No page has a table of the fields; all but orgId begin with a capital. */
    ScanHistoryBySession: {
      /** @description Id of the organisation. Note the small letter. */
      orgId?: string
      /** @description Id of the scan: one, despite the plural. */
      ScanDefinitionIds?: string
      /** @description Id of the session: one, despite the plural. */
      SessionIds?: string
      /** @description How many targets went well. */
      NumberOfSuccessfullyScannedTargets?: number
      /** @description How many targets there were. */
      NumberOfTargets?: number
      /** @description How it went, such as Success. An open list. */
      ScanStatus?: string
      /**
       * Format: date-time
       * @description When it ran. UTC, with up to seven fraction digits.
       */
      LastScanned?: string | null
      /** @description The targets. */
      ListScannedTargets?: components['schemas']['ScannedTarget'][]
    }
    /** @description One target of a session and how its scan went. No page has a table of the fields. */
    ScannedTarget: {
      /** @description Address of the target. */
      Ip?: string
      /** @description Host name of the target. */
      Hostname?: string
      /** @description What the target is. */
      ScannedDeviceDescription?: string
      /** @description What went wrong; an empty text where nothing did. */
      ErrorMessage?: string
      /** @description How it went, such as Success. An open list. */
      ScanStatus?: string
      /** @description How long it took, as hours, minutes and seconds: 00:08:30. */
      ScanDuration?: string
    }
    /** @description A scan to set up. Holds secrets; never log it. The names of the keys are case-sensitive. */
    ScanDefinitionCreation: {
      /**
       * @description What kind of scan it is.
       * @enum {string}
       */
      scanType: 'Network'
      /** @description Name of the scan. */
      scanName: string
      /** @description Whether the scan is switched on. */
      isActive: boolean
      /** @description What to scan: addresses or host names in one text, with commas. */
      target: string
      /** @description Hours from one run to the next. No bounds are stated. */
      intervalInHours: number
      /**
       * @description What the targets are.
       * @enum {string}
       */
      targetType: 'Ip' | 'Hostname'
      scannerAgent: components['schemas']['ScannerAgentReference']
      scanAuthenticationParams: components['schemas']['ScanCredentials']
    }
    /** @description What to change in a scan. May hold secrets; never log it. The names of the keys are case-sensitive. */
    ScanDefinitionUpdate: {
      /**
       * @description What kind of scan it is.
       * @enum {string}
       */
      scanType?: 'Network'
      /** @description New name. */
      scanName?: string
      /** @description Whether the scan is switched on. */
      isActive?: boolean
      /** @description What to scan: addresses or host names in one text, with commas. */
      target?: string
      /** @description Hours from one run to the next. No bounds are stated. */
      intervalInHours?: number
      /**
       * @description What the targets are.
       * @enum {string}
       */
      targetType?: 'Ip' | 'Hostname'
      scannerAgent?: components['schemas']['ScannerAgentReference']
      scanAuthenticationParams?: components['schemas']['ScanCredentials']
    }
    /** @description Names the device that is to scan. */
    ScannerAgentReference: {
      /** @description Id of the device, seen within the tenant's retention time. */
      machineId: string
    }
    /** @description How a scan is to sign in to its targets. Holds secrets; never log it. With a key vault, user name and passwords are not needed. */
    ScanCredentials: {
      /**
       * @description What kind of credentials it is. Always the same text, and always needed.
       * @enum {string}
       */
      '@odata.type': '#microsoft.windowsDefenderATP.api.SnmpAuthParams'
      /**
       * @description How to sign in over SNMP.
       * @enum {string}
       */
      type: 'CommunityString' | 'NoAuthNoPriv' | 'AuthNoPriv' | 'AuthPriv'
      /** @description Azure Key Vault that holds the credentials. In no sample, so its letter case is not sure. */
      keyVaultUrl?: string
      /** @description Name of the secret in that vault. In no sample, so its letter case is not sure. */
      keyVaultSecretName?: string
      /** @description User name; for every type but CommunityString. */
      username?: string
      /**
       * Format: password
       * @description Secret. For CommunityString.
       */
      communityString?: string
      /**
       * @description Hash; for AuthNoPriv and AuthPriv.
       * @enum {string}
       */
      authProtocol?: 'MD5' | 'SHA1'
      /**
       * Format: password
       * @description Secret. For AuthNoPriv and AuthPriv.
       */
      authPassword?: string
      /**
       * @description Cipher; for AuthPriv.
       * @enum {string}
       */
      privProtocol?: 'DES' | '3DES' | 'AES'
      /**
       * Format: password
       * @description Secret. For AuthPriv.
       */
      privPassword?: string
    }
    /** @description Which scans to delete. The names of the keys are case-sensitive. */
    ScanDefinitionDeletion: {
      /** @description Ids of the scans. Note the capital S. The largest number is not documented. */
      ScanDefinitionIds: string[]
    }
    /** @description Which scans to look up. The names of the keys are case-sensitive. */
    ScanHistoryByDefinitionQuery: {
      /** @description Ids of the scans. Note the capital S. The largest number is not documented. */
      ScanDefinitionIds: string[]
    }
    /** @description Which sessions to look up. The names of the keys are case-sensitive. */
    ScanHistoryBySessionQuery: {
      /** @description Ids of the sessions. Note the capital S. The largest number is not documented. */
      SessionIds: string[]
    }
    /** @description A page of compliance rows. */
    AssetBaselineAssessmentPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Compliance rows, in no documented order. */
      value: components['schemas']['AssetBaselineAssessment'][]
    }
    /** @description How one device stands to one configuration of one profile. Also the row of the files of `exportBaselineCompliance`. */
    AssetBaselineAssessment: {
      /** @description Key of the row: device, profile and configuration, joined by underscores. */
      id?: string
      /** @description Number of the configuration in the benchmark, such as 1.1.1. */
      configurationId?: string
      /** @description Id of the profile, a GUID. */
      profileId?: string
      /** @description Id of the device. 40 hexadecimal digits as a rule. */
      deviceId?: string
      /** @description Fully qualified name of the device. */
      deviceName?: string | null
      /** @description Operating system, such as Windows10, Windows11 or WindowsServer2019. An open list. */
      osPlatform?: string
      /** @description Version of the operating system. */
      osVersion?: string
      /** @description Device group. Unassigned for a device in none, None for a tenant without groups; samples have UnassignedGroup too. */
      rbacGroupName?: string
      /** @description Id of the device group. Several pages call it text; every sample has a number. */
      rbacGroupId?: number
      /** @description Whether the configuration applies to the device. */
      isApplicable?: boolean
      /** @description Whether the device meets it. */
      isCompliant?: boolean
      /**
       * Format: date-time
       * @description When the data was collected. May be missing where nothing was.
       */
      dataCollectionTimeOffset?: string | null
      /** @description When compliance was worked out. A date-time by the table, in no sample. */
      complianceCalculationTimeOffset?: string | null
      /** @description What the setting should be. */
      recommendedValue?: string[]
      /** @description What the setting is. */
      currentValue?: string[]
      /** @description Where the setting was read: registry paths or other places. */
      source?: string[]
    }
    /** @description A page of configurations. */
    BaselineConfigurationPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Configurations, in no documented order. */
      value: components['schemas']['BaselineConfiguration'][]
    }
    /** @description One thing that a benchmark asks of a device. */
    BaselineConfiguration: {
      /** @description Number in the benchmark, such as 9.3.9. */
      id?: string
      /** @description Benchmark, version and number, joined by underscores; unique over all benchmarks. */
      uniqueId?: string
      /** @description Benchmark, such as CIS. */
      benchmarkName?: string
      /** @description Version of the benchmark. May hold the operating system too. */
      benchmarkVersion?: string
      /** @description Name of the configuration. */
      name?: string
      /** @description What it is about. HTML. */
      description?: string
      /** @description Group of the benchmark that it belongs to. */
      category?: string
      /** @description Levels of the benchmark that ask for it. */
      complianceLevels?: string[]
      /** @description Number in the Common Configuration Enumeration, such as CCE-35116-3. */
      cce?: string | null
      /** @description Why it is asked for. HTML. Not given for STIG. */
      rationale?: string | null
      /** @description Where the setting is read. */
      source?: string[]
      /** @description What the setting should be, in the order of source. */
      recommendedValue?: string[]
      /** @description How to set it. HTML. */
      remediation?: string
      /** @description Whether the tenant changed it. */
      isCustom?: boolean
    }
    /** @description A page of profiles. */
    BaselineProfilePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Profiles, in no documented order. */
      value: components['schemas']['BaselineProfile'][]
    }
    /** @description A selection of configurations that devices are measured by. */
    BaselineProfile: {
      /** @description Id of the profile, a GUID. */
      id?: string
      /** @description Name of the profile. */
      name?: string
      /** @description What it is for. */
      description?: string
      /** @description Benchmark that it is taken from, such as CIS. */
      benchmark?: string
      /** @description Version of the profile. */
      version?: string
      /** @description Operating system that it is for. */
      operatingSystem?: string
      /** @description Version of that operating system. */
      operatingSystemVersion?: string
      /** @description Whether the profile is active. */
      status?: boolean
      /** @description Level of the benchmark that was chosen. */
      complianceLevel?: string
      /** @description How many configurations were chosen. */
      settingsNumber?: number
      /** @description User who made it. */
      createdBy?: string
      /** @description User who changed it last. */
      lastUpdatedBy?: string | null
      /**
       * Format: date-time
       * @description When it was made; the table calls it createdOnTimeOffset. Year 1 stands for not set.
       */
      createdOnTimestampUTC?: string
      /**
       * Format: date-time
       * @description When it was changed last; the table calls it lastUpdateTimeOffset. Year 1 stands for not set.
       */
      lastUpdateTimestampUTC?: string
      /** @description Devices that meet every configuration. */
      passedDevices?: number
      /** @description Devices that it applies to. */
      totalDevices?: number
    }
    /** @description A page of browser extensions of devices. */
    AssetBrowserExtensionPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Browser extensions, in no documented order. */
      value: components['schemas']['AssetBrowserExtension'][]
    }
    /** @description One extension of one browser on one device. Also the row of the files of `exportBrowserExtensions`. */
    AssetBrowserExtension: {
      /** @description Id of the device. */
      DeviceId?: string
      /** @description Fully qualified name of the device. */
      DeviceName?: string
      /** @description Id of the device group. */
      RbacGroupId?: number
      /** @description Device group. Unassigned for a device in none, None for a tenant without groups; the sample has UnassignedGroup. */
      RbacGroupName?: string
      /**
       * Format: date-time
       * @description When it was installed. UTC, in ISO 8601, unlike the times of the other inventories.
       */
      InstallationTime?: string
      /** @description Browser, such as chrome. */
      BrowserName?: string
      /** @description Id of the extension. */
      ExtensionId?: string
      /** @description Name of the extension. */
      ExtensionName?: string
      /** @description What the extension says of itself. */
      ExtensionDescription?: string
      /** @description Version of the extension. */
      ExtensionVersion?: string
      /**
       * @description Highest risk among its permissions.
       * @enum {string}
       */
      ExtensionRisk?: 'None' | 'Low' | 'Medium' | 'High' | 'Critical' | (string & {})
      /** @description Whether it is switched on. */
      IsActivated?: boolean
      /** @description What it may do. */
      Permissions?: components['schemas']['BrowserExtensionPermission'][]
    }
    /** @description One permission of one extension. In a sample only. */
    BrowserExtensionPermission: {
      /** @description Key of the permission, or a pattern of addresses, such as tabs or https://*\/*. */
      Id?: string
      /** @description Whether the extension cannot do without it. */
      IsRequired?: boolean
      /**
       * @description How risky it is. The scale of ExtensionRisk; only High is shown.
       * @enum {string}
       */
      Risk?: 'None' | 'Low' | 'Medium' | 'High' | 'Critical' | (string & {})
    }
    /** @description A page of permissions. */
    BrowserExtensionPermissionInfoPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Permissions, in no documented order. */
      value: components['schemas']['BrowserExtensionPermissionInfo'][]
    }
    /** @description What one permission means. In a sample only. */
    BrowserExtensionPermissionInfo: {
      /** @description Key of the permission; the Id in BrowserExtensionPermission. */
      key?: string
      /** @description Short name for people. */
      permissionName?: string
      /** @description What it lets an extension do. */
      description?: string
    }
    /** @description A page of certificates of devices. */
    AssetCertificateAssessmentPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Certificates, in no documented order. */
      value: components['schemas']['AssetCertificateAssessment'][]
    }
    /** @description One certificate in one place on one device. Also the row of the files of `exportCertificates`. */
    AssetCertificateAssessment: {
      /** @description Id of the device. 40 hexadecimal digits as a rule. */
      deviceId?: string
      /** @description Fully qualified name of the device. */
      deviceName?: string | null
      /** @description Thumbprint of the certificate, in hexadecimal digits. */
      thumbprint?: string
      /** @description Store, name in it and thumbprint, joined by backslashes. */
      path?: string
      /** @description How it is signed, such as sha384ECDSA. */
      signatureAlgorithm?: string
      /** @description Size of the key; the table calls it KeySize. */
      keyLength?: number
      /**
       * Format: date-time
       * @description When it expires; the table calls it ExpirationDate. Year 1 stands for not set.
       */
      notAfter?: string
      /**
       * Format: date-time
       * @description When it was issued; the table calls it IssueDate. Year 1 stands for not set.
       */
      notBefore?: string
      /** @description Whether it belongs to a CA or to an end entity. Only CA is shown. */
      subjectType?: string
      /** @description Serial number, given by the issuer. */
      serialNumber?: string
      /** @description Whom it was issued to; the table calls it IssuedTo. Null in the sample, so its shape is not known. */
      subjectObject?: {
        [key: string]: unknown
      } | null
      /** @description Who issued it; the table calls it IssuedBy. Null in the sample, so its shape is not known. */
      issuerObject?: {
        [key: string]: unknown
      } | null
      /** @description What the key may be used for; the table calls it KeyUsage. Null in the sample. */
      keyUsageArray?: string[] | null
      /** @description What else it may be used for; the table calls it ExtendedKeyUsage. Null in the sample. */
      extendedKeyUsageArray?: string[] | null
      /** @description Whether it signed itself. In the sample only. */
      isSelfSigned?: boolean
      /** @description Id of the device group. Several pages call it text; every sample has a number. */
      rbacGroupId?: number
      /** @description Device group. Unassigned for a device in none, None for a tenant without groups; samples have UnassignedGroup too. */
      rbacGroupName?: string
    }
    /** @description A page of devices with the state of their antivirus. */
    DeviceAvInfoPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Devices, in no documented order. */
      value: components['schemas']['DeviceAvInfo'][]
    }
    /** @description The state of Defender Antivirus on one device. Which properties may be null or missing is not documented. Rows may hold more, for a time; rely on these alone. */
    DeviceAvInfo: {
      /** @description Id of the device, as machineId in the table. Cannot be filtered on. */
      id: string
      /** @description Id of the device. 40 hexadecimal digits; the page calls it a GUID. */
      machineId: string
      /** @description Name of the device. */
      computerDnsName?: string | null
      /**
       * @description Kind of operating system. Note the small letters.
       * @enum {string|null}
       */
      osKind?: 'windows' | 'mac' | 'linux' | null | (string & {})
      /** @description Operating system: Windows10 in the sample, "Windows 10" or macOS in the table. An open list. */
      osPlatform?: string | null
      /** @description Its version, such as 10.0.19044.1865. */
      osVersion?: string | null
      /**
       * @description A number as text: 0 active, 1 passive, 2 disabled, 3 other, 4 blocked by EDR, 5 passive audit. Empty means other too.
       * @enum {string|null}
       */
      avMode?: '' | '0' | '1' | '2' | '3' | '4' | '5' | null | (string & {})
      /** @description Version of the security intelligence. */
      avSignatureVersion?: string | null
      /** @description Version of the engine. */
      avEngineVersion?: string | null
      /** @description Version of the platform. */
      avPlatformVersion?: string | null
      /**
       * Format: date-time
       * @description Latest sighting of the device.
       */
      lastSeenTime?: string | null
      /**
       * @description How the quick scan ended; empty where there was none.
       * @enum {string|null}
       */
      quickScanResult?: 'Completed' | 'Canceled' | 'Failed' | '' | null | (string & {})
      /** @description Its error, such as 0x80508023, or empty. */
      quickScanError?: string | null
      /**
       * Format: date-time
       * @description When it ended; null without one.
       */
      quickScanTime?: string | null
      /**
       * @description How the full scan ended; empty where there was none.
       * @enum {string|null}
       */
      fullScanResult?: 'Completed' | 'Canceled' | 'Failed' | '' | null | (string & {})
      /** @description Its error, such as 0x80508023, or empty. */
      fullScanError?: string | null
      /**
       * Format: date-time
       * @description When it ended; null without one.
       */
      fullScanTime?: string | null
      /**
       * Format: date-time
       * @description When this row was refreshed.
       */
      dataRefreshTimestamp?: string | null
      /**
       * Format: date-time
       * @description When the engine was updated.
       */
      avEngineUpdateTime?: string | null
      /**
       * Format: date-time
       * @description When the security intelligence was updated.
       */
      avSignatureUpdateTime?: string | null
      /**
       * Format: date-time
       * @description When the platform was updated.
       */
      avPlatformUpdateTime?: string | null
      /**
       * @description Whether the security intelligence is up to date. A text, not a boolean.
       * @enum {string|null}
       */
      avIsSignatureUpToDate?: 'True' | 'False' | 'Unknown' | null | (string & {})
      /**
       * @description Whether the engine is up to date. A text, not a boolean.
       * @enum {string|null}
       */
      avIsEngineUpToDate?: 'True' | 'False' | 'Unknown' | null | (string & {})
      /**
       * @description Whether the platform is up to date. A text, not a boolean.
       * @enum {string|null}
       */
      avIsPlatformUpToDate?: 'True' | 'False' | 'Unknown' | null | (string & {})
      /**
       * Format: date-time
       * @description When the security intelligence was released.
       */
      avSignaturePublishTime?: string | null
      /** @description Device group. Cannot be filtered on. */
      rbacGroupName?: string | null
      /**
       * Format: int64
       * @description Id of the device group.
       */
      rbacGroupId?: Int64 | null
    }
    /** @description A domain. */
    Domain: {
      /** @description Host name, such as www.example.com. */
      host: string
    }
    /** @description How often devices of the organisation talked to a domain. */
    InOrgDomainStats: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description The domain that was asked for. */
      host: string
      /**
       * Format: int64
       * @description How often it was seen in the organisation; 0 where it is unknown.
       */
      organizationPrevalence: Int64
      /**
       * Format: date-time
       * @description First sighting. What it holds for an unknown domain is not documented.
       */
      orgFirstSeen?: string | null
      /**
       * Format: date-time
       * @description Latest sighting. What it holds for an unknown domain is not documented.
       */
      orgLastSeen?: string | null
      /** @description organizationPrevalence as text. In samples of 2021 and in captures of its siblings. */
      orgPrevalence?: string | null
    }
    /** @description A file, known by the hash of its content. */
    File: {
      /** @description Where the type is described; only where the file is the whole answer. */
      '@odata.context'?: string
      /** @description SHA-1 of the content; the key of the file. */
      sha1: string
      /** @description SHA-256 of the content. */
      sha256: string
      /** @description MD5 of the content. In a sample, not in the table of the type. */
      md5?: string | null
      /**
       * Format: int64
       * @description How often the file was seen.
       */
      globalPrevalence?: Int64 | null
      /**
       * Format: date-time
       * @description First sighting.
       */
      globalFirstObserved: string
      /**
       * Format: date-time
       * @description Latest sighting.
       */
      globalLastObserved: string
      /**
       * Format: int64
       * @description Size in bytes.
       */
      size?: Int64 | null
      /** @description Type of the file, such as APP. */
      fileType?: string | null
      /** @description Whether it is a Windows program file, such as an EXE or DLL. */
      isPeFile: boolean
      /** @description Who published the file. */
      filePublisher?: string | null
      /** @description Product that the file is part of. A sample holds HTML entities, most likely a slip in publishing. */
      fileProductName?: string | null
      /** @description Who signed the file; null where nobody did. */
      signer?: string | null
      /** @description Who issued the certificate of the signer. */
      issuer?: string | null
      /** @description Hash of the signing certificate. */
      signerHash?: string | null
      /** @description Whether the signing certificate could be verified; null where there is none. */
      isValidCertificate?: boolean | null
      /** @description Verdict, such as Pua or Unknown. An open list. */
      determinationType: string
      /** @description Name of the threat, such as PUA:Win32/FusionCore. */
      determinationValue?: string | null
    }
    /** @description How often a file was seen, in the organisation and in the world. */
    InOrgFileStats: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description The hash that the figures are for. */
      sha1: string
      /**
       * Format: int64
       * @description How often it was seen in the organisation. 0 where the world alone knows it.
       */
      organizationPrevalence: Int64
      /**
       * Format: date-time
       * @description First sighting in the organisation; null in a capture of a file that it has not seen.
       */
      orgFirstSeen?: string | null
      /**
       * Format: date-time
       * @description Latest sighting in the organisation; null as orgFirstSeen.
       */
      orgLastSeen?: string | null
      /**
       * Format: int64
       * @description How often it was seen in the world. Note the ly, which File does not have.
       */
      globallyPrevalence: Int64
      /**
       * Format: date-time
       * @description First sighting in the world.
       */
      globalFirstObserved: string
      /**
       * Format: date-time
       * @description Latest sighting in the world.
       */
      globalLastObserved: string
      /** @description Its most common names. May be empty. */
      topFileNames: string[]
      /** @description organizationPrevalence as text. Seen in captures, not documented. */
      orgPrevalence?: string | null
      /** @description globallyPrevalence as text. Seen in captures, not documented. */
      globalPrevalence?: string | null
    }
    /** @description A page of components of devices. */
    AssetHardwareFirmwarePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Components, in no documented order. */
      value: components['schemas']['AssetHardwareFirmware'][]
    }
    /** @description One component of one device. Also the row of the files of `exportHardwareFirmware`. */
    AssetHardwareFirmware: {
      /** @description Id of the device. 40 hexadecimal digits as a rule. */
      deviceId?: string
      /** @description Fully qualified name of the device. */
      deviceName?: string | null
      /** @description Device group. Unassigned for a device in none, None for a tenant without groups; samples have UnassignedGroup too. */
      rbacGroupName?: string
      /** @description Id of the device group. Several pages call it text; every sample has a number. */
      rbacGroupId?: number
      /** @description Type of the component. Only Hardware is shown. */
      componentType?: string
      /** @description Who made it. */
      manufacturer?: string
      /** @description Name of the component. */
      componentName?: string
      /** @description Version of the component. */
      componentVersion?: string
      /** @description More of it, as JSON in a text: an object in the sample, with keys such as SystemSKU and DeviceFamily. */
      additionalFields?: string
    }
    /** @description A hunting query. The name of the key is case-sensitive. */
    AdvancedQuery: {
      /** @description The query in KQL. Note the capital Q. */
      Query: string
    }
    /** @description What a query found. Note the capitals, which Microsoft Graph does not have. */
    AdvancedQueryResponse: {
      /** @description The columns. */
      Schema: components['schemas']['AdvancedQuerySchemaColumn'][]
      /** @description The rows. */
      Results: components['schemas']['HuntingRow'][]
    }
    /** @description A column of what a query found. */
    AdvancedQuerySchemaColumn: {
      /** @description Name of the column. */
      Name: string
      /** @description Type in the manner of .NET, such as DateTime or String; not the name that KQL has for it. An open list: users also report Int64, Int32, SByte (for true and false), Double and Object. */
      Type: string
    }
    /** @description One row: a key for each column. Values are null, text, numbers, booleans or nested. True and false came as 1 and 0 until February 2026 and come as the texts True and False since. Whole numbers may be too large for JavaScript. */
    HuntingRow: {
      [key: string]: unknown
    }
    /** @description A hunting query for Microsoft Graph. */
    HuntingQuery: {
      /** @description The query in KQL. */
      Query: string
      /** @description How far to look back, as ISO 8601: a duration such as P7D, a start, or two of start, end and duration with a slash between them. The narrower of this and of what the query says holds; without it, 30 days. */
      Timespan?: string
    }
    /** @description What a query found in Microsoft Graph. Note the small letters. */
    HuntingQueryResults: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description The columns. */
      schema: components['schemas']['HuntingQueryColumn'][]
      /** @description The rows. */
      results: components['schemas']['HuntingRow'][]
    }
    /** @description A column of what a query found in Microsoft Graph. */
    HuntingQueryColumn: {
      /** @description Name of the column. */
      name: string
      /** @description Type in the manner of .NET, such as DateTime or String. An open list. */
      type: string
    }
    /** @description A page of indicators. */
    IndicatorPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Indicators, in no documented order. */
      value: components['schemas']['Indicator'][]
    }
    /** @description Something to allow, watch or block on devices. */
    Indicator: {
      /** @description Where the type is described; only where the indicator is the whole answer. */
      '@odata.context'?: string
      /** @description Id of the indicator, a text of decimal digits. */
      id: string
      /** @description Hash, thumbprint, address, domain or URL. */
      indicatorValue: string
      /**
       * @description What the value is.
       * @enum {string}
       */
      indicatorType:
        | 'FileSha1'
        | 'FileSha256'
        | 'FileMd5'
        | 'CertificateThumbprint'
        | 'IpAddress'
        | 'DomainName'
        | 'Url'
        | (string & {})
      /** @description Friendly name that a block notification shows in place of the file or domain. */
      application?: string | null
      /**
       * @description What to do where the value is met. Alert and AlertAndBlock were withdrawn in January 2022: in their place came Audit with an alert, and BlockAndRemediate.
       * @enum {string}
       */
      action:
        | 'Warn'
        | 'Block'
        | 'Audit'
        | 'Alert'
        | 'AlertAndBlock'
        | 'BlockAndRemediate'
        | 'Allowed'
        | (string & {})
      /** @description Correlation id of the caller. Spelt so in the table of the type; captures have externalId. */
      externalID?: string | null
      /** @description Correlation id of the caller. Seen in captures, not documented; the table has externalID. */
      externalId?: string | null
      /**
       * @description Whether a user or an app submitted it. In every sample; captures since 2022 lack it.
       * @enum {string|null}
       */
      sourceType?: 'User' | 'AadApp' | null | (string & {})
      /** @description Name of the user or app that submitted it. In samples, not in the table nor in newer captures. */
      source?: string | null
      /** @description Name of the user or app that submitted it, says the table; captures have PublicApi or Portal. In no sample. */
      createdBySource?: string | null
      /** @description Who submitted it: name of the user, or object id of the app. */
      createdBy: string
      /** @description Name to show for it. Documented only as a name that can be filtered on; captures have it. */
      createdByDisplayName?: string | null
      /** @description Who changed it last; null when nobody has. */
      lastUpdatedBy?: string | null
      /**
       * Format: date-time
       * @description When it was submitted. UTC, with up to seven fraction digits. The name is odd, and so spelt.
       */
      creationTimeDateTimeUtc: string
      /**
       * Format: date-time
       * @description When it stops to be in force; null for never.
       */
      expirationTime?: string | null
      /**
       * Format: date-time
       * @description Latest change. UTC.
       */
      lastUpdateTime: string
      /**
       * @description How bad an alert on it is. In every sample, though it may be left out when submitting.
       * @enum {string|null}
       */
      severity?: 'Informational' | 'Low' | 'Medium' | 'High' | null | (string & {})
      /** @description Title of the alerts. */
      title: string
      /** @description What it is about. */
      description: string
      /** @description What to do about an alert on it. */
      recommendedActions?: string | null
      /** @description Device groups that it holds for, by name. Empty for all devices. */
      rbacGroupNames: string[]
      /** @description The same by id. In no sample; empty in captures. It cannot be submitted. */
      rbacGroupIds?: string[] | null
      /** @description Whether meeting it raises an alert. In no sample; captures have a boolean. */
      generateAlert?: boolean | null
      /** @description Page that a notification links to. Documented for submitting only; null in captures. */
      educateUrl?: string | null
      /**
       * Format: int32
       * @description Always 1 so far. Seen in captures, not documented.
       */
      category?: number | null
      /** @description Always empty so far. Seen in captures, not documented. */
      mitreTechniques?: unknown[] | null
      /** @description Always false so far. Seen in captures, not documented. */
      historicalDetection?: boolean | null
    }
    /** @description An indicator to add or to change. The names of the keys are case-sensitive. */
    IndicatorSubmission: {
      /** @description Hash, thumbprint, address, domain or URL. One address outside the organisation, without range or wildcard, an IPv6 one with all eight groups. A domain covers its subdomains. The path of an HTTPS URL is matched in Edge only. Of certificates only leaf ones are taken, and none of Microsoft can be blocked. */
      indicatorValue: string
      /**
       * @description What the value is.
       * @enum {string}
       */
      indicatorType:
        | 'FileSha1'
        | 'FileSha256'
        | 'FileMd5'
        | 'CertificateThumbprint'
        | 'IpAddress'
        | 'DomainName'
        | 'Url'
      /**
       * @description What to do where the value is met. Files take Allowed, Audit, Warn, Block and BlockAndRemediate; addresses, domains and URLs the same without BlockAndRemediate; certificates Allowed and BlockAndRemediate. Audit needs generateAlert. Alert and AlertAndBlock were withdrawn in January 2022, though the page lists them: send Audit or BlockAndRemediate.
       * @enum {string}
       */
      action: 'Allowed' | 'Audit' | 'Warn' | 'Block' | 'BlockAndRemediate' | 'Alert' | 'AlertAndBlock'
      /** @description Friendly name that a block notification shows in place of the file or domain. Ignored where the indicator is there already. */
      application?: string
      /** @description Title of the alerts. */
      title: string
      /** @description What it is about. */
      description: string
      /**
       * Format: date-time
       * @description When it stops to be in force. Without it, or with null, it never does.
       */
      expirationTime?: string | null
      /**
       * @description How bad an alert on it is.
       * @enum {string}
       */
      severity?: 'Informational' | 'Low' | 'Medium' | 'High'
      /** @description What to do about an alert on it. */
      recommendedActions?: string
      /** @description Device groups that it shall hold for, by name. Empty for all devices. */
      rbacGroupNames?: string[]
      /** @description Page that a notification links to. For URLs that are blocked or warned of only. */
      educateUrl?: string
      /** @description Whether meeting it raises an alert. Must be true for Audit. */
      generateAlert?: boolean
    }
    /** @description The indicators to delete. The name of the key is case-sensitive. */
    IndicatorBatchDelete: {
      /** @description Their ids, as text. Note the capital I, twice. */
      IndicatorIds: string[]
    }
    /** @description The indicators to add or to change. The names of the keys are case-sensitive. */
    IndicatorImport: {
      /** @description The indicators. Note the capital I here and the small letters inside. */
      Indicators: components['schemas']['IndicatorSubmission'][]
    }
    /** @description What became of the indicators of an import. There is no @odata.context. */
    ImportIndicatorsResponse: {
      /** @description A result for each indicator sent; match them by the value. */
      value: components['schemas']['IndicatorImportResult'][]
    }
    /** @description What became of one indicator of an import. Only successes are shown in the documentation. */
    IndicatorImportResult: {
      /** @description Id of the indicator; null, most likely, where it failed. */
      id?: string | null
      /** @description The value that was sent. */
      indicator: string
      /** @description Whether it was refused. */
      isFailed: boolean
      /** @description Why it was refused; null where it was not. */
      failureReason?: string | null
    }
    /** @description A page of investigations. */
    InvestigationPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Investigations, in no documented order. */
      value: components['schemas']['Investigation'][]
    }
    /** @description An automated investigation of one device. */
    Investigation: {
      /** @description Where the type is described; only where the investigation is the whole answer. */
      '@odata.context'?: string
      /** @description Id of the investigation. Digits as text here, though an alert has it as a number. */
      id: string
      /**
       * Format: date-time
       * @description When it started. UTC.
       */
      startTime?: string | null
      /**
       * Format: date-time
       * @description When it ended; null before.
       */
      endTime?: string | null
      /**
       * @description How far it has come.
       * @enum {string}
       */
      state:
        | 'Unknown'
        | 'Terminated'
        | 'SuccessfullyRemediated'
        | 'Benign'
        | 'Failed'
        | 'PartiallyRemediated'
        | 'Running'
        | 'PendingApproval'
        | 'PendingResource'
        | 'PartiallyInvestigated'
        | 'TerminatedByUser'
        | 'TerminatedBySystem'
        | 'Queued'
        | 'InnerFailure'
        | 'PreexistingAlert'
        | 'UnsupportedOs'
        | 'UnsupportedAlertType'
        | 'SuppressedAlert'
        | (string & {})
      /** @description Who cancelled it. */
      cancelledBy?: string | null
      /** @description More on the state. */
      statusDetails?: string | null
      /** @description Id of the device. */
      machineId: string
      /** @description Name of the device. */
      computerDnsName: string
      /** @description Alert that set it off. */
      triggeringAlertId?: string | null
    }
    /** @description An IP address. */
    Ip: {
      /** @description The address itself. */
      id: string
    }
    /** @description How many devices of the organisation connected to an IP address. */
    InOrgIPStats: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description The address that was asked for. */
      ipAddress: string
      /**
       * Format: int64
       * @description How many devices opened a connection to it; 0 where it is unknown.
       */
      organizationPrevalence: Int64
      /**
       * Format: date-time
       * @description First connection; null in a capture of an unknown address.
       */
      orgFirstSeen?: string | null
      /**
       * Format: date-time
       * @description Latest connection; null as orgFirstSeen.
       */
      orgLastSeen?: string | null
      /** @description organizationPrevalence as text. Seen in captures, not documented. */
      orgPrevalence?: string | null
    }
    /** @description The files of the library. */
    LibraryFilePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Files. */
      value: components['schemas']['LibraryFile'][]
    }
    /** @description A script or file that live response can use. */
    LibraryFile: {
      /** @description Where the type is described; only where the file is the whole answer. */
      '@odata.context'?: string
      /** @description Name of the file with its ending. It is the key. */
      fileName: string
      /** @description SHA-256 of the content. */
      sha256: string
      /** @description What the file is for. */
      description?: string | null
      /**
       * Format: date-time
       * @description When it was first uploaded. UTC, with up to seven fraction digits.
       */
      creationTime: string
      /**
       * Format: date-time
       * @description When it was last uploaded. UTC, with up to seven fraction digits.
       */
      lastUpdatedTime: string
      /** @description Who uploaded it. */
      createdBy: string
      /** @description Whether the script takes parameters. */
      hasParameters: boolean
      /** @description What the parameters are. Left out where there are none. */
      parametersDescription?: string | null
    }
    /** @description A form with a file and what is said of it. Booleans are sent as the texts true and false. */
    LibraryFileUpload: {
      /**
       * Format: binary
       * @description The file, 20 MB at the most. Its file name becomes the name in the library.
       */
      File: Blob
      /** @description What the file is for. */
      Description?: string
      /** @description What the parameters of the script are. Goes with HasParameters. */
      ParametersDescription?: string
      /** @description Whether to replace a file of the same name. */
      OverrideIfExists?: boolean
      /** @description Whether the script takes parameters. In the sample, not in the table. */
      HasParameters?: boolean
    }
    /** @description A page of machine actions. */
    MachineActionPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Machine actions, newest first as far as the documentation shows. */
      value: components['schemas']['MachineAction'][]
    }
    /** @description A response action sent to a device, and how far it has come. */
    MachineAction: {
      /** @description Where the type is described; only where the action is the whole answer. */
      '@odata.context'?: string
      /** @description Id of the action. A GUID in nearly every sample. */
      id: string
      /**
       * @description What is to be done. No value is documented for containing a device.
       * @enum {string}
       */
      type:
        | 'RunAntiVirusScan'
        | 'Offboard'
        | 'LiveResponse'
        | 'CollectInvestigationPackage'
        | 'Isolate'
        | 'Unisolate'
        | 'StopAndQuarantineFile'
        | 'RestrictCodeExecution'
        | 'UnrestrictCodeExecution'
        | (string & {})
      /** @description Title of the action. In no sample. */
      title?: string | null
      /**
       * @description Full or Selective for isolation, Quick or Full for an antivirus scan, null for the rest. What an isolation with UnManagedDevice has here is not documented.
       * @enum {string|null}
       */
      scope?: 'Full' | 'Selective' | 'Quick' | null | (string & {})
      /** @description User or app that asked for it. */
      requestor: string
      /** @description The comment sent with it. */
      requestorComment: string
      /** @description Name of the user or app that sent it. In no sample. */
      requestSource?: string | null
      /** @description Correlation id of the caller. In no sample, so its spelling is not sure. */
      externalID?: string | null
      /**
       * @description How far it has come; the last four are final. Note the capital O in TimeOut and the two l in Cancelled.
       * @enum {string}
       */
      status: 'Pending' | 'InProgress' | 'Succeeded' | 'Failed' | 'TimeOut' | 'Cancelled' | (string & {})
      /** @description Id of the device. */
      machineId: string
      /** @description Name of the device. */
      computerDnsName?: string | null
      /**
       * Format: date-time
       * @description When it was asked for. UTC, with up to seven fraction digits.
       */
      creationDateTimeUtc: string
      /**
       * Format: date-time
       * @description Latest change. So spelt in single answers; see lastUpdateTimeUtc.
       */
      lastUpdateDateTimeUtc?: string | null
      /**
       * Format: date-time
       * @description Latest change. So spelt in lists; see lastUpdateDateTimeUtc.
       */
      lastUpdateTimeUtc?: string | null
      /** @description Who cancelled it. */
      cancellationRequestor?: string | null
      /** @description The comment sent with the cancellation. */
      cancellationComment?: string | null
      /**
       * Format: date-time
       * @description When it was cancelled.
       */
      cancellationDateTimeUtc?: string | null
      /**
       * Format: int64
       * @description Windows error code, 0 for none. In a live response sample, not in the table of the type.
       */
      errorHResult?: Int64 | null
      /** @description Commands of a live response session; null or absent for other actions. */
      commands?: components['schemas']['MachineActionCommand'][] | null
      /** @description File to stop and quarantine; null or absent for other actions. */
      relatedFileInfo?: components['schemas']['MachineActionFileInfo'] | null
    }
    /** @description One command of a live response session and how far it has come. */
    MachineActionCommand: {
      /**
       * Format: int32
       * @description Place of the command, counted from 0; it names the result to fetch.
       */
      index: number
      /**
       * Format: date-time
       * @description When it started; null before.
       */
      startTime?: string | null
      /**
       * Format: date-time
       * @description When it ended; null before.
       */
      endTime?: string | null
      /**
       * @description How far it has come.
       * @enum {string}
       */
      commandStatus: 'Created' | 'Completed' | 'Failed' | (string & {})
      /** @description What went wrong. Empty in the sample; the type of the items is not documented. */
      errors: string[]
      command: components['schemas']['LiveResponseCommand']
    }
    /** @description The file that an action is about. */
    MachineActionFileInfo: {
      /** @description Hash of the file. */
      fileIdentifier: string
      /**
       * @description Kind of the hash. Quarantine takes Sha1 only.
       * @enum {string}
       */
      fileIdentifierType: 'Sha1' | 'Sha256' | 'Md5' | (string & {})
    }
    /** @description A live response command as it was asked for. */
    LiveResponseCommand: {
      /**
       * @description What the command does.
       * @enum {string}
       */
      type: 'PutFile' | 'RunScript' | 'GetFile' | (string & {})
      /** @description Its parameters: FileName for PutFile, ScriptName and Args for RunScript, Path for GetFile. */
      params: components['schemas']['LiveResponseParam'][]
    }
    /** @description One parameter of a live response command. */
    LiveResponseParam: {
      /**
       * @description Name of the parameter.
       * @enum {string}
       */
      key: 'FileName' | 'ScriptName' | 'Args' | 'Path' | (string & {})
      /** @description Its value. Args is one text with all arguments. */
      value: string
    }
    /** @description Why to cancel an action. The names of the keys are case-sensitive. */
    MachineActionCancellation: {
      /** @description Why. Optional as documented, yet every other action asks for one; send it. Note the capital C. */
      Comment?: string
    }
    /** @description A text, here the address of a file. */
    EdmString: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description The address. It may have a pair of quotes around it that are part of the text; take them off where they are there. */
      value: string
    }
    /** @description What a script wrote: the file behind the link for a RunScript command, not an answer of the API. The sample is not quite JSON: it has a line break and NUL characters inside a text. */
    LiveResponseScriptResult: {
      /** @description Name of the script. */
      script_name: string
      /**
       * Format: int32
       * @description What the script ended with.
       */
      exit_code: number
      /** @description What it wrote. May end in NUL characters. */
      script_output: string
      /** @description What it wrote as errors. Spelt script_error in a page of 2021. */
      script_errors?: string
    }
    /** @description A page of devices. */
    MachinePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Devices, in no documented order. */
      value: components['schemas']['Machine'][]
    }
    /** @description A device. Which properties come differs by operation and by year; only the id is sure. */
    Machine: {
      /** @description Where the type is described; only where the device is the whole answer. */
      '@odata.context'?: string
      /** @description Id of the device. 40 hexadecimal digits in the samples. */
      id: string
      /** @description Fully qualified name. May be an empty text. */
      computerDnsName?: string | null
      /**
       * Format: date-time
       * @description First sighting. UTC, with up to seven fraction digits.
       */
      firstSeen?: string
      /**
       * Format: date-time
       * @description Latest full report of the device, about once a day. Not the last-seen time of the portal.
       */
      lastSeen?: string
      /** @description Operating system, such as Windows10 or Windows11. An open list; no value stands for all of Windows. */
      osPlatform?: string
      /**
       * @description Whether the device is, or could be, onboarded.
       * @enum {string}
       */
      onboardingStatus?: 'Onboarded' | 'CanBeOnboarded' | 'Unsupported' | 'InsufficientInfo' | (string & {})
      /** @description Processor, such as x64. Superseded by osArchitecture. */
      osProcessor?: string | null
      /** @description Version label of the operating system, such as 22H2. */
      version?: string | null
      /**
       * Format: int64
       * @description Build number of the operating system.
       */
      osBuild?: Int64 | null
      /** @description Latest local IP address. */
      lastIpAddress?: string | null
      /** @description Latest address towards the internet. */
      lastExternalIpAddress?: string | null
      /**
       * @description How well the sensor is doing.
       * @enum {string}
       */
      healthStatus?:
        | 'Active'
        | 'Inactive'
        | 'ImpairedCommunication'
        | 'NoSensorData'
        | 'NoSensorDataImpairedCommunication'
        | 'Unknown'
        | (string & {})
      /** @description Device group; null where there are none. */
      rbacGroupName?: string | null
      /** @description Id of the device group; 0 where there is none. */
      rbacGroupId?: number
      /**
       * @description Risk as Defender for Endpoint judges it.
       * @enum {string|null}
       */
      riskScore?: 'None' | 'Informational' | 'Low' | 'Medium' | 'High' | null | (string & {})
      /**
       * Format: uuid
       * @description Entra id of the device, a GUID; null unless it is joined to Entra.
       */
      aadDeviceId?: string | null
      /** @description Tags. */
      machineTags?: string[]
      /**
       * @description How exposed the device is by its weaknesses.
       * @enum {string|null}
       */
      exposureLevel?: 'None' | 'Low' | 'Medium' | 'High' | null | (string & {})
      /**
       * @description How much the device is worth to the tenant.
       * @enum {string|null}
       */
      deviceValue?: 'Normal' | 'Low' | 'High' | null | (string & {})
      /** @description Addresses of the network adapters. Missing from several samples. */
      ipAddresses?: components['schemas']['IpAddress'][]
      /**
       * @description Width of the operating system.
       * @enum {string|null}
       */
      osArchitecture?: '32-bit' | '64-bit' | null | (string & {})
      /** @description Whether the device is joined to Entra. In samples, not in the table of the type. */
      isAadJoined?: boolean | null
      /** @description Device that this duplicate record was merged into. Seen in captures, not documented. */
      mergedIntoMachineId?: string | null
      /** @description Whether the record may be a duplicate. Seen in captures, not documented. */
      isPotentialDuplication?: boolean | null
      /** @description Whether the device is excluded. Seen in captures, not documented. */
      isExcluded?: boolean | null
      /** @description Why the device is excluded. Seen in captures, not documented. */
      exclusionReason?: string | null
      /** @description Always null so far. Seen in captures, not documented. */
      osVersion?: string | null
      /** @description Version of the sensor, such as 10.8470.19041.2788. Seen in captures, not documented. */
      agentVersion?: string | null
      /** @description State of Defender Antivirus, such as Updated. Seen in captures, not documented. */
      defenderAvStatus?: string | null
      /** @description What manages the device, such as Intune or Unknown. Seen in captures, not documented. */
      managedBy?: string | null
      /** @description State of that management, such as Unknown. Seen in captures, not documented. */
      managedByStatus?: string | null
      /** @description The cloud's view of a virtual machine. Seen in captures, not documented. */
      vmMetadata?: components['schemas']['VmMetadata'] | null
    }
    /** @description One address of one network adapter. */
    IpAddress: {
      /** @description IPv4 or IPv6 address. */
      ipAddress: string
      /** @description Twelve hexadecimal digits without separators; null for loopback. */
      macAddress?: string | null
      /** @description State of the adapter, such as Up or Down. An open list. */
      operationalStatus: string
      /** @description Kind of the adapter, such as Ethernet. Seen in captures, not documented. */
      type?: string | null
    }
    /** @description Where a virtual machine runs. Seen in captures, not documented. */
    VmMetadata: {
      /** @description Id of the virtual machine. Seen in captures, not documented. */
      vmId?: string | null
      /** @description Cloud that it runs in. Seen in captures, not documented. */
      cloudProvider?: string | null
      /** @description Id of the resource in that cloud. Seen in captures, not documented. */
      resourceId?: string | null
      /** @description Subscription that pays for it. Seen in captures, not documented. */
      subscriptionId?: string | null
    }
    /** @description A list of users. */
    UserPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Users. */
      value: components['schemas']['User'][]
    }
    /**
     * Format: int64
     * @description How many alerts fit. The whole answer is this number.
     */
    AlertCount: Int64
    /** @description What to change in a device. Nothing is required; what is not sent stays as it is. */
    MachineUpdate: {
      /** @description All tags that the device shall have; those that are left out are lost. */
      machineTags?: string[]
      /**
       * @description How much the device is worth to the tenant.
       * @enum {string|null}
       */
      deviceValue?: 'Normal' | 'Low' | 'High' | null
    }
    /** @description One tag to add to a device or to take off it. The names of the keys are case-sensitive. */
    MachineTagUpdate: {
      /** @description The tag. It may hold spaces. */
      Value: string
      /**
       * @description What to do with the tag.
       * @enum {string}
       */
      Action: 'Add' | 'Remove'
    }
    /** @description One tag to add to many devices or to take off them. The names of the keys are case-sensitive. */
    MachineTagBatchUpdate: {
      /** @description The tag. It may hold spaces. */
      Value: string
      /**
       * @description What to do with the tag.
       * @enum {string}
       */
      Action: 'Add' | 'Remove'
      /** @description Ids of the devices. */
      MachineIds: string[]
    }
    /** @description How much a device is worth. The name of the key is case-sensitive. */
    MachineValueUpdate: {
      /**
       * @description How much the device is worth.
       * @enum {string}
       */
      DeviceValue: 'Normal' | 'Low' | 'High'
    }
    /** @description A page of recommendations. */
    RecommendationPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Recommendations, in no documented order. */
      value: components['schemas']['Recommendation'][]
    }
    /** @description Something to do that makes devices safer. Which of the newer fields come differs by operation. */
    Recommendation: {
      /** @description Where the type is described; only where the recommendation is the whole answer. */
      '@odata.context'?: string
      /** @description Parts with `-_-` between them, such as va-_-google-_-chrome. */
      id: string
      /** @description Software that it is about. */
      productName: string
      /** @description What to do. */
      recommendationName: string
      /**
       * Format: int64
       * @description How many known vulnerabilities it is about.
       */
      weaknesses: Int64
      /** @description Who publishes the software. */
      vendor: string
      /** @description Version to update to; an empty text where there is none. */
      recommendedVersion: string
      /** @description Vendor to change to; an empty text where there is none. Missing from most samples. */
      recommendedVendor?: string | null
      /** @description Program to change to; an empty text where there is none. Missing from most samples. */
      recommendedProgram?: string | null
      /**
       * @description What it belongs to. SecurityStack is found in pages of 2021 only.
       * @enum {string}
       */
      recommendationCategory:
        | 'Accounts'
        | 'Application'
        | 'Network'
        | 'OS'
        | 'SecurityControls'
        | 'SecurityStack'
        | (string & {})
      /** @description What it belongs to more closely; may be an empty text. */
      subCategory: string
      /**
       * Format: double
       * @description Weight in the secure score for devices. The table says 1 to 10; every sample has 0.
       */
      severityScore: number
      /** @description Whether a public exploit exists. */
      publicExploit: boolean
      /** @description Whether an active alert has to do with it. */
      activeAlert: boolean
      /** @description Ids of reports of threat analytics, as GUIDs. May be empty. */
      associatedThreats: string[]
      /**
       * @description What kind of work it is.
       * @enum {string}
       */
      remediationType: 'ConfigurationChange' | 'Update' | 'Upgrade' | 'Uninstall' | (string & {})
      /**
       * @description Whether it stands or an exception was made for it.
       * @enum {string}
       */
      status: 'Active' | 'Exception' | (string & {})
      /**
       * Format: double
       * @description How it moves the secure score for devices.
       */
      configScoreImpact: number
      /**
       * Format: double
       * @description How it moves the exposure score.
       */
      exposureImpact: number
      /**
       * Format: int64
       * @description How many devices have the product.
       */
      totalMachineCount: Int64
      /**
       * Format: int64
       * @description How many of those devices are exposed.
       */
      exposedMachinesCount: Int64
      /**
       * Format: int64
       * @description On how many devices nobody would notice the change.
       */
      nonProductivityImpactedAssets: Int64
      /** @description Part of the software that it is about. */
      relatedComponent: string
      /** @description Whether one of the CVEs cannot be patched. In one sample, not in the table of the type. */
      hasUnpatchableCve?: boolean | null
      /** @description Tags, such as internetFacing. In samples, not in the table of the type. */
      tags?: string[] | null
      /**
       * Format: int64
       * @description How many devices of any criticality but "not critical" it concerns. Missing from older samples.
       */
      exposedCriticalDevices?: Int64 | null
    }
    /** @description A page of remediation tasks. */
    RemediationTaskPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Remediation tasks, in no documented order. */
      value: components['schemas']['RemediationTask'][]
    }
    /** @description Work that was asked for in order to remove a weakness, and how far it has come. */
    RemediationTask: {
      /** @description Where the type is described; only where the task is the whole answer. */
      '@odata.context'?: string
      /** @description Id of the task. Looks like a GUID; one sample is none. */
      id: string
      /** @description What is to be done. */
      title: string
      /**
       * Format: date-time
       * @description When it was asked for. UTC, with up to seven fraction digits.
       */
      createdOn: string
      /** @description Object id of who asked for it. One sample is no GUID. */
      requesterId: string
      /** @description E-mail address of who asked for it. */
      requesterEmail: string
      /**
       * @description How far it has come.
       * @enum {string}
       */
      status: 'Active' | 'Completed' | (string & {})
      /**
       * Format: date-time
       * @description When the status last changed. UTC, with up to seven fraction digits.
       */
      statusLastModifiedOn: string
      /** @description What is to be done and why. */
      description: string
      /** @description Part of the software that it is about. */
      relatedComponent: string
      /**
       * Format: int64
       * @description How many exposed devices it is meant for.
       */
      targetDevices: Int64
      /** @description Device groups that it is meant for; UnassignedGroup stands for devices in none. */
      rbacGroupNames: string[]
      /**
       * Format: int64
       * @description How many devices are done.
       */
      fixedDevices: Int64
      /** @description What the requester added in free text. */
      requesterNotes?: string | null
      /**
       * Format: date-time
       * @description When it should be done.
       */
      dueOn: string
      /** @description Software in the samples. Security configuration exists too; how that is spelt is not shown. */
      category: string
      /** @description AllExposedAssets where all exposed devices were chosen. How the choice of devices without harm to users is spelt is not shown. */
      productivityImpactRemediationType?: string | null
      /**
       * @description How urgent the requester holds it.
       * @enum {string}
       */
      priority: 'High' | 'Medium' | 'Low' | (string & {})
      /** @description Automatic where all devices were patched; null while open. How "by hand" is spelt is not shown. */
      completionMethod?: string | null
      /** @description Object id of who closed it by hand. */
      completerId?: string | null
      /** @description E-mail address of who closed it by hand. */
      completerEmail?: string | null
      /** @description Id of the security configuration that it is about. */
      scid?: string | null
      /** @description What kind of work it is, such as Update. An open list. */
      type: string
      /** @description Id of the software, such as microsoft-_-silverlight. */
      productId: string
      /** @description Vendor part of that id. */
      vendorId: string
      /** @description Name part of that id. */
      nameId: string
      /** @description Version to update to. */
      recommendedVersion?: string | null
      /** @description Vendor to change to. */
      recommendedVendor?: string | null
      /** @description Program to change to. */
      recommendedProgram?: string | null
    }
    /** @description Why and how to isolate a device. The names of the keys are case-sensitive. */
    MachineIsolation: {
      /** @description Why; it stays with the action. Note the capital C. */
      Comment: string
      /**
       * @description Full cuts everything off; Selective leaves some applications connected; UnManagedDevice contains a device that is not onboarded. The service states no default, so it is always sent.
       * @enum {string}
       */
      IsolationType: 'Full' | 'Selective' | 'UnManagedDevice'
    }
    /** @description Why to release a device. The names of the keys are case-sensitive. */
    MachineRelease: {
      /** @description Why; it stays with the action. Note the capital C. */
      Comment: string
    }
    /** @description Why to act on a device. The name of the key is case-sensitive. */
    MachineActionRequest: {
      /** @description Why; it stays with the action. Note the capital C. */
      Comment: string
    }
    /** @description Why and how to scan a device. The names of the keys are case-sensitive. */
    AntiVirusScan: {
      /** @description Why; it stays with the action. Note the capital C. */
      Comment: string
      /**
       * @description How much to scan. It comes back as the scope of the action.
       * @enum {string}
       */
      ScanType: 'Quick' | 'Full'
    }
    /** @description Why and which file to stop. The names of the keys are case-sensitive. */
    FileQuarantine: {
      /** @description Why; it stays with the action. Note the capital C. */
      Comment: string
      /** @description SHA-1 of the file, 40 hexadecimal digits. No other hash is taken. Spelt neither sha1 nor SHA1. */
      Sha1: string
    }
    /** @description Which commands to run on a device, and why. The names of the keys are case-sensitive. */
    LiveResponseRun: {
      /** @description Commands, in the order PutFile, RunScript, GetFile; each may come as often as needed. They run in the order of the list. Note the capital C here and the lower-case names inside. */
      Commands: components['schemas']['LiveResponseRunCommand'][]
      /** @description Why; it stays with the action. Optional as documented; send it all the same. */
      Comment?: string
    }
    /** @description One live response command to run. */
    LiveResponseRunCommand: {
      /**
       * @description PutFile puts a file of the library on the device, RunScript runs a script of the library, GetFile fetches a file of the device.
       * @enum {string}
       */
      type: 'PutFile' | 'RunScript' | 'GetFile'
      /** @description FileName for PutFile; ScriptName and, where the script takes any, Args for RunScript; Path for GetFile. No page says that Args is optional; it is taken to be. */
      params: components['schemas']['LiveResponseRunParam'][]
    }
    /** @description One parameter of a live response command to run. */
    LiveResponseRunParam: {
      /**
       * @description Name of the parameter.
       * @enum {string}
       */
      key: 'FileName' | 'ScriptName' | 'Args' | 'Path'
      /** @description Its value. Args is one text with all arguments; a backslash in Path is escaped by JSON alone. */
      value: string
    }
    /**
     * @deprecated
     * @description Which update removes which vulnerability.
     */
    CveKbMapEntry: {
      /** @description Id of the pair. */
      cveKbId?: string
      /** @description The vulnerability. */
      cveId?: string
      /** @description Number of the update. */
      kbId?: string
      /** @description What the update is. */
      title?: string
      /** @description How bad the vulnerability is. */
      severity?: string
    }
    /**
     * @deprecated
     * @description An update of Windows.
     */
    KbInfo: {
      /** @description Number of the update. */
      id?: string
      /** @description Release of Windows that it belongs to. */
      release?: string
      /**
       * Format: date-time
       * @description When it came out.
       */
      publishingDate?: string
      /** @description Version of Windows that it leaves. */
      version?: string
      /** @description Processor that it is for. */
      architecture?: string
    }
    /**
     * @deprecated
     * @description A device group.
     */
    MachineGroup: {
      /** @description The same number as rbacGroupId of its devices. */
      id?: number
      /** @description Name of the group. */
      name?: string
      /** @description What the group is for. */
      description?: string
      /** @description True for the one group of the devices that are in no other. */
      ungrouped?: boolean
    }
    /**
     * @deprecated
     * @description What needs attention on a device.
     */
    MachineSecurityState: {
      /** @description Id of the device. */
      id?: string
      /** @description Build of the operating system. */
      build?: number
      /** @description Revision of the build. */
      revision?: number
      /** @description Processor of the device. */
      architecture?: string
      /** @description Version of the operating system. */
      osVersion?: string
      /** @description What is wrong: AntivirusNotReporting, EdrImpairedCommunications. */
      propertiesRequireAttention?: string[]
    }
    /**
     * @deprecated
     * @description A detection as the old interface for SIEM tools gave it.
     */
    SiemDetection: {
      /**
       * Format: date-time
       * @description When it was detected.
       */
      AlertTime?: string
      /** @description Host name of the device. */
      ComputerDnsName?: string
      /** @description Title of the alert. */
      AlertTitle?: string
      /** @description Kind of threat. */
      Category?: string
      /** @description How bad it is. */
      Severity?: string
      /** @description Id of the alert. */
      AlertId?: string
      /** @description Group that is known to work so. */
      Actor?: string
      /** @description The alert in the old portal. */
      LinkToWDATP?: string
      /** @description What kind of indicator matched. */
      IocName?: string
      /** @description The value that matched. */
      IocValue?: string
      /** @description What kind of indicator matched for the file that made this one. */
      CreatorIocName?: string
      /** @description The value that matched there. */
      CreatorIocValue?: string
      /** @description SHA-1 of the file. */
      Sha1?: string
      /** @description Name of the file. */
      FileName?: string
      /** @description Folder of the file. */
      FilePath?: string
      /** @description Address that was talked to. */
      IpAddress?: string
      /** @description Address of the page that was talked to. */
      Url?: string
      /** @description Id of the rule that detected it. */
      IoaDefinitionId?: string
      /** @description Account in use. */
      UserName?: string
      /** @description Number of the part of an alert that is sent in several. */
      AlertPart?: number
      /** @description Id of this part. */
      FullId?: string
      /**
       * Format: date-time
       * @description When the service last worked on it.
       */
      LastProcessedTimeUtc?: string
      /** @description Kind of malware. */
      ThreatCategory?: string
      /** @description Family of malware. */
      ThreatFamily?: string
      /** @description Name of the malware. */
      ThreatName?: string
      /** @description What the antivirus did. */
      RemediationAction?: string
      /** @description Whether that worked. */
      RemediationIsSuccess?: boolean | null
      /** @description What detected it. */
      Source?: string
      /** @description MD5 of the file. */
      Md5?: string
      /** @description SHA-256 of the file. */
      Sha256?: string
      /** @description Whether the file was running then. */
      WasExecutingWhileDetected?: boolean | null
      /** @description Domain of the account. */
      UserDomain?: string
      /** @description Accounts that were signed in. */
      LogOnUsers?: string
      /** @description Domain of the device. */
      MachineDomain?: string
      /** @description Name of the device. */
      MachineName?: string
      /** @description IPv4 addresses of the device. */
      InternalIPv4List?: string
      /** @description IPv6 addresses of the device. */
      InternalIPv6List?: string
      /** @description Hash of the file. */
      FileHash?: string
      /** @description Id of the device. */
      DeviceID?: string
      /** @description Device group of the device. */
      MachineGroup?: string
      /** @description What was seen. */
      Description?: string
      /** @description Tags that were set on the device. */
      DeviceCreatedMachineTags?: string
      /** @description Tags that were set in the portal. */
      CloudCreatedMachineTags?: string
      /** @description Command line of the process. */
      CommandLine?: string
      /** @description The incident in the old portal. */
      IncidentLinkToWDATP?: string
      /** @description Number of the report. */
      ReportID?: number
      /** @description The alert in the portal. */
      LinkToMTP?: string
      /** @description The incident in the portal. */
      IncidentLinkToMTP?: string
      /** @description Id that the source gave. */
      ExternalId?: string
      /** @description Id of the indicator that matched. */
      IocUniqueId?: string
    }
    /** @description One score per device group. */
    ScorePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Scores, in no documented order. */
      value: components['schemas']['Score'][]
    }
    /** @description A score of the organisation or of one device group, at one moment. */
    Score: {
      /** @description Where the type is described; only where the score is the whole answer. */
      '@odata.context'?: string
      /**
       * Format: double
       * @description The score. Its scale depends on the operation.
       */
      score: number
      /**
       * Format: date-time
       * @description When the call was made, as the page has it, though two scores of one answer differ by microseconds. UTC, with up to seven fraction digits.
       */
      time: string
      /** @description Device group; only in the list by group. */
      rbacGroupName?: string | null
      /** @description Id of the device group. In the table of the type, in no sample. Text here, a number in devices. */
      rbacGroupId?: string | null
    }
    /** @description A page of software. */
    SoftwarePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Software, in no documented order. */
      value: components['schemas']['Software'][]
    }
    /** @description A software of the inventory, with figures over the whole organisation. */
    Software: {
      /** @description Where the type is described; only where the software is the whole answer. */
      '@odata.context'?: string
      /** @description Vendor and name with `-_-` between them, such as microsoft-_-edge. */
      id: string
      /** @description Name of the software. */
      name: string
      /** @description Who publishes it. */
      vendor: string
      /**
       * Format: int64
       * @description How many known vulnerabilities it has.
       */
      weaknesses: Int64
      /** @description Whether a public exploit exists for one of them. */
      publicExploit: boolean
      /** @description Whether an active alert has to do with it. */
      activeAlert: boolean
      /**
       * Format: int64
       * @description How many devices it exposes.
       */
      exposedMachines: Int64
      /**
       * Format: double
       * @description How it moves the exposure score.
       */
      impactScore: number
    }
    /** @description The versions of one software. */
    DistributionPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Versions, in no documented order. */
      value: components['schemas']['Distribution'][]
    }
    /** @description One version of a software and how far it is spread. No page has a table of the fields. */
    Distribution: {
      /** @description Version of the software. */
      version: string
      /**
       * Format: int64
       * @description How often this version is installed.
       */
      installations: Int64
      /**
       * Format: int64
       * @description How many vulnerabilities this version has.
       */
      vulnerabilities: Int64
    }
    /** @description Devices, as short records. */
    MachineReferencePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Devices, in no documented order. */
      value: components['schemas']['MachineReference'][]
    }
    /** @description What names a device. The rest of the device is in `getMachine`. */
    MachineReference: {
      /** @description Id of the device. 40 hexadecimal digits in the samples. */
      id: string
      /** @description Name of the device. One sample ends in a space. */
      computerDnsName: string
      /** @description Operating system, such as Windows10. An open list. */
      osPlatform: string
      /** @description Device group; UnassignedGroup where there is none. */
      rbacGroupName: string
    }
    /** @description Missing security updates. */
    PublicProductFixPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Updates, in no documented order. */
      value: components['schemas']['PublicProductFixDto'][]
    }
    /** @description A security update that devices lack. No page has a table of the fields. */
    PublicProductFixDto: {
      /** @description Number of the update, without the letters KB. */
      id: string
      /** @description Title of the update, such as March 2020 Security Updates. */
      name: string
      /** @description Products that the update touches. Note the two plurals in the name. */
      productsNames: string[]
      /**
       * Format: uri
       * @description Where the update catalogue has it.
       */
      url: string
      /**
       * Format: int64
       * @description How many devices lack it.
       */
      machineMissedOn: Int64
      /**
       * Format: int64
       * @description How many CVEs it closes.
       */
      cveAddressed: Int64
    }
    /** @description One raw event, as a line of a blob or a record of a message. */
    StreamingEvent: {
      /**
       * Format: date-time
       * @description When the service received the event.
       */
      time: string
      /**
       * Format: uuid
       * @description Tenant of the device.
       */
      tenantId: string
      /** @description The hunting table of the row with AdvancedHunting- in front of its name. */
      category: string
      /** @description The row of the hunting table. MachineGroup is always in it, whatever the table. */
      properties: {
        [key: string]: unknown
      }
    }
    /** @description One message of Event Hubs. */
    StreamingEventBatch: {
      /** @description The events in it. */
      records: components['schemas']['StreamingEvent'][]
    }
    /** @description An account that Defender for Endpoint saw. */
    User: {
      /** @description Where the type is described; only where the user is the whole answer. */
      '@odata.context'?: string
      /** @description Domain or device name, backslash, account name; an old sample has the account name alone. */
      id: string
      /** @description Name of the account. */
      accountName?: string | null
      /** @description Domain of the account. */
      accountDomain?: string | null
      /** @description Security identifier of the account. */
      accountSid?: string | null
      /**
       * Format: date-time
       * @description First sighting.
       */
      firstSeen: string
      /**
       * Format: date-time
       * @description Latest sighting.
       */
      lastSeen: string
      /** @description Device on which the user is seen most. */
      mostPrevalentMachineId?: string | null
      /** @description Device on which the user is seen least. */
      leastPrevalentMachineId?: string | null
      /** @description How the user signs in, such as Network or Interactive. One text, in spite of its name. */
      logonTypes: string
      /**
       * Format: int64
       * @description On how many devices the user signed in. Note the capital O.
       */
      logOnMachinesCount?: Int64 | null
      /** @description Whether the user administers the domain. */
      isDomainAdmin: boolean
      /** @description Whether the user signs in over the network only. */
      isOnlyNetworkUser?: boolean | null
    }
    /** @description A page of vulnerabilities. */
    VulnerabilityPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Vulnerabilities, in no documented order. */
      value: components['schemas']['Vulnerability'][]
    }
    /** @description A known vulnerability and how far it reaches into the organisation. */
    Vulnerability: {
      /** @description Where the type is described; only where the vulnerability is the whole answer. */
      '@odata.context'?: string
      /** @description CVE number. */
      id: string
      /** @description Title. The same as the id in every sample. */
      name: string
      /** @description What it is about. May be written by a machine. */
      description: string
      /**
       * @description How bad it is.
       * @enum {string}
       */
      severity: 'Low' | 'Medium' | 'High' | 'Critical' | (string & {})
      /**
       * Format: double
       * @description CVSS score of version 3.
       */
      cvssV3: number
      /** @description What the CVSS score was reckoned from. Missing from most samples. */
      cvssVector?: string | null
      /**
       * Format: int64
       * @description How many devices it exposes.
       */
      exposedMachines: Int64
      /**
       * Format: date-time
       * @description When it was made public.
       */
      publishedOn: string
      /**
       * Format: date-time
       * @description When its record was last changed.
       */
      updatedOn: string
      /**
       * Format: date-time
       * @description When it was first found in the organisation. In one sample, not in the table of the type.
       */
      firstDetected?: string | null
      /** @description Whether an exploit is public. */
      publicExploit: boolean
      /** @description Whether the exploit is known to work. */
      exploitVerified: boolean
      /** @description Whether the exploit is part of a kit. */
      exploitInKit: boolean
      /** @description What an exploit can do. Empty in every sample. */
      exploitTypes: components['schemas']['ExploitType'][]
      /** @description Where the exploit was found. Empty in every sample. */
      exploitUris: string[]
      /**
       * @description Whether vulnerability management covers it. One text, though the table calls it a list.
       * @enum {string|null}
       */
      cveSupportability?: 'Supported' | 'Not Supported' | 'SupportedInPremium' | null | (string & {})
      /** @description Tags. Empty in the one sample that has it; not in the table of the type. */
      tags?: string[] | null
      /**
       * Format: double
       * @description How likely it is to be exploited, from 0 to 1.
       */
      epss?: number | null
    }
    /**
     * @description What an exploit can do.
     * @enum {string}
     */
    ExploitType: 'Local privilege escalation' | 'Denial of service' | 'Local' | (string & {})
    /** @description A page of vulnerabilities by device and software. */
    PublicAssetVulnerabilityPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Address of the next page; absent on the last. */
      '@odata.nextLink'?: string
      /** @description Rows, in no documented order. */
      value: components['schemas']['PublicAssetVulnerabilityDto'][]
    }
    /** @description One vulnerability in one version of a software on one device. No page has a table of the fields. */
    PublicAssetVulnerabilityDto: {
      /** @description Device, CVE, vendor, product, version and update, with `-_-` between them. The last part is empty without an update, so the id can end in `-_-`. */
      id: string
      /** @description CVE number. */
      cveId: string
      /** @description Id of the device. */
      machineId: string
      /** @description Number of the update that closes it, without the letters KB; null where there is none. */
      fixingKbId?: string | null
      /** @description Name of the software. */
      productName: string
      /** @description Who publishes it. */
      productVendor: string
      /** @description Version that is installed. */
      productVersion: string
      /**
       * @description How bad it is. The values are those of Vulnerability; this page lists none.
       * @enum {string}
       */
      severity: 'Low' | 'Medium' | 'High' | 'Critical' | (string & {})
    }
  }
  responses: {
    /** @description The request is wrong; the error code says how. */
    BadRequest: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ApiErrorResponse']
      }
    }
    /** @description The token is missing, invalid or expired. */
    Unauthorized: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ApiErrorResponse']
      }
    }
    /** @description The token lacks the permission, or was issued for another API. */
    Forbidden: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ApiErrorResponse']
      }
    }
    /** @description There is no such record, or it is outside the caller's device groups. */
    NotFound: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ApiErrorResponse']
      }
    }
    /** @description A quota is used up. */
    RateLimited: {
      headers: {
        /** @description Seconds to wait. */
        'Retry-After'?: number
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['ApiErrorResponse']
      }
    }
  }
  parameters: {
    /** @description An OData condition over the filterable properties of the operation. */
    Filter: string
    /** @description How many records to answer with at the most. */
    Top10000: number
    /** @description How many records to pass over. */
    Skip: number
    /** @description How many records a page may hold. Next links spell it pagesize. */
    PageSize: number
    /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
    TopWithoutNextLink: number
    /** @description How many hours the links of an export are to work. */
    SasValidHours: number
    /** @description How many hours back the figures reach; 720 are 30 days. */
    LookBackHours: number
    /**
     * @description Id of the alert. Opaque; several shapes exist, so pass it on as it was read.
     * @example da637472900382838869_1364969609
     */
    AlertId: string
    /**
     * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
     * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
     */
    MachineId: string
    /**
     * @description Id or computer name of the device. Whether the name is short or fully qualified, and which device wins when several share it, is not documented; prefer the id.
     * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
     */
    MachineIdOrName: string
    /**
     * @description Id of the machine action. Called a GUID, yet one sample has 40 hexadecimal digits; do not judge the shape.
     * @example 5382f7ea-7557-4ab7-9782-d50480024a4e
     */
    MachineActionId: string
    /**
     * @description Id of the scan definition. Called a GUID, yet samples hold other shapes; do not judge the shape.
     * @example d14cefe1-0301-488c-ad17-a86c428c3727
     */
    ScanDefinitionId: string
    /**
     * @description Id of the scan agent. The sample passes 40 hexadecimal digits, while agents bear ids of two parts with an underscore between them; which of them works is not documented.
     * @example 7f3d76a6976818553e996875dc91f55df6b26625
     */
    ScanAgentId: string
    /**
     * @description Bare host name, without scheme and path.
     * @example example.com
     */
    DomainName: string
    /**
     * @description SHA-1 or SHA-256 of the file, in hexadecimal.
     * @example 4388963aaa83afe2042a46a3c017ad50bdcdafb3
     */
    FileHash: string
    /**
     * @description SHA-1 of the file, in hexadecimal. Neither MD5 nor SHA-256 is taken.
     * @example 6532ec91d513acc05f43ee0aa3002599729fd3e1
     */
    FileSha1: string
    /**
     * @description Id of the indicator, a text of decimal digits. Not the value.
     * @example 995
     */
    IndicatorId: string
    /**
     * @description The IP address. The samples have IPv4 only.
     * @example 10.209.67.177
     */
    Ip: string
    /**
     * @description Id of the recommendation, made of parts with `-_-` between them.
     * @example va-_-google-_-chrome
     */
    RecommendationId: string
    /**
     * @description Id of the remediation task. Looks like a GUID, yet one sample is none; do not judge the shape.
     * @example 03942ef5-aecb-4c6e-b555-d6a97013844c
     */
    RemediationTaskId: string
    /**
     * @description Id of the software, made of vendor and name with `-_-` between them.
     * @example microsoft-_-edge
     */
    SoftwareId: string
    /**
     * @description Name of the account alone: user1 for user1@contoso.com or contoso\user1. Neither the user principal name nor the id of a User is taken.
     * @example user1
     */
    UserName: string
    /**
     * @description CVE number, which is the id of the vulnerability.
     * @example CVE-2019-0608
     */
    CveId: string
  }
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listAlerts: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
        /** @description Fills in related records. */
        $expand?: 'evidence'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of alerts. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AlertPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getAlert: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the alert. Opaque; several shapes exist, so pass it on as it was read.
         * @example da637472900382838869_1364969609
         */
        id: components['parameters']['AlertId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The alert. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Alert']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  updateAlert: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the alert. Opaque; several shapes exist, so pass it on as it was read.
         * @example da637472900382838869_1364969609
         */
        id: components['parameters']['AlertId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AlertUpdate']
      }
    }
    responses: {
      /** @description The alert with its new values. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Alert']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  batchUpdateAlerts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AlertBatchUpdate']
      }
    }
    responses: {
      /** @description The change was taken on. There is no body. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  createAlertByReference: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AlertByReference']
      }
    }
    responses: {
      /** @description The new alert, or the open one that took it in. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Alert']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getAlertMachine: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the alert. Opaque; several shapes exist, so pass it on as it was read.
         * @example da637472900382838869_1364969609
         */
        id: components['parameters']['AlertId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The device. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Machine']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getAlertUser: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the alert. Opaque; several shapes exist, so pass it on as it was read.
         * @example da637472900382838869_1364969609
         */
        id: components['parameters']['AlertId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The user. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['User']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listAlertDomains: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the alert. Opaque; several shapes exist, so pass it on as it was read.
         * @example da637472900382838869_1364969609
         */
        id: components['parameters']['AlertId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All domains of the alert. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DomainPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listAlertFiles: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the alert. Opaque; several shapes exist, so pass it on as it was read.
         * @example da637472900382838869_1364969609
         */
        id: components['parameters']['AlertId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All files of the alert. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['FilePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listAlertIps: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the alert. Opaque; several shapes exist, so pass it on as it was read.
         * @example da637472900382838869_1364969609
         */
        id: components['parameters']['AlertId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All IP addresses of the alert. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IpPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  exportSoftwareVulnerabilities: {
    parameters: {
      query?: {
        /** @description How many hours the links of an export are to work. */
        sasValidHours?: components['parameters']['SasValidHours']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Links to the files of the newest snapshot. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportFilesResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listSoftwareVulnerabilitiesByMachine: {
    parameters: {
      query?: {
        /** @description How many records a page may hold. Next links spell it pagesize. */
        pageSize?: components['parameters']['PageSize']
        /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
        $top?: components['parameters']['TopWithoutNextLink']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of weaknesses. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AssetVulnerabilityPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listSoftwareVulnerabilityChangesByMachine: {
    parameters: {
      query: {
        /**
         * @description Start of the window, at most 14 days back. The whole slot of 6 hours that it falls into is returned, and all later ones. Samples have a full ISO 8601 time and a bare date.
         * @example 2021-05-19T18:35:49.924Z
         */
        sinceTime: string
        /** @description How many records a page may hold. Next links spell it pagesize. */
        pageSize?: components['parameters']['PageSize']
        /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
        $top?: components['parameters']['TopWithoutNextLink']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of changes. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DeltaAssetVulnerabilityPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  exportSoftwareInventory: {
    parameters: {
      query?: {
        /** @description How many hours the links of an export are to work. */
        sasValidHours?: components['parameters']['SasValidHours']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Links to the files of the newest snapshot. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportFilesResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listSoftwareInventoryByMachine: {
    parameters: {
      query?: {
        /** @description How many records a page may hold. Next links spell it pagesize. */
        pageSize?: components['parameters']['PageSize']
        /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
        $top?: components['parameters']['TopWithoutNextLink']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of installed software. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AssetSoftwarePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  exportNonCpeSoftwareInventory: {
    parameters: {
      query?: {
        /** @description How many hours the links of an export are to work. */
        sasValidHours?: components['parameters']['SasValidHours']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Links to the files of the newest snapshot. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportFilesResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listNonCpeSoftwareInventoryByMachine: {
    parameters: {
      query?: {
        /** @description How many records a page may hold. Next links spell it pagesize. */
        pageSize?: components['parameters']['PageSize']
        /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
        $top?: components['parameters']['TopWithoutNextLink']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of installed software without a CPE. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AssetNonCpeSoftwarePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  exportSecureConfigurations: {
    parameters: {
      query?: {
        /** @description How many hours the links of an export are to work. */
        sasValidHours?: components['parameters']['SasValidHours']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Links to the files of the newest snapshot. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportFilesResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listSecureConfigurationsByMachine: {
    parameters: {
      query?: {
        /** @description How many records a page may hold. Next links spell it pagesize. */
        pageSize?: components['parameters']['PageSize']
        /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
        $top?: components['parameters']['TopWithoutNextLink']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of settings. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AssetConfigurationPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  exportInfoGathering: {
    parameters: {
      query?: {
        /** @description How many hours the links of an export are to work. */
        sasValidHours?: components['parameters']['SasValidHours']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Links to the files of the newest snapshot. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportFilesResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listScanDefinitions: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The scan definitions. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DeviceAuthenticatedScanDefinitionPage']
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  createScanDefinition: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ScanDefinitionCreation']
      }
    }
    responses: {
      /** @description The new scan definition. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DeviceAuthenticatedScanDefinition']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  updateScanDefinition: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the scan definition. Called a GUID, yet samples hold other shapes; do not judge the shape.
         * @example d14cefe1-0301-488c-ad17-a86c428c3727
         */
        id: components['parameters']['ScanDefinitionId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ScanDefinitionUpdate']
      }
    }
    responses: {
      /** @description The changed scan definition. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DeviceAuthenticatedScanDefinition']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  deleteScanDefinitions: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ScanDefinitionDeletion']
      }
    }
    responses: {
      /** @description The scans are deleted. No body is documented. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listScanAgents: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The scan agents. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DeviceAuthenticatedScanAgentPage']
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getScanAgent: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the scan agent. The sample passes 40 hexadecimal digits, while agents bear ids of two parts with an underscore between them; which of them works is not documented.
         * @example 7f3d76a6976818553e996875dc91f55df6b26625
         */
        id: components['parameters']['ScanAgentId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The scan agent, most likely inside `value`. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ScanAgentAnswer']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getScanHistoryByDefinition: {
    parameters: {
      query?: {
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ScanHistoryByDefinitionQuery']
      }
    }
    responses: {
      /** @description The history, by definition. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ScanHistoryByDefinitionPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getScanHistoryBySession: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ScanHistoryBySessionQuery']
      }
    }
    responses: {
      /** @description The history, by session. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ScanHistoryBySessionPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  exportBaselineCompliance: {
    parameters: {
      query?: {
        /** @description How many hours the links of an export are to work. */
        sasValidHours?: components['parameters']['SasValidHours']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Links to the files of the newest snapshot. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportFilesResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listBaselineComplianceByMachine: {
    parameters: {
      query?: {
        /** @description How many records a page may hold. Next links spell it pagesize. */
        pageSize?: components['parameters']['PageSize']
        /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
        $top?: components['parameters']['TopWithoutNextLink']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of compliance rows. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AssetBaselineAssessmentPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listBaselineConfigurations: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of configurations. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BaselineConfigurationPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listBaselineProfiles: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of profiles. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BaselineProfilePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  exportBrowserExtensions: {
    parameters: {
      query?: {
        /** @description How many hours the links of an export are to work. */
        sasValidHours?: components['parameters']['SasValidHours']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Links to the files of the newest snapshot. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportFilesResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listBrowserExtensionsByMachine: {
    parameters: {
      query?: {
        /** @description How many records a page may hold. Next links spell it pagesize. */
        pageSize?: components['parameters']['PageSize']
        /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
        $top?: components['parameters']['TopWithoutNextLink']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of browser extensions. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AssetBrowserExtensionPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listBrowserExtensionPermissions: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of permissions. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BrowserExtensionPermissionInfoPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  exportCertificates: {
    parameters: {
      query?: {
        /** @description How many hours the links of an export are to work. Other exports allow 6 and take 1, which may hold here too. */
        sasValidHours?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Links to the files of the newest snapshot. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportFilesResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listCertificatesByMachine: {
    parameters: {
      query?: {
        /** @description How many records a page may hold. Next links spell it pagesize. */
        pageSize?: components['parameters']['PageSize']
        /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
        $top?: components['parameters']['TopWithoutNextLink']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of certificates. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AssetCertificateAssessmentPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listDeviceAvHealth: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of devices with the state of their antivirus. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DeviceAvInfoPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getDomainStatistics: {
    parameters: {
      query?: {
        /** @description How many hours back the figures reach; 720 are 30 days. */
        lookBackHours?: components['parameters']['LookBackHours']
      }
      header?: never
      path: {
        /**
         * @description Bare host name, without scheme and path.
         * @example example.com
         */
        domain: components['parameters']['DomainName']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The figures. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InOrgDomainStats']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listDomainAlerts: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Bare host name, without scheme and path.
         * @example example.com
         */
        domain: components['parameters']['DomainName']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All alerts of the domain. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AlertPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listDomainMachines: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Bare host name, without scheme and path.
         * @example example.com
         */
        domain: components['parameters']['DomainName']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The devices of the domain, 500 of them at the most. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachinePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getFile: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description SHA-1 or SHA-256 of the file, in hexadecimal.
         * @example 4388963aaa83afe2042a46a3c017ad50bdcdafb3
         */
        id: components['parameters']['FileHash']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['File']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getFileStatistics: {
    parameters: {
      query?: {
        /** @description How many hours back the figures reach; 720 are 30 days. */
        lookBackHours?: components['parameters']['LookBackHours']
      }
      header?: never
      path: {
        /**
         * @description Hash of the file, in hexadecimal. Send a SHA-1, as the sample does.
         * @example 0991a395da64e1c5fbe8732ed11e6be064081d9f
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The figures. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InOrgFileStats']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listFileAlerts: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description SHA-1 of the file, in hexadecimal. Neither MD5 nor SHA-256 is taken.
         * @example 6532ec91d513acc05f43ee0aa3002599729fd3e1
         */
        id: components['parameters']['FileSha1']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All alerts of the file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AlertPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listFileMachines: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description SHA-1 of the file, in hexadecimal. Neither MD5 nor SHA-256 is taken.
         * @example 6532ec91d513acc05f43ee0aa3002599729fd3e1
         */
        id: components['parameters']['FileSha1']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All devices of the file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachinePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  exportHardwareFirmware: {
    parameters: {
      query?: {
        /** @description How many hours the links of an export are to work. */
        sasValidHours?: components['parameters']['SasValidHours']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Links to the files of the newest snapshot. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ExportFilesResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listHardwareFirmwareByMachine: {
    parameters: {
      query?: {
        /** @description How many records a page may hold. Next links spell it pagesize. */
        pageSize?: components['parameters']['PageSize']
        /** @description How many records to answer with at the most. No next link comes then, so the rest is out of reach. */
        $top?: components['parameters']['TopWithoutNextLink']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of components. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AssetHardwareFirmwarePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  runAdvancedQuery: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AdvancedQuery']
      }
    }
    responses: {
      /** @description The rows and the columns that they have. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AdvancedQueryResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  runHuntingQuery: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['HuntingQuery']
      }
    }
    responses: {
      /** @description The rows and the columns that they have. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['HuntingQueryResults']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listIndicators: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of indicators. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IndicatorPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  createIndicator: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IndicatorSubmission']
      }
    }
    responses: {
      /** @description The indicator, new or changed. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Indicator']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  deleteIndicator: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the indicator, a text of decimal digits. Not the value.
         * @example 995
         */
        id: components['parameters']['IndicatorId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The indicator is gone. There is no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  batchDeleteIndicators: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IndicatorBatchDelete']
      }
    }
    responses: {
      /** @description All indicators were there and are gone. There is no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  importIndicators: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IndicatorImport']
      }
    }
    responses: {
      /** @description What became of each indicator. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportIndicatorsResponse']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listInvestigations: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of investigations. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InvestigationPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getInvestigation: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the investigation, digits as text, or id of the alert that set it off.
         * @example 63004
         */
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The investigation. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Investigation']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getIpStatistics: {
    parameters: {
      query?: {
        /** @description How many hours back the figures reach; 720 are 30 days. */
        lookBackHours?: components['parameters']['LookBackHours']
      }
      header?: never
      path: {
        /**
         * @description The IP address. The samples have IPv4 only.
         * @example 10.209.67.177
         */
        ip: components['parameters']['Ip']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The figures. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['InOrgIPStats']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listIpAlerts: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description The IP address. The samples have IPv4 only.
         * @example 10.209.67.177
         */
        ip: components['parameters']['Ip']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All alerts of the address. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AlertPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listLibraryFiles: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All files of the library. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LibraryFilePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  uploadLibraryFile: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['LibraryFileUpload']
      }
    }
    responses: {
      /** @description The file as it stands in the library. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LibraryFile']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  deleteLibraryFile: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the file with its ending. There is no other id.
         * @example script1.ps1
         */
        fileName: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file is gone. There is no body. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listMachineActions: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of machine actions. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineActionPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getMachineAction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the machine action. Called a GUID, yet one sample has 40 hexadecimal digits; do not judge the shape.
         * @example 5382f7ea-7557-4ab7-9782-d50480024a4e
         */
        id: components['parameters']['MachineActionId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The machine action. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  cancelMachineAction: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the machine action. Called a GUID, yet one sample has 40 hexadecimal digits; do not judge the shape.
         * @example 5382f7ea-7557-4ab7-9782-d50480024a4e
         */
        id: components['parameters']['MachineActionId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineActionCancellation']
      }
    }
    responses: {
      /** @description The action with what is known of its cancellation. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getPackageSasUri: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the machine action. Called a GUID, yet one sample has 40 hexadecimal digits; do not judge the shape.
         * @example 5382f7ea-7557-4ab7-9782-d50480024a4e
         */
        id: components['parameters']['MachineActionId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The address of the package, in quotes. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EdmString']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getLiveResponseResult: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the machine action. Called a GUID, yet one sample has 40 hexadecimal digits; do not judge the shape.
         * @example 5382f7ea-7557-4ab7-9782-d50480024a4e
         */
        id: components['parameters']['MachineActionId']
        /**
         * @description Place of the command among the commands of the action, counted from 0.
         * @example 0
         */
        commandIndex: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The address of the result. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EdmString']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listMachines: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of devices. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachinePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getMachine: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id or computer name of the device. Whether the name is short or fully qualified, and which device wins when several share it, is not documented; prefer the id.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineIdOrName']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The device. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Machine']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  updateMachine: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineUpdate']
      }
    }
    responses: {
      /** @description The device with its new values. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Machine']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  addOrRemoveMachineTag: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineTagUpdate']
      }
    }
    responses: {
      /** @description The device with its new tags. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Machine']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  addOrRemoveTagForMultipleMachines: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineTagBatchUpdate']
      }
    }
    responses: {
      /** @description The devices with their new tags. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachinePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  setDeviceValue: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineValueUpdate']
      }
    }
    responses: {
      /** @description The device with its new value. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Machine']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  findMachinesByIp: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Internal IP address, without quotes; a client doubles any quote in it.
         * @example 10.248.240.38
         */
        ip: string
        /**
         * @description Time to look around, in UTC and within the past 30 days.
         * @example 2019-09-22T08:44:05Z
         */
        timestamp: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All devices that fit. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachinePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  findMachineInfoByIp: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description IP address, without quotes; a client doubles any quote in it.
         * @example 10.166.93.61
         */
        ip: string
        /**
         * @description Time to look around, in UTC and within the past 30 days.
         * @example 2018-06-19T10:00:00Z
         */
        timestamp: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All devices that fit. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachinePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  findMachinesByTag: {
    parameters: {
      query: {
        /**
         * @description The tag to look for.
         * @example testTag
         */
        tag: string
        /** @description True to find tags that begin with the text; otherwise the whole tag must be equal. */
        useStartsWithFilter?: boolean
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All devices that fit. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachinePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listMachineAlerts: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
      }
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All alerts of the device. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AlertPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  countMachineAlerts: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
      }
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description How many alerts fit. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AlertCount']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listMachineLogonUsers: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All users of the device. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['UserPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listMachineSoftware: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All software of the device. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SoftwarePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listMachineVulnerabilities: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All vulnerabilities of the device. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VulnerabilityPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listMachineRecommendations: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All recommendations for the device. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecommendationPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listMachineMissingKbs: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All updates that the device lacks. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublicProductFixPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listRecommendations: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of recommendations. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecommendationPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getRecommendation: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the recommendation, made of parts with `-_-` between them.
         * @example va-_-google-_-chrome
         */
        id: components['parameters']['RecommendationId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The recommendation. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Recommendation']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getRecommendationSoftware: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the recommendation, made of parts with `-_-` between them.
         * @example va-_-google-_-chrome
         */
        id: components['parameters']['RecommendationId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The software. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Software']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listRecommendationMachineReferences: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the recommendation, made of parts with `-_-` between them.
         * @example va-_-google-_-chrome
         */
        id: components['parameters']['RecommendationId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The devices. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineReferencePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listRecommendationVulnerabilities: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the recommendation, made of parts with `-_-` between them.
         * @example va-_-google-_-chrome
         */
        id: components['parameters']['RecommendationId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The vulnerabilities. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VulnerabilityPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listRemediationTasks: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of remediation tasks. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RemediationTaskPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getRemediationTask: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the remediation task. Looks like a GUID, yet one sample is none; do not judge the shape.
         * @example 03942ef5-aecb-4c6e-b555-d6a97013844c
         */
        id: components['parameters']['RemediationTaskId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The remediation task. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RemediationTask']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listRemediationTaskMachineReferences: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the remediation task. Looks like a GUID, yet one sample is none; do not judge the shape.
         * @example 03942ef5-aecb-4c6e-b555-d6a97013844c
         */
        id: components['parameters']['RemediationTaskId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The devices. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineReferencePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  isolateMachine: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineIsolation']
      }
    }
    responses: {
      /** @description The action, taken on but not yet carried out. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  unisolateMachine: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineRelease']
      }
    }
    responses: {
      /** @description The action, taken on but not yet carried out. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  restrictCodeExecution: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineActionRequest']
      }
    }
    responses: {
      /** @description The action, taken on but not yet carried out. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  unrestrictCodeExecution: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineActionRequest']
      }
    }
    responses: {
      /** @description The action, taken on but not yet carried out. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  runAntiVirusScan: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AntiVirusScan']
      }
    }
    responses: {
      /** @description The action, taken on but not yet carried out. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  stopAndQuarantineFile: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['FileQuarantine']
      }
    }
    responses: {
      /** @description The action, taken on but not yet carried out. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  collectInvestigationPackage: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineActionRequest']
      }
    }
    responses: {
      /** @description The action, taken on but not yet carried out. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  offboardMachine: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineActionRequest']
      }
    }
    responses: {
      /** @description The action, taken on but not yet carried out. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      /** @description The action, taken on but not yet carried out. The same as 200. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  runLiveResponse: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['LiveResponseRun']
      }
    }
    responses: {
      /** @description The action with its commands, none of them started. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineAction']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  startInvestigation: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the device. Samples have 40 hexadecimal digits, one has 32; do not judge the shape.
         * @example 1e5bc9d7e413ddd7902c2932e418702b84d0cc07
         */
        id: components['parameters']['MachineId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineActionRequest']
      }
    }
    responses: {
      /** @description The investigation, just begun. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Investigation']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getDeviceSecureScore: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The score. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Score']
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getExposureScore: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The score. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Score']
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listExposureScoresByMachineGroup: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The scores. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ScorePage']
        }
      }
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listSoftware: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of software. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SoftwarePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getSoftware: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the software, made of vendor and name with `-_-` between them.
         * @example microsoft-_-edge
         */
        id: components['parameters']['SoftwareId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The software. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Software']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listSoftwareDistributions: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the software, made of vendor and name with `-_-` between them.
         * @example microsoft-_-edge
         */
        id: components['parameters']['SoftwareId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The versions. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DistributionPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listSoftwareMachineReferences: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the software, made of vendor and name with `-_-` between them.
         * @example microsoft-_-edge
         */
        id: components['parameters']['SoftwareId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The devices. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineReferencePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listSoftwareMissingKbs: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the software, made of vendor and name with `-_-` between them.
         * @example microsoft-_-edge
         */
        id: components['parameters']['SoftwareId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The missing updates. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublicProductFixPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listSoftwareVulnerabilities: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Id of the software, made of vendor and name with `-_-` between them.
         * @example microsoft-_-edge
         */
        id: components['parameters']['SoftwareId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The vulnerabilities. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VulnerabilityPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  getUser: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the account alone: user1 for user1@contoso.com or contoso\user1. Neither the user principal name nor the id of a User is taken.
         * @example user1
         */
        id: components['parameters']['UserName']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The user. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['User']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listUserAlerts: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the account alone: user1 for user1@contoso.com or contoso\user1. Neither the user principal name nor the id of a User is taken.
         * @example user1
         */
        id: components['parameters']['UserName']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All alerts of the user. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AlertPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listUserMachines: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description Name of the account alone: user1 for user1@contoso.com or contoso\user1. Neither the user principal name nor the id of a User is taken.
         * @example user1
         */
        id: components['parameters']['UserName']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description All devices of the user. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachinePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listVulnerabilities: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: number
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of vulnerabilities. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['VulnerabilityPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  getVulnerability: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description CVE number, which is the id of the vulnerability.
         * @example CVE-2019-0608
         */
        cveId: components['parameters']['CveId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The vulnerability. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Vulnerability']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
  listVulnerabilitiesByMachineAndSoftware: {
    parameters: {
      query?: {
        /** @description An OData condition over the filterable properties of the operation. */
        $filter?: components['parameters']['Filter']
        /** @description How many records to answer with at the most. */
        $top?: components['parameters']['Top10000']
        /** @description How many records to pass over. */
        $skip?: components['parameters']['Skip']
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of rows. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PublicAssetVulnerabilityPage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      429: components['responses']['RateLimited']
    }
  }
  listVulnerabilityMachineReferences: {
    parameters: {
      query?: never
      header?: never
      path: {
        /**
         * @description CVE number, which is the id of the vulnerability.
         * @example CVE-2019-0608
         */
        cveId: components['parameters']['CveId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The devices. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MachineReferencePage']
        }
      }
      400: components['responses']['BadRequest']
      401: components['responses']['Unauthorized']
      403: components['responses']['Forbidden']
      404: components['responses']['NotFound']
      429: components['responses']['RateLimited']
    }
  }
}

export type OperationTypes = operations
/** A 64-bit integer: a number, and a bigint only where a number could not hold it exactly. */
export type Int64 = number | bigint
export type ApiError = components['schemas']['ApiError']
export type ApiErrorResponse = components['schemas']['ApiErrorResponse']
export type AlertPage = components['schemas']['AlertPage']
export type Alert = components['schemas']['Alert']
export type AlertComment = components['schemas']['AlertComment']
export type AlertEvidence = components['schemas']['AlertEvidence']
export type RelatedUser = components['schemas']['RelatedUser']
export type LoggedOnUser = components['schemas']['LoggedOnUser']
export type DomainPage = components['schemas']['DomainPage']
export type FilePage = components['schemas']['FilePage']
export type IpPage = components['schemas']['IpPage']
export type AlertUpdate = components['schemas']['AlertUpdate']
export type AlertBatchUpdate = components['schemas']['AlertBatchUpdate']
export type AlertByReference = components['schemas']['AlertByReference']
export type ExportFilesResponse = components['schemas']['ExportFilesResponse']
export type AssetVulnerabilityPage = components['schemas']['AssetVulnerabilityPage']
export type AssetVulnerability = components['schemas']['AssetVulnerability']
export type DeltaAssetVulnerabilityPage = components['schemas']['DeltaAssetVulnerabilityPage']
export type DeltaAssetVulnerability = components['schemas']['DeltaAssetVulnerability']
export type AssetSoftwarePage = components['schemas']['AssetSoftwarePage']
export type AssetSoftware = components['schemas']['AssetSoftware']
export type AssetNonCpeSoftwarePage = components['schemas']['AssetNonCpeSoftwarePage']
export type AssetNonCpeSoftware = components['schemas']['AssetNonCpeSoftware']
export type AssetConfigurationPage = components['schemas']['AssetConfigurationPage']
export type AssetConfiguration = components['schemas']['AssetConfiguration']
export type InfoGatheringRecord = components['schemas']['InfoGatheringRecord']
export type DeviceAuthenticatedScanDefinitionPage =
  components['schemas']['DeviceAuthenticatedScanDefinitionPage']
export type DeviceAuthenticatedScanDefinition = components['schemas']['DeviceAuthenticatedScanDefinition']
export type ScanAuthenticationParams = components['schemas']['ScanAuthenticationParams']
export type ScannerAgent = components['schemas']['ScannerAgent']
export type LatestScan = components['schemas']['LatestScan']
export type DeviceAuthenticatedScanAgentPage = components['schemas']['DeviceAuthenticatedScanAgentPage']
export type DeviceAuthenticatedScanAgent = components['schemas']['DeviceAuthenticatedScanAgent']
export type ScanAgentAnswer = components['schemas']['ScanAgentAnswer']
export type ScanHistoryByDefinitionPage = components['schemas']['ScanHistoryByDefinitionPage']
export type ScanHistoryByDefinition = components['schemas']['ScanHistoryByDefinition']
export type ScanHistoryBySessionPage = components['schemas']['ScanHistoryBySessionPage']
export type ScanHistoryBySession = components['schemas']['ScanHistoryBySession']
export type ScannedTarget = components['schemas']['ScannedTarget']
export type ScanDefinitionCreation = components['schemas']['ScanDefinitionCreation']
export type ScanDefinitionUpdate = components['schemas']['ScanDefinitionUpdate']
export type ScannerAgentReference = components['schemas']['ScannerAgentReference']
export type ScanCredentials = components['schemas']['ScanCredentials']
export type ScanDefinitionDeletion = components['schemas']['ScanDefinitionDeletion']
export type ScanHistoryByDefinitionQuery = components['schemas']['ScanHistoryByDefinitionQuery']
export type ScanHistoryBySessionQuery = components['schemas']['ScanHistoryBySessionQuery']
export type AssetBaselineAssessmentPage = components['schemas']['AssetBaselineAssessmentPage']
export type AssetBaselineAssessment = components['schemas']['AssetBaselineAssessment']
export type BaselineConfigurationPage = components['schemas']['BaselineConfigurationPage']
export type BaselineConfiguration = components['schemas']['BaselineConfiguration']
export type BaselineProfilePage = components['schemas']['BaselineProfilePage']
export type BaselineProfile = components['schemas']['BaselineProfile']
export type AssetBrowserExtensionPage = components['schemas']['AssetBrowserExtensionPage']
export type AssetBrowserExtension = components['schemas']['AssetBrowserExtension']
export type BrowserExtensionPermission = components['schemas']['BrowserExtensionPermission']
export type BrowserExtensionPermissionInfoPage = components['schemas']['BrowserExtensionPermissionInfoPage']
export type BrowserExtensionPermissionInfo = components['schemas']['BrowserExtensionPermissionInfo']
export type AssetCertificateAssessmentPage = components['schemas']['AssetCertificateAssessmentPage']
export type AssetCertificateAssessment = components['schemas']['AssetCertificateAssessment']
export type DeviceAvInfoPage = components['schemas']['DeviceAvInfoPage']
export type DeviceAvInfo = components['schemas']['DeviceAvInfo']
export type Domain = components['schemas']['Domain']
export type InOrgDomainStats = components['schemas']['InOrgDomainStats']
export type File = components['schemas']['File']
export type InOrgFileStats = components['schemas']['InOrgFileStats']
export type AssetHardwareFirmwarePage = components['schemas']['AssetHardwareFirmwarePage']
export type AssetHardwareFirmware = components['schemas']['AssetHardwareFirmware']
export type AdvancedQuery = components['schemas']['AdvancedQuery']
export type AdvancedQueryResponse = components['schemas']['AdvancedQueryResponse']
export type AdvancedQuerySchemaColumn = components['schemas']['AdvancedQuerySchemaColumn']
export type HuntingRow = components['schemas']['HuntingRow']
export type HuntingQuery = components['schemas']['HuntingQuery']
export type HuntingQueryResults = components['schemas']['HuntingQueryResults']
export type HuntingQueryColumn = components['schemas']['HuntingQueryColumn']
export type IndicatorPage = components['schemas']['IndicatorPage']
export type Indicator = components['schemas']['Indicator']
export type IndicatorSubmission = components['schemas']['IndicatorSubmission']
export type IndicatorBatchDelete = components['schemas']['IndicatorBatchDelete']
export type IndicatorImport = components['schemas']['IndicatorImport']
export type ImportIndicatorsResponse = components['schemas']['ImportIndicatorsResponse']
export type IndicatorImportResult = components['schemas']['IndicatorImportResult']
export type InvestigationPage = components['schemas']['InvestigationPage']
export type Investigation = components['schemas']['Investigation']
export type Ip = components['schemas']['Ip']
export type InOrgIPStats = components['schemas']['InOrgIPStats']
export type LibraryFilePage = components['schemas']['LibraryFilePage']
export type LibraryFile = components['schemas']['LibraryFile']
export type LibraryFileUpload = components['schemas']['LibraryFileUpload']
export type MachineActionPage = components['schemas']['MachineActionPage']
export type MachineAction = components['schemas']['MachineAction']
export type MachineActionCommand = components['schemas']['MachineActionCommand']
export type MachineActionFileInfo = components['schemas']['MachineActionFileInfo']
export type LiveResponseCommand = components['schemas']['LiveResponseCommand']
export type LiveResponseParam = components['schemas']['LiveResponseParam']
export type MachineActionCancellation = components['schemas']['MachineActionCancellation']
export type EdmString = components['schemas']['EdmString']
export type LiveResponseScriptResult = components['schemas']['LiveResponseScriptResult']
export type MachinePage = components['schemas']['MachinePage']
export type Machine = components['schemas']['Machine']
export type IpAddress = components['schemas']['IpAddress']
export type VmMetadata = components['schemas']['VmMetadata']
export type UserPage = components['schemas']['UserPage']
export type AlertCount = components['schemas']['AlertCount']
export type MachineUpdate = components['schemas']['MachineUpdate']
export type MachineTagUpdate = components['schemas']['MachineTagUpdate']
export type MachineTagBatchUpdate = components['schemas']['MachineTagBatchUpdate']
export type MachineValueUpdate = components['schemas']['MachineValueUpdate']
export type RecommendationPage = components['schemas']['RecommendationPage']
export type Recommendation = components['schemas']['Recommendation']
export type RemediationTaskPage = components['schemas']['RemediationTaskPage']
export type RemediationTask = components['schemas']['RemediationTask']
export type MachineIsolation = components['schemas']['MachineIsolation']
export type MachineRelease = components['schemas']['MachineRelease']
export type MachineActionRequest = components['schemas']['MachineActionRequest']
export type AntiVirusScan = components['schemas']['AntiVirusScan']
export type FileQuarantine = components['schemas']['FileQuarantine']
export type LiveResponseRun = components['schemas']['LiveResponseRun']
export type LiveResponseRunCommand = components['schemas']['LiveResponseRunCommand']
export type LiveResponseRunParam = components['schemas']['LiveResponseRunParam']
export type CveKbMapEntry = components['schemas']['CveKbMapEntry']
export type KbInfo = components['schemas']['KbInfo']
export type MachineGroup = components['schemas']['MachineGroup']
export type MachineSecurityState = components['schemas']['MachineSecurityState']
export type SiemDetection = components['schemas']['SiemDetection']
export type ScorePage = components['schemas']['ScorePage']
export type Score = components['schemas']['Score']
export type SoftwarePage = components['schemas']['SoftwarePage']
export type Software = components['schemas']['Software']
export type DistributionPage = components['schemas']['DistributionPage']
export type Distribution = components['schemas']['Distribution']
export type MachineReferencePage = components['schemas']['MachineReferencePage']
export type MachineReference = components['schemas']['MachineReference']
export type PublicProductFixPage = components['schemas']['PublicProductFixPage']
export type PublicProductFixDto = components['schemas']['PublicProductFixDto']
export type StreamingEvent = components['schemas']['StreamingEvent']
export type StreamingEventBatch = components['schemas']['StreamingEventBatch']
export type User = components['schemas']['User']
export type VulnerabilityPage = components['schemas']['VulnerabilityPage']
export type Vulnerability = components['schemas']['Vulnerability']
export type ExploitType = components['schemas']['ExploitType']
export type PublicAssetVulnerabilityPage = components['schemas']['PublicAssetVulnerabilityPage']
export type PublicAssetVulnerabilityDto = components['schemas']['PublicAssetVulnerabilityDto']
