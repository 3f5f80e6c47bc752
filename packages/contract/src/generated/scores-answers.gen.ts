// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `scores`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        target: { type: ['string', 'null'] },
      },
    },
    ApiErrorResponse: { type: 'object', required: ['error'], properties: { error: { $ref: 'ApiError' } } },
    Score: {
      type: 'object',
      required: ['score', 'time'],
      properties: {
        '@odata.context': { type: 'string' },
        score: { type: 'number' },
        time: { type: 'string', format: 'date-time' },
        rbacGroupName: { type: ['string', 'null'] },
        rbacGroupId: { type: ['string', 'null'] },
      },
    },
    ScorePage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        value: { type: 'array', items: { $ref: 'Score' } },
      },
    },
  },
  answers: {
    getDeviceSecureScore: 'Score',
    getExposureScore: 'Score',
    listExposureScoresByMachineGroup: 'ScorePage',
  },
  error: 'ApiErrorResponse',
}
