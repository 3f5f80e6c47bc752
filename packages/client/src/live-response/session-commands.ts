import type { LiveResponseRunCommand } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'

/** What to do in one session, in the order that the documentation wants: put files, run scripts, get files. */
export interface LiveResponseSession {
  /** Files of the library to put on the device. */
  readonly put?: readonly string[] | undefined
  /** Scripts of the library to run there, by name or with their arguments in one text. */
  readonly run?: readonly (string | { readonly script: string; readonly args?: string })[] | undefined
  /** Paths of files to fetch from the device. */
  readonly get?: readonly string[] | undefined
  /** Why; it stays with the action. */
  readonly comment: string
}

/**
 * Writes the commands of a session.
 *
 * @throws {@link ConfigError} There is nothing to do.
 */
export function sessionCommands({
  put = [],
  run = [],
  get = [],
}: LiveResponseSession): LiveResponseRunCommand[] {
  const commands: LiveResponseRunCommand[] = [
    ...put.map((value) => ({ type: 'PutFile' as const, params: [{ key: 'FileName' as const, value }] })),
    ...run.map((each) => runCommand(typeof each === 'string' ? { script: each } : each)),
    ...get.map((value) => ({ type: 'GetFile' as const, params: [{ key: 'Path' as const, value }] })),
  ]
  if (commands.length > 0) return commands
  throw new ConfigError('A live response session has nothing to do.', {
    operationId: 'runLiveResponse',
    next: 'Name at least one file to put, script to run or file to get.',
  })
}

function runCommand({ script, args }: { script: string; args?: string }): LiveResponseRunCommand {
  return {
    type: 'RunScript',
    params: [
      { key: 'ScriptName', value: script },
      ...(args === undefined ? [] : [{ key: 'Args' as const, value: args }]),
    ],
  }
}
