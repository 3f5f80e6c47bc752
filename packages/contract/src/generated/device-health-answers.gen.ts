// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import { ApiError, ApiErrorResponse, DeviceAvInfo, DeviceAvInfoPage } from './answer-schemas.gen.ts'

/** What the specs know of the answers of `deviceHealth`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: { ApiError, ApiErrorResponse, DeviceAvInfo, DeviceAvInfoPage },
  answers: { listDeviceAvHealth: 'DeviceAvInfoPage' },
  error: 'ApiErrorResponse',
}
