// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `deviceHealth`, for comparing real ones with it. */
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
    DeviceAvInfo: {
      type: 'object',
      required: ['id', 'machineId'],
      properties: {
        id: { type: 'string' },
        machineId: { type: 'string' },
        computerDnsName: { type: ['string', 'null'] },
        osKind: { type: ['string', 'null'], enum: ['windows', 'mac', 'linux', null] },
        osPlatform: { type: ['string', 'null'] },
        osVersion: { type: ['string', 'null'] },
        avMode: { type: ['string', 'null'], enum: ['', '0', '1', '2', '3', '4', '5', null] },
        avSignatureVersion: { type: ['string', 'null'] },
        avEngineVersion: { type: ['string', 'null'] },
        avPlatformVersion: { type: ['string', 'null'] },
        lastSeenTime: { type: ['string', 'null'], format: 'date-time' },
        quickScanResult: { type: ['string', 'null'], enum: ['Completed', 'Canceled', 'Failed', '', null] },
        quickScanError: { type: ['string', 'null'] },
        quickScanTime: { type: ['string', 'null'], format: 'date-time' },
        fullScanResult: { type: ['string', 'null'], enum: ['Completed', 'Canceled', 'Failed', '', null] },
        fullScanError: { type: ['string', 'null'] },
        fullScanTime: { type: ['string', 'null'], format: 'date-time' },
        dataRefreshTimestamp: { type: ['string', 'null'], format: 'date-time' },
        avEngineUpdateTime: { type: ['string', 'null'], format: 'date-time' },
        avSignatureUpdateTime: { type: ['string', 'null'], format: 'date-time' },
        avPlatformUpdateTime: { type: ['string', 'null'], format: 'date-time' },
        avIsSignatureUpToDate: { type: ['string', 'null'], enum: ['True', 'False', 'Unknown', null] },
        avIsEngineUpToDate: { type: ['string', 'null'], enum: ['True', 'False', 'Unknown', null] },
        avIsPlatformUpToDate: { type: ['string', 'null'], enum: ['True', 'False', 'Unknown', null] },
        avSignaturePublishTime: { type: ['string', 'null'], format: 'date-time' },
        rbacGroupName: { type: ['string', 'null'] },
        rbacGroupId: { type: ['integer', 'null'] },
      },
    },
    DeviceAvInfoPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'DeviceAvInfo' } },
      },
    },
  },
  answers: { listDeviceAvHealth: 'DeviceAvInfoPage' },
  error: 'ApiErrorResponse',
}
