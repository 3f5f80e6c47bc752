import type { EdmString, MachineAction, MachineActionCommand } from '@mde-kit/contract'
import { getLiveResponseResult } from '@mde-kit/contract/operations'
import type { Caller, CallOptions } from '../call/caller.ts'
import { type LinkedFile, linkedFile } from '../files-out/linked-file.ts'
import { readTranscript, type Transcript } from './transcript.ts'

/** A script that ran to its end, and what it wrote. */
export interface ScriptResult extends Transcript {
  /** Place of the command in the session. */
  readonly index: number
  /** Name of the script as it was asked for. */
  readonly script: string
}

/** A file that was fetched from the device, to be read or saved. */
export interface FileResult extends LinkedFile {
  /** Place of the command in the session. */
  readonly index: number
  /** Its path on the device. */
  readonly path: string
}

/** What a session brought. */
export interface LiveResponseResults {
  readonly action: MachineAction
  readonly scripts: readonly ScriptResult[]
  readonly files: readonly FileResult[]
}

/** Reads what the completed commands of a session brought: transcripts at once, files when they are wanted. */
export async function sessionResults(
  caller: Caller,
  action: MachineAction,
  options: CallOptions,
): Promise<LiveResponseResults> {
  const links = caller.withAnswers(() => import('@mde-kit/contract/answers/machine-actions'))
  const fileOf = ({ index }: MachineActionCommand) =>
    linkedFile({
      operation: getLiveResponseResult,
      id: `result ${index} of ${action.id}`,
      askForLink: (call) =>
        links.record<EdmString>(
          getLiveResponseResult,
          { path: { id: action.id, commandIndex: index } },
          call,
        ),
      transport: caller.transport,
      options,
    })
  const completed = (type: string) =>
    (action.commands ?? []).filter(
      ({ commandStatus, command }) => commandStatus === 'Completed' && command.type === type,
    )

  const scripts: ScriptResult[] = []
  for (const command of completed('RunScript'))
    scripts.push({
      index: command.index,
      script: paramOf(command, 'ScriptName'),
      ...readTranscript(await textOf(fileOf(command))),
    })
  const files = completed('GetFile').map((command) => ({
    index: command.index,
    path: paramOf(command, 'Path'),
    ...fileOf(command),
  }))
  return { action, scripts, files }
}

async function textOf(file: LinkedFile): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of file.stream()) text += decoder.decode(bytes, { stream: true })
  return text + decoder.decode()
}

function paramOf({ command: { params } }: MachineActionCommand, wanted: string): string {
  return params.find(({ key }) => key === wanted)?.value ?? ''
}
