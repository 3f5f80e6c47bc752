import type { Investigation } from '@mde-kit/contract'
import { getInvestigation } from '@mde-kit/contract/operations'
import type { Caller } from '../call/caller.ts'
import { type PollOptions, pollUntil } from './poll-until.ts'

/** A handle as JSON, for another process to go on with. */
export interface SavedInvestigation {
  readonly kind: 'investigation'
  readonly id: string
  readonly machineId: string
}

/** An automated investigation that was started, or found under way. The API has no call to cancel one. */
export interface InvestigationHandle {
  readonly id: string
  readonly machineId: string
  /** Whether it was under way before, and taken in place of a second one. */
  readonly isJoined: boolean
  /** As last read; undefined after `resume`, until it is. */
  readonly latest: Investigation | undefined
  /**
   * Waits for the investigation to end. One that waits for an approval goes on until somebody gives it.
   *
   * @returns The investigation. `state` says how it ended; not every end is a success.
   * @throws {@link TimeoutError} The time to wait is up. The investigation itself goes on.
   */
  wait(options?: PollOptions<Investigation>): Promise<Investigation>
  toJSON(): SavedInvestigation
}

/** States in which an investigation goes on. */
export const unfinishedStates: readonly string[] = ['Queued', 'Running', 'PendingApproval', 'PendingResource']

/** Makes the handle of an investigation. */
export function createInvestigationHandle(
  caller: Caller,
  investigation: Investigation | SavedInvestigation,
  isJoined: boolean,
): InvestigationHandle {
  const { id, machineId } = investigation
  const { sleep, timer } = caller.transport
  const investigations = caller.withAnswers(() => import('@mde-kit/contract/answers/investigations'))
  let latest = 'kind' in investigation ? undefined : investigation
  return {
    id,
    machineId,
    isJoined,
    get latest() {
      return latest
    },
    wait: (options) =>
      pollUntil(
        {
          what: `the investigation ${id}`,
          operationId: 'getInvestigation',
          goesOn: `The investigation itself goes on: wait for '${id}' again.`,
          latest,
          read: async (signal) => {
            latest = await investigations.record<Investigation>(
              getInvestigation,
              { path: { id } },
              { signal },
            )
            return latest
          },
          isOver: ({ state }) => !unfinishedStates.includes(state),
          sleep,
          timer,
        },
        options,
      ),
    toJSON: () => ({ kind: 'investigation', id, machineId }),
  }
}
