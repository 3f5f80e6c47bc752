// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  Alert,
  AlertComment,
  AlertEvidence,
  AlertPage,
  ApiError,
  ApiErrorResponse,
  InOrgIPStats,
  LoggedOnUser,
  RelatedUser,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `ips`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    Alert,
    AlertComment,
    AlertEvidence,
    AlertPage,
    ApiError,
    ApiErrorResponse,
    InOrgIPStats,
    LoggedOnUser,
    RelatedUser,
  },
  answers: { getIpStatistics: 'InOrgIPStats', listIpAlerts: 'AlertPage' },
  error: 'ApiErrorResponse',
}
