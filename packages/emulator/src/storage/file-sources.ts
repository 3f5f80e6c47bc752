import { exportFiles } from '../defender/exports/export-files.ts'
import type { TenantState } from '../defender/state/tenant-state.ts'
import { exportFolder, packageFolder, resultFolder } from './file-folders.ts'
import { liveResponseResult } from './live-response-result.ts'
import type { StoredFile } from './serve-file.ts'

/** Finds or makes a file of a tenant. `path` is what comes after the folder and the tenant. */
export type FileSource = (
  tenant: TenantState,
  path: readonly string[],
) => StoredFile | undefined | Promise<StoredFile | undefined>

/** The folders of the storage. A file is made from the state of its tenant when it is fetched. */
export const fileSources: Readonly<Record<string, FileSource>> = {
  [exportFolder]: exportFiles,
  [resultFolder]: liveResponseResult,
  // What packs packages is loaded by the first one.
  [packageFolder]: async (tenant, path) =>
    (await import('./investigation-package.ts')).investigationPackage(tenant, path),
}
