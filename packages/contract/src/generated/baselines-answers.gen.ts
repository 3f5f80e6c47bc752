// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  AssetBaselineAssessment,
  AssetBaselineAssessmentPage,
  BaselineConfiguration,
  BaselineConfigurationPage,
  BaselineProfile,
  BaselineProfilePage,
  ExportFilesResponse,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `baselines`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    AssetBaselineAssessment,
    AssetBaselineAssessmentPage,
    BaselineConfiguration,
    BaselineConfigurationPage,
    BaselineProfile,
    BaselineProfilePage,
    ExportFilesResponse,
  },
  answers: {
    exportBaselineCompliance: 'ExportFilesResponse',
    listBaselineComplianceByMachine: 'AssetBaselineAssessmentPage',
    listBaselineConfigurations: 'BaselineConfigurationPage',
    listBaselineProfiles: 'BaselineProfilePage',
  },
  error: 'ApiErrorResponse',
}
