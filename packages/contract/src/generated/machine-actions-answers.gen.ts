// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `machineActions`, for comparing real ones with it. */
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
    EdmString: {
      type: 'object',
      required: ['value'],
      properties: { '@odata.context': { type: 'string' }, value: { type: 'string' } },
    },
    LiveResponseCommand: {
      type: 'object',
      required: ['type', 'params'],
      properties: {
        type: { type: 'string', enum: ['PutFile', 'RunScript', 'GetFile'] },
        params: { type: 'array', items: { $ref: 'LiveResponseParam' } },
      },
    },
    LiveResponseParam: {
      type: 'object',
      required: ['key', 'value'],
      properties: {
        key: { type: 'string', enum: ['FileName', 'ScriptName', 'Args', 'Path'] },
        value: { type: 'string' },
      },
    },
    MachineAction: {
      type: 'object',
      required: ['id', 'type', 'requestor', 'requestorComment', 'status', 'machineId', 'creationDateTimeUtc'],
      properties: {
        '@odata.context': { type: 'string' },
        id: { type: 'string' },
        type: {
          type: 'string',
          enum: [
            'RunAntiVirusScan',
            'Offboard',
            'LiveResponse',
            'CollectInvestigationPackage',
            'Isolate',
            'Unisolate',
            'StopAndQuarantineFile',
            'RestrictCodeExecution',
            'UnrestrictCodeExecution',
          ],
        },
        title: { type: ['string', 'null'] },
        scope: { type: ['string', 'null'], enum: ['Full', 'Selective', 'Quick', null] },
        requestor: { type: 'string' },
        requestorComment: { type: 'string' },
        requestSource: { type: ['string', 'null'] },
        externalID: { type: ['string', 'null'] },
        status: {
          type: 'string',
          enum: ['Pending', 'InProgress', 'Succeeded', 'Failed', 'TimeOut', 'Cancelled'],
        },
        machineId: { type: 'string' },
        computerDnsName: { type: ['string', 'null'] },
        creationDateTimeUtc: { type: 'string', format: 'date-time' },
        lastUpdateDateTimeUtc: { type: ['string', 'null'], format: 'date-time' },
        lastUpdateTimeUtc: { type: ['string', 'null'], format: 'date-time' },
        cancellationRequestor: { type: ['string', 'null'] },
        cancellationComment: { type: ['string', 'null'] },
        cancellationDateTimeUtc: { type: ['string', 'null'], format: 'date-time' },
        errorHResult: { type: ['integer', 'null'] },
        commands: { type: ['array', 'null'], items: { $ref: 'MachineActionCommand' } },
        relatedFileInfo: { anyOf: [{ $ref: 'MachineActionFileInfo' }, { type: 'null' }] },
      },
    },
    MachineActionCommand: {
      type: 'object',
      required: ['index', 'commandStatus', 'errors', 'command'],
      properties: {
        index: { type: 'integer' },
        startTime: { type: ['string', 'null'], format: 'date-time' },
        endTime: { type: ['string', 'null'], format: 'date-time' },
        commandStatus: { type: 'string', enum: ['Created', 'Completed', 'Failed'] },
        errors: { type: 'array', items: { type: 'string' } },
        command: { $ref: 'LiveResponseCommand' },
      },
    },
    MachineActionFileInfo: {
      type: 'object',
      required: ['fileIdentifier', 'fileIdentifierType'],
      properties: {
        fileIdentifier: { type: 'string' },
        fileIdentifierType: { type: 'string', enum: ['Sha1', 'Sha256', 'Md5'] },
      },
    },
    MachineActionPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'MachineAction' } },
      },
    },
  },
  answers: {
    cancelMachineAction: 'MachineAction',
    getLiveResponseResult: 'EdmString',
    getMachineAction: 'MachineAction',
    getPackageSasUri: 'EdmString',
    listMachineActions: 'MachineActionPage',
  },
  error: 'ApiErrorResponse',
}
