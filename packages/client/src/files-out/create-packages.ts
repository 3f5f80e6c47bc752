import type { EdmString, MachineAction, MachineActionRequest } from '@mde-kit/contract'
import { TimeoutError } from '@mde-kit/contract/runtime'
import { getPackageSasUri } from '@mde-kit/contract/operations'
import { createActionsResource } from '../actions/create-actions.ts'
import { createMachineActionReader } from '../actions/machine-action-reader.ts'
import type { StartOptions } from '../actions/start-once.ts'
import { createTurns } from '../actions/turns.ts'
import { isForbidden } from '../actions/outcome-of-fault.ts'
import { waitAWhile } from '../actions/wait-a-while.ts'
import type { Caller, CallOptions } from '../call/caller.ts'
import { createCaller } from '../call/create-caller.ts'
import type { ClientOptions } from '../client-options.ts'
import { ActionFailedError } from '../errors/action-failed-error.ts'
import { HttpError } from '../errors/http-error.ts'
import { type LinkedFile, linkedFile } from './linked-file.ts'
import type { SavedFile } from './save-file.ts'

/** How a package is waited for. */
export interface PackageOptions extends Pick<StartOptions, 'signal' | 'preflight' | 'headers'> {
  /** Time for the package to be made, downloading apart. Defaults to 30 minutes. */
  readonly packageTimeoutMs?: number | undefined
  /** Told of the action after each look. */
  readonly onUpdate?: ((action: MachineAction) => void) | undefined
}

/** A package that was collected and saved. */
export interface CollectedPackage extends SavedFile {
  /** The action that collected it. */
  readonly action: MachineAction
}

/** Investigation packages of devices. */
export interface PackagesResource {
  /**
   * Has a device pack up what an investigation needs, waits for it, and writes the package to a file. Where the device is
   * collecting already, that package is taken, unless `ifPending` says otherwise.
   *
   * @param path Where the zip goes. An earlier try that was cut off is continued.
   * @throws {@link ConfigError} The folder of `path` cannot be written to. Nothing was sent.
   * @throws {@link ActionFailedError} The device could not collect.
   * @throws {@link TimeoutError} The package is not there in time. The action goes on; see `file`.
   */
  collect(
    machineId: string,
    request: Readonly<MachineActionRequest>,
    options: PackageOptions & Pick<StartOptions, 'ifPending'> & { readonly path: string },
  ): Promise<CollectedPackage>
  /**
   * The package of an action, to be read or saved. Its link is asked for until the package is there, at most twice a
   * minute for all packages of this resource together, which is the quota.
   */
  file(actionId: string, options?: PackageOptions): LinkedFile
}

/** The quota of links is two a minute. */
const linkIntervalMs = 30_000

/**
 * Makes a client of investigation packages alone.
 *
 * @throws {@link ConfigError} An option cannot work.
 */
export function createPackagesClient(options: ClientOptions): PackagesResource {
  return createPackagesResource(createCaller(options))
}

/** The same on a caller of `@mde-kit/client/runtime`, to share one token with other resources. */
export function createPackagesResource(caller: Caller): PackagesResource {
  const { transport } = caller
  const actions = createActionsResource(caller)
  const reader = createMachineActionReader(caller)
  const links = caller.withAnswers(() => import('@mde-kit/contract/answers/machine-actions'))
  const takeTurns = createTurns()
  let nextLinkAt = 0

  const askOnce = (id: string, options: CallOptions) =>
    takeTurns(
      'link',
      async () => {
        const waitMs = nextLinkAt - transport.now()
        if (waitMs > 0)
          await waitAWhile(waitMs, {
            sleep: transport.sleep,
            signal: options.signal,
            operationId: getPackageSasUri.id,
            next: 'The action goes on. Ask for its package again.',
          })
        nextLinkAt = transport.now() + linkIntervalMs
        return links.record<EdmString>(getPackageSasUri, { path: { id } }, options)
      },
      { operationId: getPackageSasUri.id, signal: options.signal },
    )

  /** 404 says that the package is not there yet; only the action can say that it never will be. */
  const askUntilThere = async (id: string, options: PackageOptions): Promise<EdmString> => {
    const { packageTimeoutMs = 1_800_000, onUpdate, ...call } = options
    const until = transport.now() + packageTimeoutMs
    for (;;) {
      try {
        return await askOnce(id, call)
      } catch (fault) {
        if (!(fault instanceof HttpError) || fault.status !== 404) throw fault
        const action = await reader.get(id, call).catch((unread: unknown) => {
          if (isForbidden(unread)) return undefined
          throw unread
        })
        if (action) onUpdate?.(action)
        if (action && ['Failed', 'TimeOut', 'Cancelled'].includes(action.status))
          throw new ActionFailedError(action)
        if (nextLinkAt >= until) throw notThere(id, packageTimeoutMs, fault)
      }
    }
  }

  const file: PackagesResource['file'] = (id, options = {}) =>
    linkedFile({
      operation: getPackageSasUri,
      id: `package ${id}`,
      askForLink: () => askUntilThere(id, options),
      transport,
      options,
    })

  return {
    file,
    async collect(machineId, request, { path, ifPending, packageTimeoutMs = 1_800_000, ...options }) {
      const { checkFolderOf } = await import('../node/part-file.ts')
      await checkFolderOf(path)
      const { onUpdate, ...call } = options
      const handle = await actions.start(
        machineId,
        { type: 'CollectInvestigationPackage', ...request },
        { ...call, ifPending },
      )
      const wait = { timeoutMs: packageTimeoutMs, signal: call.signal, onUpdate }
      const action = await handle.wait(wait)
      return { ...(await file(handle.id, { ...options, packageTimeoutMs }).toFile(path)), action }
    },
  }
}

function notThere(id: string, timeoutMs: number, cause: unknown): TimeoutError {
  return new TimeoutError(`The package of the action ${id} was not there within ${timeoutMs} ms.`, {
    operationId: getPackageSasUri.id,
    next: 'Read the action. Once it has succeeded, ask for its package again.',
    cause,
  })
}
