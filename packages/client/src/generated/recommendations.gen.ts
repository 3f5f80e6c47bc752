// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type {
  MachineReference,
  OperationTypes,
  Recommendation,
  Software,
  Vulnerability,
} from '@mde-kit/contract'
import {
  getRecommendation,
  getRecommendationSoftware,
  listRecommendationMachineReferences,
  listRecommendationVulnerabilities,
  listRecommendations,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { QueryOf } from '../call/query.ts'
import type { ClientOptions } from '../client-options.ts'
import type { EnumField, NumberField, TextField } from '../odata/fields.ts'
import type { Pages } from '../paging/pages.ts'

/** Query options of `listRecommendations`. */
export type ListRecommendationsQuery = QueryOf<
  OperationTypes['listRecommendations'],
  ListRecommendationsFields
>

/** What `listRecommendations` can be filtered by. */
export interface ListRecommendationsFields {
  /** Parts with `-_-` between them, such as va-_-google-_-chrome. */
  readonly id: TextField
  /** Software that it is about. */
  readonly productName: TextField
  /** Who publishes the software. */
  readonly vendor: TextField
  /** Version to update to; an empty text where there is none. */
  readonly recommendedVersion: TextField
  /** What it belongs to. SecurityStack is found in pages of 2021 only. */
  readonly recommendationCategory: EnumField<Recommendation['recommendationCategory']>
  /** What it belongs to more closely; may be an empty text. */
  readonly subCategory: TextField
  /** Weight in the secure score for devices. The table says 1 to 10; every sample has 0. */
  readonly severityScore: NumberField
  /** What kind of work it is. */
  readonly remediationType: EnumField<Recommendation['remediationType']>
  /** Program to change to; an empty text where there is none. Missing from most samples. */
  readonly recommendedProgram: TextField<null>
  /** Vendor to change to; an empty text where there is none. Missing from most samples. */
  readonly recommendedVendor: TextField<null>
  /** Whether it stands or an exception was made for it. */
  readonly status: EnumField<Recommendation['status']>
}

/** What to do about weaknesses. */
export interface RecommendationsResource {
  /**
   * Get one recommendation. Reads one recommendation by its id. What an unknown id answers is not
   * documented. Neither a portal role, a limit by device group nor a quota is stated.
   *
   * `GET /api/recommendations/{id}`, effect: read, preview. Delegated: SecurityRecommendation.Read.
   * Application: SecurityRecommendation.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-recommendation-by-id (read 2025-11-13)
   */
  get(id: string, options?: CallOptions): Promise<Recommendation>

  /**
   * Get the software of a recommendation. The one software that the recommendation is about. In the sample
   * its id is that of the recommendation without the first part. An app needs a software permission, a
   * user one for recommendations. Neither a portal role, a limit by device group nor a quota is stated.
   *
   * `GET /api/recommendations/{id}/software`, effect: read, preview. Delegated:
   * SecurityRecommendation.Read. Application: Software.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/list-recommendation-software (read 2025-11-13)
   */
  getSoftware(id: string, options?: CallOptions): Promise<Software>

  /**
   * List the devices of a recommendation. Short records of four fields; read the rest with `getMachine`.
   * No paging, portal role, limit by device group or quota is stated.
   *
   * `GET /api/recommendations/{id}/machineReferences`, effect: read, preview. Delegated:
   * SecurityRecommendation.Read. Application: SecurityRecommendation.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-recommendation-machines (read 2025-11-13)
   */
  listMachineReferences(id: string, options?: CallOptions): Pages<MachineReference>

  /**
   * List the vulnerabilities of a recommendation. Vulnerabilities that the recommendation is about. Needs
   * a vulnerability permission, though the path is one of recommendations. No paging, portal role, limit
   * by device group or quota is stated.
   *
   * `GET /api/recommendations/{id}/vulnerabilities`, effect: read, preview. Delegated: Vulnerability.Read.
   * Application: Vulnerability.Read.All.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 404, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-recommendation-vulnerabilities (read
   * 2025-11-13)
   */
  listVulnerabilities(id: string, options?: CallOptions): Pages<Vulnerability>

  /**
   * List recommendations. All security recommendations for the organisation. Neither a portal role, a
   * limit by device group nor a quota is stated.
   *
   * `GET /api/recommendations`, effect: read, preview. Delegated: SecurityRecommendation.Read.
   * Application: SecurityRecommendation.Read.All. Paging: `@odata.nextLink`, at most 10000 records a page.
   *
   * @throws {@link HttpError} Refused with 400, 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-all-recommendations (read 2025-11-13)
   */
  list(query?: ListRecommendationsQuery, options?: CallOptions): Pages<Recommendation>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createRecommendationsClient(options: ClientOptions): RecommendationsResource {
  return createRecommendationsResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createRecommendationsResource(shared: Caller): RecommendationsResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/recommendations'))
  return {
    get: (id, options) => caller.record(getRecommendation, { path: { id } }, options),
    getSoftware: (id, options) => caller.record(getRecommendationSoftware, { path: { id } }, options),
    listMachineReferences: (id, options) =>
      caller.pages(listRecommendationMachineReferences, { path: { id } }, options),
    listVulnerabilities: (id, options) =>
      caller.pages(listRecommendationVulnerabilities, { path: { id } }, options),
    list: (query, options) => caller.pages(listRecommendations, { query }, options),
  }
}
