// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  AdvancedQueryResponse,
  AdvancedQuerySchemaColumn,
  ApiError,
  ApiErrorResponse,
  HuntingQueryColumn,
  HuntingQueryResults,
  HuntingRow,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `hunting`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    AdvancedQueryResponse,
    AdvancedQuerySchemaColumn,
    ApiError,
    ApiErrorResponse,
    HuntingQueryColumn,
    HuntingQueryResults,
    HuntingRow,
  },
  answers: { runAdvancedQuery: 'AdvancedQueryResponse', runHuntingQuery: 'HuntingQueryResults' },
  error: 'ApiErrorResponse',
}
