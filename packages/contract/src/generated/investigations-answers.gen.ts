// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `investigations`, for comparing real ones with it. */
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
    Investigation: {
      type: 'object',
      required: ['id', 'state', 'machineId', 'computerDnsName'],
      properties: {
        '@odata.context': { type: 'string' },
        id: { type: 'string' },
        startTime: { type: ['string', 'null'], format: 'date-time' },
        endTime: { type: ['string', 'null'], format: 'date-time' },
        state: {
          type: 'string',
          enum: [
            'Unknown',
            'Terminated',
            'SuccessfullyRemediated',
            'Benign',
            'Failed',
            'PartiallyRemediated',
            'Running',
            'PendingApproval',
            'PendingResource',
            'PartiallyInvestigated',
            'TerminatedByUser',
            'TerminatedBySystem',
            'Queued',
            'InnerFailure',
            'PreexistingAlert',
            'UnsupportedOs',
            'UnsupportedAlertType',
            'SuppressedAlert',
          ],
        },
        cancelledBy: { type: ['string', 'null'] },
        statusDetails: { type: ['string', 'null'] },
        machineId: { type: 'string' },
        computerDnsName: { type: 'string' },
        triggeringAlertId: { type: ['string', 'null'] },
      },
    },
    InvestigationPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'Investigation' } },
      },
    },
  },
  answers: { getInvestigation: 'Investigation', listInvestigations: 'InvestigationPage' },
  error: 'ApiErrorResponse',
}
