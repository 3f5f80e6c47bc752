import type { MachineAction } from '@mde-kit/contract'
import { TimeoutError } from '@mde-kit/contract/runtime'
import type { ActionHandle } from '../actions/action-handle.ts'
import { checkDevice } from '../actions/action-request.ts'
import { createActionsResource } from '../actions/create-actions.ts'
import { createMachineActionReader } from '../actions/machine-action-reader.ts'
import type { IfPending, StartOptions } from '../actions/start-once.ts'
import { createTurns } from '../actions/turns.ts'
import { waitAWhile } from '../actions/wait-a-while.ts'
import type { Caller, CallOptions } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'
import { ActionPendingError } from '../errors/action-pending-error.ts'
import { createLibrary, type LiveResponseLibrary } from './library.ts'
import { type LiveResponseSession, sessionCommands } from './session-commands.ts'
import { type LiveResponseResults, sessionResults } from './session-results.ts'

/** How a session is run. */
export interface RunOptions extends CallOptions {
  /** As of response actions. Two sessions are equal where their commands are. Defaults to `join`. */
  readonly ifPending?: IfPending | undefined
  /** What to do while the device has another session: wait for its end, or throw. Defaults to `wait`. */
  readonly ifBusy?: 'wait' | 'error' | undefined
  /** Time for the session, the wait for its turn included. Defaults to 30 minutes. */
  readonly sessionTimeoutMs?: number | undefined
  /** Time between two looks. Defaults to 5000. */
  readonly pollIntervalMs?: number | undefined
  /** Told of the action after each look. */
  readonly onUpdate?: ((action: MachineAction) => void) | undefined
}

/** Commands on devices, and the library that they take files from. */
export interface LiveResponseResource {
  /**
   * Runs a session and reads what it brought. A device takes one session at a time, so those of this resource wait for
   * each other. An abort leaves the queue at once.
   *
   * @throws {@link ActionFailedError} A command failed; `action.commands` says which, and `results` reads the rest.
   * @throws {@link ActionPendingError} The device has another session, under `ifBusy: 'error'`.
   * @throws {@link TimeoutError} The session has not ended in time, and goes on; or its turn has not come, see `next`.
   */
  run(machineId: string, session: LiveResponseSession, options?: RunOptions): Promise<LiveResponseResults>
  /** Reads what the completed commands of a session brought, as after one that failed, or in another process. */
  results(action: MachineAction, options?: CallOptions): Promise<LiveResponseResults>
  readonly library: LiveResponseLibrary
}

/**
 * Makes a client of live response alone.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createLiveResponseClient(options: ClientOptions): LiveResponseResource {
  return createLiveResponseResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createLiveResponseResource(caller: Caller): LiveResponseResource {
  const { now, sleep } = caller.transport
  const actions = createActionsResource(caller)
  const reader = createMachineActionReader(caller)
  const takeTurns = createTurns()

  /** Starts once the sessions of others have ended. That the device is busy says that nothing was started. */
  const startInTurn = async (
    machineId: string,
    session: LiveResponseSession,
    { ifBusy, until, pollIntervalMs, ...options }: StartOptions & Turn,
  ): Promise<ActionHandle> => {
    const request = {
      type: 'LiveResponse',
      Commands: sessionCommands(session),
      Comment: session.comment,
    } as const
    for (;;) {
      try {
        return await actions.start(machineId, request, options)
      } catch (fault) {
        if (ifBusy === 'error' || !isBusy(fault)) throw fault
        do {
          if (now() + pollIntervalMs >= until) throw stillBusy(machineId, fault)
          await waitAWhile(pollIntervalMs, {
            sleep,
            signal: options.signal,
            operationId: 'runLiveResponse',
            next: 'Nothing was started. Run it again if it is still wanted.',
          })
        } while ((await reader.pending(machineId, 'LiveResponse', options)).length > 0)
      }
    }
  }

  return {
    library: createLibrary(caller),
    results: (action, options = {}) => sessionResults(caller, action, options),
    async run(machineId, session, options = {}) {
      checkDevice(machineId, 'session')
      const {
        ifBusy = 'wait',
        sessionTimeoutMs = 1_800_000,
        pollIntervalMs = 5_000,
        onUpdate,
        ...call
      } = options
      const until = now() + sessionTimeoutMs
      return takeTurns(
        machineId.toLowerCase(),
        async () => {
          if (now() >= until) throw stillBusy(machineId)
          const handle = await startInTurn(machineId, session, { ...call, ifBusy, until, pollIntervalMs })
          const timeoutMs = Math.max(1, until - now())
          const action = await handle.wait({ signal: call.signal, timeoutMs, pollIntervalMs, onUpdate })
          return sessionResults(caller, action, call)
        },
        { operationId: 'runLiveResponse', signal: call.signal },
      )
    },
  }
}

interface Turn {
  readonly ifBusy: 'wait' | 'error'
  /** Milliseconds since 1970. */
  readonly until: number
  readonly pollIntervalMs: number
}

/** An equal session that is not to be joined is no reason to wait. */
function isBusy(fault: unknown): boolean {
  return fault instanceof ActionPendingError && fault.pending === undefined
}

function stillBusy(machineId: string, cause?: unknown): TimeoutError {
  return new TimeoutError(`The device ${machineId} did not end another session in time.`, {
    operationId: 'runLiveResponse',
    next: 'Nothing was started. Try again later, or cancel the other session.',
    cause,
  })
}
