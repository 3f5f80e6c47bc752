// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import { ApiError, ApiErrorResponse, Investigation, InvestigationPage } from './answer-schemas.gen.ts'

/** What the specs know of the answers of `investigations`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: { ApiError, ApiErrorResponse, Investigation, InvestigationPage },
  answers: { getInvestigation: 'Investigation', listInvestigations: 'InvestigationPage' },
  error: 'ApiErrorResponse',
}
