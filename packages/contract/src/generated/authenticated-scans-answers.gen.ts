// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  DeviceAuthenticatedScanAgent,
  DeviceAuthenticatedScanAgentPage,
  DeviceAuthenticatedScanDefinition,
  DeviceAuthenticatedScanDefinitionPage,
  LatestScan,
  ScanAgentAnswer,
  ScanAuthenticationParams,
  ScanHistoryByDefinition,
  ScanHistoryByDefinitionPage,
  ScanHistoryBySession,
  ScanHistoryBySessionPage,
  ScannedTarget,
  ScannerAgent,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `authenticatedScans`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    DeviceAuthenticatedScanAgent,
    DeviceAuthenticatedScanAgentPage,
    DeviceAuthenticatedScanDefinition,
    DeviceAuthenticatedScanDefinitionPage,
    LatestScan,
    ScanAgentAnswer,
    ScanAuthenticationParams,
    ScanHistoryByDefinition,
    ScanHistoryByDefinitionPage,
    ScanHistoryBySession,
    ScanHistoryBySessionPage,
    ScannedTarget,
    ScannerAgent,
  },
  answers: {
    createScanDefinition: 'DeviceAuthenticatedScanDefinition',
    deleteScanDefinitions: null,
    getScanAgent: 'ScanAgentAnswer',
    getScanHistoryByDefinition: 'ScanHistoryByDefinitionPage',
    getScanHistoryBySession: 'ScanHistoryBySessionPage',
    listScanAgents: 'DeviceAuthenticatedScanAgentPage',
    listScanDefinitions: 'DeviceAuthenticatedScanDefinitionPage',
    updateScanDefinition: 'DeviceAuthenticatedScanDefinition',
  },
  error: 'ApiErrorResponse',
}
