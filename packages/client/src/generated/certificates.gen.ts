// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { AssetCertificateAssessment, ExportFilesResponse, OperationTypes } from '@mde-kit/contract'
import { exportCertificates, listCertificatesByMachine } from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `exportCertificates`. */
export type ExportCertificatesQuery = QueryOf<OperationTypes['exportCertificates']>

/** Query options of `listCertificatesByMachine`. */
export type ListCertificatesByMachineQuery = QueryOf<OperationTypes['listCertificatesByMachine']>

/** Certificates on devices. */
export interface CertificatesResource {
  /**
   * Export certificates to files. Links to files that hold the certificates of every device: one row per
   * device, thumbprint and path, about 1 KB each. Advised above 100,000 devices. The files tell the
   * present state only.
   *
   * `GET /api/machines/certificateAssessmentExport`, effect: read. Delegated: Vulnerability.Read.
   * Application: Vulnerability.Read.All. Limits: 5 calls per minute, 20 calls per hour. Paging: files of
   * `AssetCertificateAssessment` rows, behind links that expire.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/export-certificate-inventory-assessment (read
   * 2025-11-11)
   */
  export(query?: ExportCertificatesQuery, options?: CallOptions): Promise<ExportFilesResponse>

  /**
   * List the certificates of all devices. One row per device, thumbprint and path, about 1 KB each.
   * Advised below 100,000 devices; above that, use the files. The present state only. Rows may hold
   * further columns that come and go.
   *
   * `GET /api/machines/certificateAssessmentByMachine`, effect: read. Delegated: Vulnerability.Read.
   * Application: Vulnerability.Read.All. Limits: 30 calls per minute, 1000 calls per hour. Paging:
   * `@odata.nextLink`, at most 200000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/export-certificate-inventory-assessment (read
   * 2025-11-11)
   */
  listByMachine(
    query?: ListCertificatesByMachineQuery,
    options?: CallOptions,
  ): Pages<AssetCertificateAssessment>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createCertificatesClient(options: ClientOptions): CertificatesResource {
  return createCertificatesResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createCertificatesResource(shared: Caller): CertificatesResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/certificates'))
  return {
    export: (query, options) => caller.record(exportCertificates, { query }, options),
    listByMachine: (query, options) => caller.pages(listCertificatesByMachine, { query }, options),
  }
}
