// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  Alert,
  AlertComment,
  AlertEvidence,
  AlertPage,
  ApiError,
  ApiErrorResponse,
  InOrgDomainStats,
  IpAddress,
  LoggedOnUser,
  Machine,
  MachinePage,
  RelatedUser,
  VmMetadata,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `domains`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    Alert,
    AlertComment,
    AlertEvidence,
    AlertPage,
    ApiError,
    ApiErrorResponse,
    InOrgDomainStats,
    IpAddress,
    LoggedOnUser,
    Machine,
    MachinePage,
    RelatedUser,
    VmMetadata,
  },
  answers: {
    getDomainStatistics: 'InOrgDomainStats',
    listDomainAlerts: 'AlertPage',
    listDomainMachines: 'MachinePage',
  },
  error: 'ApiErrorResponse',
}
