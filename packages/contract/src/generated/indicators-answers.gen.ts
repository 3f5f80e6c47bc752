// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  ImportIndicatorsResponse,
  Indicator,
  IndicatorImportResult,
  IndicatorPage,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `indicators`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    ImportIndicatorsResponse,
    Indicator,
    IndicatorImportResult,
    IndicatorPage,
  },
  answers: {
    batchDeleteIndicators: null,
    createIndicator: 'Indicator',
    deleteIndicator: null,
    importIndicators: 'ImportIndicatorsResponse',
    listIndicators: 'IndicatorPage',
  },
  error: 'ApiErrorResponse',
}
