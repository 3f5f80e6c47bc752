import type {
  AntiVirusScan,
  FileQuarantine,
  LiveResponseCommand,
  LiveResponseRun,
  MachineAction,
  MachineActionRequest,
  MachineIsolation,
  MachineRelease,
  Operation,
} from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import {
  collectInvestigationPackage,
  isolateMachine,
  offboardMachine,
  restrictCodeExecution,
  runAntiVirusScan,
  runLiveResponse,
  stopAndQuarantineFile,
  unisolateMachine,
  unrestrictCodeExecution,
} from '@mde-kit/contract/operations'

/** What to do on a device: the type of the machine action, and the body of the operation that starts it. */
export type ActionRequest =
  | ({ readonly type: 'Isolate' } & Readonly<MachineIsolation>)
  | ({ readonly type: 'Unisolate' } & Readonly<MachineRelease>)
  | ({
      readonly type:
        | 'RestrictCodeExecution'
        | 'UnrestrictCodeExecution'
        | 'CollectInvestigationPackage'
        | 'Offboard'
    } & Readonly<MachineActionRequest>)
  | ({ readonly type: 'RunAntiVirusScan' } & Readonly<AntiVirusScan>)
  | ({ readonly type: 'StopAndQuarantineFile' } & Readonly<FileQuarantine>)
  | ({ readonly type: 'LiveResponse' } & Readonly<LiveResponseRun>)

/** The operation that starts each type of action. */
export const operationOf: { readonly [Type in ActionRequest['type']]: Operation } = {
  CollectInvestigationPackage: collectInvestigationPackage,
  Isolate: isolateMachine,
  LiveResponse: runLiveResponse,
  Offboard: offboardMachine,
  RestrictCodeExecution: restrictCodeExecution,
  RunAntiVirusScan: runAntiVirusScan,
  StopAndQuarantineFile: stopAndQuarantineFile,
  Unisolate: unisolateMachine,
  UnrestrictCodeExecution: unrestrictCodeExecution,
}

/**
 * Programs without types, and answers that lack an id, get this far.
 *
 * @throws {@link ConfigError} There is no such type of action, or no id of a device.
 */
export function checkStart(machineId: unknown, { type }: { readonly type: string }): void {
  if (!Object.hasOwn(operationOf, type))
    throw new ConfigError(`There is no action of the type '${type}'.`, {
      next: `Use one of ${Object.keys(operationOf).join(', ')}.`,
    })
  checkDevice(machineId, `${type} action`)
}

/** @throws {@link ConfigError} There is no id of a device. */
export function checkDevice(machineId: unknown, what: string): void {
  if (typeof machineId === 'string' && machineId !== '') return
  throw new ConfigError(`The ${what} is for no device: its id is empty.`, {
    next: 'Give the id as the service wrote it.',
  })
}

/** Tells whether an action of the same type would do what is asked for. Comments may differ. */
export function isEqual(request: ActionRequest, action: MachineAction): boolean {
  switch (request.type) {
    case 'Isolate':
      // What scope a contained device has is not documented; it is neither of the two others.
      return request.IsolationType === 'UnManagedDevice'
        ? action.scope !== 'Full' && action.scope !== 'Selective'
        : action.scope === request.IsolationType
    case 'RunAntiVirusScan':
      return action.scope === request.ScanType
    case 'StopAndQuarantineFile':
      return action.relatedFileInfo?.fileIdentifier.toLowerCase() === request.Sha1.toLowerCase()
    case 'LiveResponse':
      return textOf(request.Commands) === textOf((action.commands ?? []).map(({ command }) => command))
    case 'CollectInvestigationPackage':
    case 'Offboard':
    case 'RestrictCodeExecution':
    case 'Unisolate':
    case 'UnrestrictCodeExecution':
      return true
  }
}

/** Commands as text, in which the order of parameters makes no difference. */
function textOf(commands: readonly LiveResponseCommand[]): string {
  return JSON.stringify(
    commands.map(({ type, params }) => [type, params.map(({ key, value }) => `${key}=${value}`).sort()]),
  )
}
