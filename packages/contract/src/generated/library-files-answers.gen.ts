// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `libraryFiles`, for comparing real ones with it. */
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
    LibraryFile: {
      type: 'object',
      required: ['fileName', 'sha256', 'creationTime', 'lastUpdatedTime', 'createdBy', 'hasParameters'],
      properties: {
        '@odata.context': { type: 'string' },
        fileName: { type: 'string' },
        sha256: { type: 'string' },
        description: { type: ['string', 'null'] },
        creationTime: { type: 'string', format: 'date-time' },
        lastUpdatedTime: { type: 'string', format: 'date-time' },
        createdBy: { type: 'string' },
        hasParameters: { type: 'boolean' },
        parametersDescription: { type: ['string', 'null'] },
      },
    },
    LibraryFilePage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        value: { type: 'array', items: { $ref: 'LibraryFile' } },
      },
    },
  },
  answers: { deleteLibraryFile: null, listLibraryFiles: 'LibraryFilePage', uploadLibraryFile: 'LibraryFile' },
  error: 'ApiErrorResponse',
}
