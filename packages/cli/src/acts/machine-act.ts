import type { ActionRequest } from '@mde-kit/client/actions'
import type { OperationId } from '@mde-kit/contract'

/** A command that acts on devices, as data. */
export interface MachineAct {
  readonly verb: string
  readonly operationId: OperationId
  readonly says: string
  /** What the question says: `Isolate`. */
  readonly does: string
  /** Flags besides those that all have. */
  readonly options?: readonly ActOption[]
  /** What is sent, made of the flags. */
  readonly request: (flags: ActTexts) => ActionRequest
  readonly examples: readonly string[]
  /** With `--out`, what it makes is waited for and saved to a folder. */
  readonly saves?: true
}

/** A flag of an act. With `values`, one of them in any letter case. */
export interface ActOption {
  readonly flag: string
  readonly takes: string
  readonly says: string
  readonly values?: readonly string[]
  /** Where left out; without it the flag must be given. */
  readonly standard?: string
}

/** What was typed for the flags, `comment` among them. */
export type ActTexts = Readonly<Record<string, string>>
