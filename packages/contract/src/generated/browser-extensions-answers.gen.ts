// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AnswerShapes } from '../drift/answer-shapes.ts'
import {
  ApiError,
  ApiErrorResponse,
  AssetBrowserExtension,
  AssetBrowserExtensionPage,
  BrowserExtensionPermission,
  BrowserExtensionPermissionInfo,
  BrowserExtensionPermissionInfoPage,
  ExportFilesResponse,
} from './answer-schemas.gen.ts'

/** What the specs know of the answers of `browserExtensions`, for comparing real ones with it. */
export const answerShapes: AnswerShapes = {
  schemas: {
    ApiError,
    ApiErrorResponse,
    AssetBrowserExtension,
    AssetBrowserExtensionPage,
    BrowserExtensionPermission,
    BrowserExtensionPermissionInfo,
    BrowserExtensionPermissionInfoPage,
    ExportFilesResponse,
  },
  answers: {
    exportBrowserExtensions: 'ExportFilesResponse',
    listBrowserExtensionPermissions: 'BrowserExtensionPermissionInfoPage',
    listBrowserExtensionsByMachine: 'AssetBrowserExtensionPage',
  },
  error: 'ApiErrorResponse',
}
