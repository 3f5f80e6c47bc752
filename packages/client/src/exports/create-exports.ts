import type { DeltaAssetVulnerability, ExportFilesResponse } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import type { Caller, CallOptions } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'
import { type ChangesOptions, createChanges } from './changes.ts'
import type { ExportReport } from './export-report.ts'
import { type ExportFamily, type ExportRows, families } from './families.ts'
import { pagesOf } from './pages-of.ts'
import { createRowExport, type RowExport } from './row-export.ts'

/** How an export is fetched. `signal` ends it, with an `AbortedError`; `timeoutMs` is the time of each API call. */
export interface ExportOptions extends CallOptions {
  /**
   * Files that the service has prepared, or pages of JSON: the same rows, slower and without files to resume by.
   * Files are advised above 100 000 devices. Defaults to `files`.
   */
  readonly from?: 'files' | 'pages' | undefined
  /** Files downloaded at a time, 1 to 16. Their rows still come file by file. Defaults to 4. */
  readonly concurrency?: number | undefined
  /** How long links work. Whole hours, 1 to 6. Those that run out are replaced. Defaults to the service's, 1. */
  readonly sasValidHours?: number | undefined
  /** Rows of a page, up to 200 000. Pages only. Defaults to the service's, 50 000. */
  readonly pageSize?: number | undefined
  /** The report of an earlier iteration: files that it has finished are left out. Files only. */
  readonly resume?: ExportReport | undefined
}

/** Every export of the API as rows, by the operation that links to its files. */
export type ExportsResource = {
  readonly [Id in keyof ExportRows]: (options?: ExportOptions) => RowExport<ExportRows[Id]>
} & {
  /**
   * What became new, fixed or updated since an instant, up to 14 days back. Changes are worked out every 6 hours, and
   * the whole slot of 6 hours that the instant falls into comes. A change that comes twice is left out the second
   * time; see `changeKey`.
   *
   * @throws {@link ConfigError} `since` is no instant, in the future, or too far back.
   */
  readonly listSoftwareVulnerabilityChangesByMachine: (
    options: ChangesOptions,
  ) => RowExport<DeltaAssetVulnerability>
}

/**
 * Makes a client of the exports alone.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createExportsClient(options: ClientOptions): ExportsResource {
  return createExportsResource(createCaller(options))
}

/**
 * The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources.
 *
 * Iterating throws {@link HttpError} and {@link NetworkError} as calls do; {@link FileRefusedError} where the storage does
 * not give a file; {@link DecodeError} for one that is empty or damaged; and {@link ExportReplacedError} where a newer
 * snapshot has come in between.
 */
export function createExportsResource(caller: Caller): ExportsResource {
  const make =
    <Row>(family: ExportFamily) =>
    (options: ExportOptions = {}) =>
      exportOf<Row>(caller, family, options)
  return {
    exportBaselineCompliance: make(families.exportBaselineCompliance),
    exportBrowserExtensions: make(families.exportBrowserExtensions),
    exportCertificates: make(families.exportCertificates),
    exportHardwareFirmware: make(families.exportHardwareFirmware),
    exportInfoGathering: make(families.exportInfoGathering),
    exportNonCpeSoftwareInventory: make(families.exportNonCpeSoftwareInventory),
    exportSecureConfigurations: make(families.exportSecureConfigurations),
    exportSoftwareInventory: make(families.exportSoftwareInventory),
    exportSoftwareVulnerabilities: make(families.exportSoftwareVulnerabilities),
    listSoftwareVulnerabilityChangesByMachine: (options) => createChanges(caller, options),
  }
}

function exportOf<Row>(caller: Caller, family: ExportFamily, options: ExportOptions): RowExport<Row> {
  const { from = 'files', concurrency = 4, sasValidHours, pageSize, resume, ...call } = options
  const { files: operation, pages } = family
  checkWhole('concurrency', concurrency, 16)
  if (from === 'pages') {
    if (pages === undefined) throw unfit(operation.id, `comes in files only`)
    if (resume !== undefined) throw unfit(operation.id, `cannot be resumed by page`)
    return createRowExport(
      pages.id,
      pagesOf(caller.pages<unknown>(pages, { query: { pageSize } }, call).byPage()),
    )
  }
  const list = (signal: AbortSignal) =>
    caller.record<ExportFilesResponse>(operation, { query: { sasValidHours } }, { ...call, signal })
  return createRowExport(operation.id, async function* (tally, checkpoint = resume) {
    const { fileBatches } = await import('./file-batches.ts')
    yield* fileBatches({
      operation,
      transport: caller.transport,
      list,
      signal: call.signal,
      concurrency,
      resume: checkpoint,
      tally,
    })
  })
}

function checkWhole(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return
  throw new ConfigError(`${name} must be a whole number from 1 to ${most}, not ${value}.`, {
    next: `Leave ${name} out for the default.`,
  })
}

function unfit(operationId: string, why: string): ConfigError {
  return new ConfigError(`${operationId} ${why}.`, { operationId, next: "Use from: 'files'." })
}
