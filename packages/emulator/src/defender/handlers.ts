import type { OperationId } from '@mde-kit/contract'
import type { Handler } from './call.ts'
import * as alertChanges from './handlers/alert-changes.ts'
import * as alertEntities from './handlers/alert-entities.ts'
import * as alerts from './handlers/alerts.ts'
import * as baselines from './handlers/baselines.ts'
import * as browserExtensions from './handlers/browser-extensions.ts'
import * as createAlert from './handlers/create-alert.ts'
import * as deviceHealth from './handlers/device-health.ts'
import * as domains from './handlers/domains.ts'
import * as exports from './handlers/exports.ts'
import * as files from './handlers/files.ts'
import * as hunting from './handlers/hunting.ts'
import * as indicators from './handlers/indicators.ts'
import * as investigations from './handlers/investigations.ts'
import * as ips from './handlers/ips.ts'
import * as isolation from './handlers/isolation.ts'
import * as libraryFiles from './handlers/library-files.ts'
import * as liveResponse from './handlers/live-response.ts'
import * as machineActions from './handlers/machine-actions.ts'
import * as machineChanges from './handlers/machine-changes.ts'
import * as machinePosture from './handlers/machine-posture.ts'
import * as machineRecords from './handlers/machine-records.ts'
import * as machineSearch from './handlers/machine-search.ts'
import * as machines from './handlers/machines.ts'
import * as packages from './handlers/packages.ts'
import * as recommendations from './handlers/recommendations.ts'
import * as remediationTasks from './handlers/remediation-tasks.ts'
import * as responseActions from './handlers/response-actions.ts'
import * as scanAgents from './handlers/scan-agents.ts'
import * as scanDefinitions from './handlers/scan-definitions.ts'
import * as scanHistory from './handlers/scan-history.ts'
import * as scores from './handlers/scores.ts'
import * as software from './handlers/software.ts'
import * as users from './handlers/users.ts'
import * as vulnerabilities from './handlers/vulnerabilities.ts'
import { mergeHandlers } from './merge-handlers.ts'

/** Handlers by the operation that each answers. */
export type Handlers = { readonly [Id in OperationId]?: Handler<Id> }

/**
 * Operations that the emulator imitates. All others get the example of their spec, or 501 in strict fidelity. What a file
 * in `handlers` exports is named after its operation, and nothing else is exported there.
 */
export const handlers: Handlers = mergeHandlers([
  alertChanges,
  alertEntities,
  alerts,
  baselines,
  browserExtensions,
  createAlert,
  deviceHealth,
  domains,
  exports,
  files,
  hunting,
  indicators,
  investigations,
  ips,
  isolation,
  libraryFiles,
  liveResponse,
  machineActions,
  machineChanges,
  machinePosture,
  machineRecords,
  machineSearch,
  machines,
  packages,
  recommendations,
  remediationTasks,
  responseActions,
  scanAgents,
  scanDefinitions,
  scanHistory,
  scores,
  software,
  users,
  vulnerabilities,
])
