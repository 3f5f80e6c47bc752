// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import { ApiError, ApiErrorResponse, LibraryFile, LibraryFilePage } from './answer-schemas.gen.ts'

/** What the specs know of the answers of `libraryFiles`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: { ApiError, ApiErrorResponse, LibraryFile, LibraryFilePage },
  answers: { deleteLibraryFile: null, listLibraryFiles: 'LibraryFilePage', uploadLibraryFile: 'LibraryFile' },
  error: 'ApiErrorResponse',
}
