// Generated from specs by tools/codegen. Do not edit; run `pnpm generate`.
import type { Score } from '@mde-kit/contract'
import {
  getDeviceSecureScore,
  getExposureScore,
  listExposureScoresByMachineGroup,
} from '@mde-kit/contract/operations'
import type { CallOptions, Caller } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'
import type { Pages } from '../paging/pages.ts'

/** Exposure and security in one number. */
export interface ScoresResource {
  /**
   * Get the secure score for devices. One figure for how safely the organisation's devices are set up;
   * higher is better. The path calls it configuration score. The scale is not documented; it does not end
   * at 100, as the sample has 340. Neither a portal role, a limit by device group nor a quota is stated.
   *
   * `GET /api/configurationScore`, effect: read. Delegated: Score.Read. Application: Score.Read.All.
   *
   * @throws {@link HttpError} Refused with 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-device-secure-score (read 2025-11-13)
   */
  getDeviceSecureScore(options?: CallOptions): Promise<Score>

  /**
   * Get the exposure score. One figure for how exposed the whole organisation is. Neither a portal role, a
   * limit by device group nor a quota is stated.
   *
   * `GET /api/exposureScore`, effect: read, preview. Delegated: Score.Read. Application: Score.Read.All.
   *
   * @throws {@link HttpError} Refused with 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-exposure-score (read 2025-11-13)
   */
  getExposureScore(options?: CallOptions): Promise<Score>

  /**
   * List exposure scores by device group. The exposure score of each device group. Note the capitals in
   * the path. No paging, portal role, limit by device group or quota is stated.
   *
   * `GET /api/exposureScore/ByMachineGroups`, effect: read, preview. Delegated: Score.Read. Application:
   * Score.Read.All.
   *
   * @throws {@link HttpError} Refused with 401, 403, 429.
   *
   * @see https://learn.microsoft.com/defender-endpoint/api/get-machine-group-exposure-score (read
   * 2025-11-13)
   */
  listExposureScoresByMachineGroup(options?: CallOptions): Pages<Score>
}

/**
 * Makes a client of this resource alone; bundlers leave the rest of the API out.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createScoresClient(options: ClientOptions): ScoresResource {
  return createScoresResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createScoresResource(shared: Caller): ScoresResource {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/scores'))
  return {
    getDeviceSecureScore: (options) => caller.record(getDeviceSecureScore, {}, options),
    getExposureScore: (options) => caller.record(getExposureScore, {}, options),
    listExposureScoresByMachineGroup: (options) =>
      caller.pages(listExposureScoresByMachineGroup, {}, options),
  }
}
