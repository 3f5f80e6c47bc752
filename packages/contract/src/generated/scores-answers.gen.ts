// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import { ApiError, ApiErrorResponse, Score, ScorePage } from './answer-schemas.gen.ts'

/** What the specs know of the answers of `scores`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: { ApiError, ApiErrorResponse, Score, ScorePage },
  answers: {
    getDeviceSecureScore: 'Score',
    getExposureScore: 'Score',
    listExposureScoresByMachineGroup: 'ScorePage',
  },
  error: 'ApiErrorResponse',
}
