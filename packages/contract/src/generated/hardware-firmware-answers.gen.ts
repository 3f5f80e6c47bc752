// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `hardwareFirmware`, for comparing real ones with it. */
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
    AssetHardwareFirmware: {
      type: 'object',
      properties: {
        deviceId: { type: 'string' },
        deviceName: { type: ['string', 'null'] },
        rbacGroupName: { type: 'string' },
        rbacGroupId: { type: 'integer' },
        componentType: { type: 'string' },
        manufacturer: { type: 'string' },
        componentName: { type: 'string' },
        componentVersion: { type: 'string' },
        additionalFields: { type: 'string' },
      },
    },
    AssetHardwareFirmwarePage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'AssetHardwareFirmware' } },
      },
    },
    ExportFilesResponse: {
      type: 'object',
      required: ['exportFiles', 'generatedTime'],
      properties: {
        '@odata.context': { type: 'string' },
        exportFiles: { type: 'array', items: { type: 'string' } },
        generatedTime: { type: 'string', format: 'date-time' },
      },
    },
  },
  answers: {
    exportHardwareFirmware: 'ExportFilesResponse',
    listHardwareFirmwareByMachine: 'AssetHardwareFirmwarePage',
  },
  error: 'ApiErrorResponse',
}
