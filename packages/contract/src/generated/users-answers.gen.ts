// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  Alert,
  AlertComment,
  AlertEvidence,
  AlertPage,
  ApiError,
  ApiErrorResponse,
  IpAddress,
  LoggedOnUser,
  Machine,
  MachinePage,
  RelatedUser,
  User,
  VmMetadata,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `users`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    Alert,
    AlertComment,
    AlertEvidence,
    AlertPage,
    ApiError,
    ApiErrorResponse,
    IpAddress,
    LoggedOnUser,
    Machine,
    MachinePage,
    RelatedUser,
    User,
    VmMetadata,
  },
  answers: { getUser: 'User', listUserAlerts: 'AlertPage', listUserMachines: 'MachinePage' },
  error: 'ApiErrorResponse',
}
