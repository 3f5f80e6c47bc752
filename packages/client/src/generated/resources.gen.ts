// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Caller } from '../call/caller.ts'
import { createAlertsResource, type AlertsResource } from './alerts.gen.ts'
import { createMachinesResource, type MachinesResource } from './machines.gen.ts'
import { createMachineActionsResource, type MachineActionsResource } from './machine-actions.gen.ts'
import { createInvestigationsResource, type InvestigationsResource } from './investigations.gen.ts'
import { createLibraryFilesResource, type LibraryFilesResource } from './library-files.gen.ts'
import { createIndicatorsResource, type IndicatorsResource } from './indicators.gen.ts'
import { createFilesResource, type FilesResource } from './files.gen.ts'
import { createDomainsResource, type DomainsResource } from './domains.gen.ts'
import { createIpsResource, type IpsResource } from './ips.gen.ts'
import { createUsersResource, type UsersResource } from './users.gen.ts'
import { createHuntingResource, type HuntingResource } from './hunting.gen.ts'
import { createDeviceHealthResource, type DeviceHealthResource } from './device-health.gen.ts'
import { createSoftwareResource, type SoftwareResource } from './software.gen.ts'
import { createVulnerabilitiesResource, type VulnerabilitiesResource } from './vulnerabilities.gen.ts'
import { createRecommendationsResource, type RecommendationsResource } from './recommendations.gen.ts'
import { createRemediationTasksResource, type RemediationTasksResource } from './remediation-tasks.gen.ts'
import { createScoresResource, type ScoresResource } from './scores.gen.ts'
import { createAssessmentsResource, type AssessmentsResource } from './assessments.gen.ts'
import { createBaselinesResource, type BaselinesResource } from './baselines.gen.ts'
import { createBrowserExtensionsResource, type BrowserExtensionsResource } from './browser-extensions.gen.ts'
import { createCertificatesResource, type CertificatesResource } from './certificates.gen.ts'
import { createHardwareFirmwareResource, type HardwareFirmwareResource } from './hardware-firmware.gen.ts'
import {
  createAuthenticatedScansResource,
  type AuthenticatedScansResource,
} from './authenticated-scans.gen.ts'

export type * from './alerts.gen.ts'
export type * from './machines.gen.ts'
export type * from './machine-actions.gen.ts'
export type * from './investigations.gen.ts'
export type * from './library-files.gen.ts'
export type * from './indicators.gen.ts'
export type * from './files.gen.ts'
export type * from './domains.gen.ts'
export type * from './ips.gen.ts'
export type * from './users.gen.ts'
export type * from './hunting.gen.ts'
export type * from './device-health.gen.ts'
export type * from './software.gen.ts'
export type * from './vulnerabilities.gen.ts'
export type * from './recommendations.gen.ts'
export type * from './remediation-tasks.gen.ts'
export type * from './scores.gen.ts'
export type * from './assessments.gen.ts'
export type * from './baselines.gen.ts'
export type * from './browser-extensions.gen.ts'
export type * from './certificates.gen.ts'
export type * from './hardware-firmware.gen.ts'
export type * from './authenticated-scans.gen.ts'

/** Every resource of the API. */
export interface Resources {
  readonly alerts: AlertsResource
  readonly machines: MachinesResource
  readonly machineActions: MachineActionsResource
  readonly investigations: InvestigationsResource
  readonly libraryFiles: LibraryFilesResource
  readonly indicators: IndicatorsResource
  readonly files: FilesResource
  readonly domains: DomainsResource
  readonly ips: IpsResource
  readonly users: UsersResource
  readonly hunting: HuntingResource
  readonly deviceHealth: DeviceHealthResource
  readonly software: SoftwareResource
  readonly vulnerabilities: VulnerabilitiesResource
  readonly recommendations: RecommendationsResource
  readonly remediationTasks: RemediationTasksResource
  readonly scores: ScoresResource
  readonly assessments: AssessmentsResource
  readonly baselines: BaselinesResource
  readonly browserExtensions: BrowserExtensionsResource
  readonly certificates: CertificatesResource
  readonly hardwareFirmware: HardwareFirmwareResource
  readonly authenticatedScans: AuthenticatedScansResource
}

/** Binds every resource to a caller. */
export function createResources(caller: Caller): Resources {
  return {
    alerts: createAlertsResource(caller),
    machines: createMachinesResource(caller),
    machineActions: createMachineActionsResource(caller),
    investigations: createInvestigationsResource(caller),
    libraryFiles: createLibraryFilesResource(caller),
    indicators: createIndicatorsResource(caller),
    files: createFilesResource(caller),
    domains: createDomainsResource(caller),
    ips: createIpsResource(caller),
    users: createUsersResource(caller),
    hunting: createHuntingResource(caller),
    deviceHealth: createDeviceHealthResource(caller),
    software: createSoftwareResource(caller),
    vulnerabilities: createVulnerabilitiesResource(caller),
    recommendations: createRecommendationsResource(caller),
    remediationTasks: createRemediationTasksResource(caller),
    scores: createScoresResource(caller),
    assessments: createAssessmentsResource(caller),
    baselines: createBaselinesResource(caller),
    browserExtensions: createBrowserExtensionsResource(caller),
    certificates: createCertificatesResource(caller),
    hardwareFirmware: createHardwareFirmwareResource(caller),
    authenticatedScans: createAuthenticatedScansResource(caller),
  }
}
