// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  AssetCertificateAssessment,
  AssetCertificateAssessmentPage,
  ExportFilesResponse,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `certificates`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    AssetCertificateAssessment,
    AssetCertificateAssessmentPage,
    ExportFilesResponse,
  },
  answers: {
    exportCertificates: 'ExportFilesResponse',
    listCertificatesByMachine: 'AssetCertificateAssessmentPage',
  },
  error: 'ApiErrorResponse',
}
