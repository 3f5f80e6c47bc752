// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `baselines`, for comparing real ones with it. */
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
    AssetBaselineAssessment: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        configurationId: { type: 'string' },
        profileId: { type: 'string' },
        deviceId: { type: 'string' },
        deviceName: { type: ['string', 'null'] },
        osPlatform: { type: 'string' },
        osVersion: { type: 'string' },
        rbacGroupName: { type: 'string' },
        rbacGroupId: { type: 'integer' },
        isApplicable: { type: 'boolean' },
        isCompliant: { type: 'boolean' },
        dataCollectionTimeOffset: { type: ['string', 'null'], format: 'date-time' },
        complianceCalculationTimeOffset: { type: ['string', 'null'] },
        recommendedValue: { type: 'array', items: { type: 'string' } },
        currentValue: { type: 'array', items: { type: 'string' } },
        source: { type: 'array', items: { type: 'string' } },
      },
    },
    AssetBaselineAssessmentPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'AssetBaselineAssessment' } },
      },
    },
    BaselineConfiguration: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        uniqueId: { type: 'string' },
        benchmarkName: { type: 'string' },
        benchmarkVersion: { type: 'string' },
        name: { type: 'string' },
        description: { type: 'string' },
        category: { type: 'string' },
        complianceLevels: { type: 'array', items: { type: 'string' } },
        cce: { type: ['string', 'null'] },
        rationale: { type: ['string', 'null'] },
        source: { type: 'array', items: { type: 'string' } },
        recommendedValue: { type: 'array', items: { type: 'string' } },
        remediation: { type: 'string' },
        isCustom: { type: 'boolean' },
      },
    },
    BaselineConfigurationPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'BaselineConfiguration' } },
      },
    },
    BaselineProfile: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        description: { type: 'string' },
        benchmark: { type: 'string' },
        version: { type: 'string' },
        operatingSystem: { type: 'string' },
        operatingSystemVersion: { type: 'string' },
        status: { type: 'boolean' },
        complianceLevel: { type: 'string' },
        settingsNumber: { type: 'integer' },
        createdBy: { type: 'string' },
        lastUpdatedBy: { type: ['string', 'null'] },
        createdOnTimestampUTC: { type: 'string', format: 'date-time' },
        lastUpdateTimestampUTC: { type: 'string', format: 'date-time' },
        passedDevices: { type: 'integer' },
        totalDevices: { type: 'integer' },
      },
    },
    BaselineProfilePage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'BaselineProfile' } },
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
    exportBaselineCompliance: 'ExportFilesResponse',
    listBaselineComplianceByMachine: 'AssetBaselineAssessmentPage',
    listBaselineConfigurations: 'BaselineConfigurationPage',
    listBaselineProfiles: 'BaselineProfilePage',
  },
  error: 'ApiErrorResponse',
}
