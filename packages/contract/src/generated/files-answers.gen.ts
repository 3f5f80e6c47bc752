// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  Alert,
  AlertComment,
  AlertEvidence,
  AlertPage,
  ApiError,
  ApiErrorResponse,
  File,
  InOrgFileStats,
  IpAddress,
  LoggedOnUser,
  Machine,
  MachinePage,
  RelatedUser,
  VmMetadata,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `files`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    Alert,
    AlertComment,
    AlertEvidence,
    AlertPage,
    ApiError,
    ApiErrorResponse,
    File,
    InOrgFileStats,
    IpAddress,
    LoggedOnUser,
    Machine,
    MachinePage,
    RelatedUser,
    VmMetadata,
  },
  answers: {
    getFile: 'File',
    getFileStatistics: 'InOrgFileStats',
    listFileAlerts: 'AlertPage',
    listFileMachines: 'MachinePage',
  },
  error: 'ApiErrorResponse',
}
