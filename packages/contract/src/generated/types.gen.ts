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
      incidentId?: number | null
      /**
       * Format: int64
       * @description Automated investigation of the alert. A number here, though the id of an investigation is text.
       */
      investigationId?: number | null
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
      processId?: number | null
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
      parentProcessId?: number | null
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
      logOnMachinesCount?: number | null
      /** @description Whether the user administers the domain. */
      isDomainAdmin: boolean
      /** @description Whether the user signs in over the network only. */
      isOnlyNetworkUser?: boolean | null
    }
    /** @description The domains of one alert. */
    DomainPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Domains. */
      value: components['schemas']['Domain'][]
    }
    /** @description A domain. */
    Domain: {
      /** @description Host name, such as www.example.com. */
      host: string
    }
    /** @description The files of one alert. */
    FilePage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description Files. */
      value: components['schemas']['File'][]
    }
    /** @description A file, known by the hash of its content. */
    File: {
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
      globalPrevalence?: number | null
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
      size?: number | null
      /** @description Type of the file, such as APP. */
      fileType?: string | null
      /** @description Whether it is a Windows program file, such as an EXE or DLL. */
      isPeFile: boolean
      /** @description Who published the file. */
      filePublisher: string
      /** @description Product that the file is part of. A sample holds HTML entities, most likely a slip in publishing. */
      fileProductName: string
      /** @description Who signed the file. */
      signer: string
      /** @description Who issued the certificate of the signer. */
      issuer: string
      /** @description Hash of the signing certificate. */
      signerHash: string
      /** @description Whether the signing certificate could be verified. */
      isValidCertificate: boolean
      /** @description Verdict, such as Pua or Unknown. An open list. */
      determinationType: string
      /** @description Name of the threat, such as PUA:Win32/FusionCore. */
      determinationValue?: string | null
    }
    /** @description The IP addresses of one alert. */
    IpPage: {
      /** @description Where the type is described. */
      '@odata.context'?: string
      /** @description IP addresses. */
      value: components['schemas']['Ip'][]
    }
    /** @description An IP address. */
    Ip: {
      /** @description The address itself. */
      id: string
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
      errorHResult?: number | null
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
      osBuild?: number | null
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
      /** @description Entra id of the device, a GUID; null unless it is joined to Entra. */
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
  }
  requestBodies: never
  headers: never
  pathItems: never
}
export type ApiError = components['schemas']['ApiError']
export type ApiErrorResponse = components['schemas']['ApiErrorResponse']
export type AlertPage = components['schemas']['AlertPage']
export type Alert = components['schemas']['Alert']
export type AlertComment = components['schemas']['AlertComment']
export type AlertEvidence = components['schemas']['AlertEvidence']
export type RelatedUser = components['schemas']['RelatedUser']
export type LoggedOnUser = components['schemas']['LoggedOnUser']
export type User = components['schemas']['User']
export type DomainPage = components['schemas']['DomainPage']
export type Domain = components['schemas']['Domain']
export type FilePage = components['schemas']['FilePage']
export type File = components['schemas']['File']
export type IpPage = components['schemas']['IpPage']
export type Ip = components['schemas']['Ip']
export type AlertUpdate = components['schemas']['AlertUpdate']
export type AlertBatchUpdate = components['schemas']['AlertBatchUpdate']
export type AlertByReference = components['schemas']['AlertByReference']
export type MachineActionPage = components['schemas']['MachineActionPage']
export type MachineAction = components['schemas']['MachineAction']
export type MachineActionCommand = components['schemas']['MachineActionCommand']
export type MachineActionFileInfo = components['schemas']['MachineActionFileInfo']
export type LiveResponseCommand = components['schemas']['LiveResponseCommand']
export type LiveResponseParam = components['schemas']['LiveResponseParam']
export type MachineActionCancellation = components['schemas']['MachineActionCancellation']
export type MachinePage = components['schemas']['MachinePage']
export type Machine = components['schemas']['Machine']
export type IpAddress = components['schemas']['IpAddress']
export type VmMetadata = components['schemas']['VmMetadata']
export type MachineIsolation = components['schemas']['MachineIsolation']
export type MachineRelease = components['schemas']['MachineRelease']
export type ResponseBadRequest = components['responses']['BadRequest']
export type ResponseUnauthorized = components['responses']['Unauthorized']
export type ResponseForbidden = components['responses']['Forbidden']
export type ResponseNotFound = components['responses']['NotFound']
export type ResponseRateLimited = components['responses']['RateLimited']
export type ParameterFilter = components['parameters']['Filter']
export type ParameterTop10000 = components['parameters']['Top10000']
export type ParameterSkip = components['parameters']['Skip']
export type ParameterAlertId = components['parameters']['AlertId']
export type ParameterMachineId = components['parameters']['MachineId']
export type ParameterMachineIdOrName = components['parameters']['MachineIdOrName']
export type ParameterMachineActionId = components['parameters']['MachineActionId']
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
}
