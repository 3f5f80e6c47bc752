// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `indicators`, for comparing real ones with it. */
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
    ImportIndicatorsResponse: {
      type: 'object',
      required: ['value'],
      properties: { value: { type: 'array', items: { $ref: 'IndicatorImportResult' } } },
    },
    Indicator: {
      type: 'object',
      required: [
        'id',
        'indicatorValue',
        'indicatorType',
        'action',
        'createdBy',
        'creationTimeDateTimeUtc',
        'lastUpdateTime',
        'title',
        'description',
        'rbacGroupNames',
      ],
      properties: {
        '@odata.context': { type: 'string' },
        id: { type: 'string' },
        indicatorValue: { type: 'string' },
        indicatorType: {
          type: 'string',
          enum: [
            'FileSha1',
            'FileSha256',
            'FileMd5',
            'CertificateThumbprint',
            'IpAddress',
            'DomainName',
            'Url',
          ],
        },
        application: { type: ['string', 'null'] },
        action: {
          type: 'string',
          enum: ['Warn', 'Block', 'Audit', 'Alert', 'AlertAndBlock', 'BlockAndRemediate', 'Allowed'],
        },
        externalID: { type: ['string', 'null'] },
        externalId: { type: ['string', 'null'] },
        sourceType: { type: ['string', 'null'], enum: ['User', 'AadApp', null] },
        source: { type: ['string', 'null'] },
        createdBySource: { type: ['string', 'null'] },
        createdBy: { type: 'string' },
        createdByDisplayName: { type: ['string', 'null'] },
        lastUpdatedBy: { type: ['string', 'null'] },
        creationTimeDateTimeUtc: { type: 'string', format: 'date-time' },
        expirationTime: { type: ['string', 'null'], format: 'date-time' },
        lastUpdateTime: { type: 'string', format: 'date-time' },
        severity: { type: ['string', 'null'], enum: ['Informational', 'Low', 'Medium', 'High', null] },
        title: { type: 'string' },
        description: { type: 'string' },
        recommendedActions: { type: ['string', 'null'] },
        rbacGroupNames: { type: 'array', items: { type: 'string' } },
        rbacGroupIds: { type: ['array', 'null'], items: { type: 'string' } },
        generateAlert: { type: ['boolean', 'null'] },
        educateUrl: { type: ['string', 'null'] },
        category: { type: ['integer', 'null'] },
        mitreTechniques: { type: ['array', 'null'], items: {} },
        historicalDetection: { type: ['boolean', 'null'] },
      },
    },
    IndicatorImportResult: {
      type: 'object',
      required: ['indicator', 'isFailed'],
      properties: {
        id: { type: ['string', 'null'] },
        indicator: { type: 'string' },
        isFailed: { type: 'boolean' },
        failureReason: { type: ['string', 'null'] },
      },
    },
    IndicatorPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'Indicator' } },
      },
    },
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
