// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  AssetHardwareFirmware,
  AssetHardwareFirmwarePage,
  ExportFilesResponse,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `hardwareFirmware`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    AssetHardwareFirmware,
    AssetHardwareFirmwarePage,
    ExportFilesResponse,
  },
  answers: {
    exportHardwareFirmware: 'ExportFilesResponse',
    listHardwareFirmwareByMachine: 'AssetHardwareFirmwarePage',
  },
  error: 'ApiErrorResponse',
}
