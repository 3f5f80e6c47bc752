// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `certificates`, for comparing real ones with it. */
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
    AssetCertificateAssessment: {
      type: 'object',
      properties: {
        deviceId: { type: 'string' },
        deviceName: { type: ['string', 'null'] },
        thumbprint: { type: 'string' },
        path: { type: 'string' },
        signatureAlgorithm: { type: 'string' },
        keyLength: { type: 'integer' },
        notAfter: { type: 'string', format: 'date-time' },
        notBefore: { type: 'string', format: 'date-time' },
        subjectType: { type: 'string' },
        serialNumber: { type: 'string' },
        subjectObject: { type: ['object', 'null'] },
        issuerObject: { type: ['object', 'null'] },
        keyUsageArray: { type: ['array', 'null'], items: { type: 'string' } },
        extendedKeyUsageArray: { type: ['array', 'null'], items: { type: 'string' } },
        isSelfSigned: { type: 'boolean' },
        rbacGroupId: { type: 'integer' },
        rbacGroupName: { type: 'string' },
      },
    },
    AssetCertificateAssessmentPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'AssetCertificateAssessment' } },
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
    exportCertificates: 'ExportFilesResponse',
    listCertificatesByMachine: 'AssetCertificateAssessmentPage',
  },
  error: 'ApiErrorResponse',
}
