// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `hunting`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    AdvancedQueryResponse: {
      type: 'object',
      required: ['Schema', 'Results'],
      properties: {
        Schema: { type: 'array', items: { $ref: 'AdvancedQuerySchemaColumn' } },
        Results: { type: 'array', items: { $ref: 'HuntingRow' } },
      },
    },
    AdvancedQuerySchemaColumn: {
      type: 'object',
      required: ['Name', 'Type'],
      properties: { Name: { type: 'string' }, Type: { type: 'string' } },
    },
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
    HuntingQueryColumn: {
      type: 'object',
      required: ['name', 'type'],
      properties: { name: { type: 'string' }, type: { type: 'string' } },
    },
    HuntingQueryResults: {
      type: 'object',
      required: ['schema', 'results'],
      properties: {
        '@odata.context': { type: 'string' },
        schema: { type: 'array', items: { $ref: 'HuntingQueryColumn' } },
        results: { type: 'array', items: { $ref: 'HuntingRow' } },
      },
    },
    HuntingRow: { type: 'object', additionalProperties: true },
  },
  answers: { runAdvancedQuery: 'AdvancedQueryResponse', runHuntingQuery: 'HuntingQueryResults' },
  error: 'ApiErrorResponse',
}
