// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  AssetConfiguration,
  AssetConfigurationPage,
  AssetNonCpeSoftware,
  AssetNonCpeSoftwarePage,
  AssetSoftware,
  AssetSoftwarePage,
  AssetVulnerability,
  AssetVulnerabilityPage,
  DeltaAssetVulnerability,
  DeltaAssetVulnerabilityPage,
  ExportFilesResponse,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `assessments`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    AssetConfiguration,
    AssetConfigurationPage,
    AssetNonCpeSoftware,
    AssetNonCpeSoftwarePage,
    AssetSoftware,
    AssetSoftwarePage,
    AssetVulnerability,
    AssetVulnerabilityPage,
    DeltaAssetVulnerability,
    DeltaAssetVulnerabilityPage,
    ExportFilesResponse,
  },
  answers: {
    exportInfoGathering: 'ExportFilesResponse',
    exportNonCpeSoftwareInventory: 'ExportFilesResponse',
    exportSecureConfigurations: 'ExportFilesResponse',
    exportSoftwareInventory: 'ExportFilesResponse',
    exportSoftwareVulnerabilities: 'ExportFilesResponse',
    listNonCpeSoftwareInventoryByMachine: 'AssetNonCpeSoftwarePage',
    listSecureConfigurationsByMachine: 'AssetConfigurationPage',
    listSoftwareInventoryByMachine: 'AssetSoftwarePage',
    listSoftwareVulnerabilitiesByMachine: 'AssetVulnerabilityPage',
    listSoftwareVulnerabilityChangesByMachine: 'DeltaAssetVulnerabilityPage',
  },
  error: 'ApiErrorResponse',
}
