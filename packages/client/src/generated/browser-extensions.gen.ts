// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  AssetBrowserExtension,
  BrowserExtensionPermissionInfo,
  ExportFilesResponse,
  OperationTypes,
} from '@mde-kit/contract'
import {
  exportBrowserExtensions,
  listBrowserExtensionPermissions,
  listBrowserExtensionsByMachine,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { TextField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `exportBrowserExtensions`. */
export type ExportBrowserExtensionsQuery = QueryOf<OperationTypes['exportBrowserExtensions']>

/** Query options of `listBrowserExtensionPermissions`. */
export type ListBrowserExtensionPermissionsQuery = QueryOf<
  OperationTypes['listBrowserExtensionPermissions'],
  ListBrowserExtensionPermissionsFields
>

/** Query options of `listBrowserExtensionsByMachine`. */
export type ListBrowserExtensionsByMachineQuery = QueryOf<OperationTypes['listBrowserExtensionsByMachine']>

/** What `listBrowserExtensionPermissions` can be filtered by. */
export interface ListBrowserExtensionPermissionsFields {
  /** What it lets an extension do. */
  readonly description: TextField
}

/** Browser extensions on devices. */
export interface BrowserExtensionsResource {
  /**
   * Export browser extensions to files. Links to files that hold the browser extensions of every device:
   * one row per device, browser and extension. Advised above 100,000 devices. The files tell the present
   * state only.
   *
   * `GET /api/machines/browserextensionsinventoryExport`, effect: read. Delegated: Software.Read.
   * Application: Software.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
   * `AssetBrowserExtension` rows, behind links that expire.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-browser-extensions (read
   * 2025-11-10)
   */
  export(query?: ExportBrowserExtensionsQuery, options?: CallOptions): Promise<ExportFilesResponse>

  /**
   * List what permissions of browser extensions mean. A fixed catalogue of the permissions that extensions
   * ask for; it takes no id of an extension. Join `key` with `Permissions` of
   * `listBrowserExtensionsByMachine`. The page states no quota.
   *
   * `GET /api/browserextensions/permissionsinfo`, effect: read, preview. Delegated: Software.Read.
   * Application: Software.Read.All. Paging: `@odata.nextLink`, at most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-browser-extensions-permission-info (read
   * 2025-11-10)
   */
  listPermissions(
    query?: ListBrowserExtensionPermissionsQuery,
    options?: CallOptions,
  ): Pages<BrowserExtensionPermissionInfo>

  /**
   * List the browser extensions of all devices. One row per device, browser and extension, about 0.5 KB
   * each. Rows are in PascalCase, unlike those of every other inventory. Advised below 100,000 devices;
   * above that, use the files. The present state only. Rows may hold further columns that come and go.
   *
   * `GET /api/Machines/BrowserExtensionsInventoryByMachine`, effect: read. Delegated: Software.Read.
   * Application: Software.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
   * `@odata.nextLink`, at most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-assessment-browser-extensions (read
   * 2025-11-10)
   */
  listByMachine(
    query?: ListBrowserExtensionsByMachineQuery,
    options?: CallOptions,
  ): Pages<AssetBrowserExtension>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createBrowserExtensionsClient(options: ClientOptions): BrowserExtensionsResource {
  return createBrowserExtensionsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createBrowserExtensionsResource(shared: Caller): BrowserExtensionsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/browser-extensions'))
  return {
    export: (query, options) => caller.record(exportBrowserExtensions, { query }, options),
    listPermissions: (query, options) => caller.pages(listBrowserExtensionPermissions, { query }, options),
    listByMachine: (query, options) => caller.pages(listBrowserExtensionsByMachine, { query }, options),
  }
}
