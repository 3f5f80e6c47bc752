// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'

/** What the specs know of the answers of `browserExtensions`, for comparing real ones with it. */
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
    AssetBrowserExtension: {
      type: 'object',
      properties: {
        DeviceId: { type: 'string' },
        DeviceName: { type: 'string' },
        RbacGroupId: { type: 'integer' },
        RbacGroupName: { type: 'string' },
        InstallationTime: { type: 'string', format: 'date-time' },
        BrowserName: { type: 'string' },
        ExtensionId: { type: 'string' },
        ExtensionName: { type: 'string' },
        ExtensionDescription: { type: 'string' },
        ExtensionVersion: { type: 'string' },
        ExtensionRisk: { type: 'string', enum: ['None', 'Low', 'Medium', 'High', 'Critical'] },
        IsActivated: { type: 'boolean' },
        Permissions: { type: 'array', items: { $ref: 'BrowserExtensionPermission' } },
      },
    },
    AssetBrowserExtensionPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'AssetBrowserExtension' } },
      },
    },
    BrowserExtensionPermission: {
      type: 'object',
      properties: {
        Id: { type: 'string' },
        IsRequired: { type: 'boolean' },
        Risk: { type: 'string', enum: ['None', 'Low', 'Medium', 'High', 'Critical'] },
      },
    },
    BrowserExtensionPermissionInfo: {
      type: 'object',
      properties: {
        key: { type: 'string' },
        permissionName: { type: 'string' },
        description: { type: 'string' },
      },
    },
    BrowserExtensionPermissionInfoPage: {
      type: 'object',
      required: ['value'],
      properties: {
        '@odata.context': { type: 'string' },
        '@odata.nextLink': { type: 'string' },
        value: { type: 'array', items: { $ref: 'BrowserExtensionPermissionInfo' } },
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
    exportBrowserExtensions: 'ExportFilesResponse',
    listBrowserExtensionPermissions: 'BrowserExtensionPermissionInfoPage',
    listBrowserExtensionsByMachine: 'AssetBrowserExtensionPage',
  },
  error: 'ApiErrorResponse',
}
