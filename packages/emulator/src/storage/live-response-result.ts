import { createHash } from 'node:crypto'
import type { LiveResponseCommand, MachineAction } from '@mde-kit/contract'
import type { TenantState } from '../defender/state/tenant-state.ts'
import type { StoredFile } from './serve-file.ts'

/** What a finished command of live response brought: the transcript of a script, or a file of the device. */
export function liveResponseResult(
  { actions, library }: Pick<TenantState, 'actions' | 'library'>,
  [actionId = '', index = '']: readonly string[],
): StoredFile | undefined {
  const action = actions.find(actionId)
  const found = action?.commands?.find((command) => String(command.index) === index)
  if (!action || found?.commandStatus !== 'Completed') return undefined
  const { type } = found.command
  if (type === 'RunScript') {
    const script = library.contentOf(paramOf(found.command, 'ScriptName'))?.toString('utf8') ?? ''
    return { bytes: transcript(action, found.command, script), contentType: 'application/octet-stream' }
  }
  if (type !== 'GetFile') return undefined
  const path = paramOf(found.command, 'Path')
  const name = path.split(/[\\/]/).at(-1) ?? ''
  const put = wasPut(action, name) ? library.contentOf(name) : undefined
  return { bytes: put ?? madeUp(action.machineId, path), contentType: 'application/octet-stream' }
}

/**
 * Shaped as the sample of the documentation, which is no JSON: line breaks inside the text are not escaped, and NUL
 * characters follow it. A script ends with the number of its first line `exit <number>`, or 0; what it echoes is its
 * `Write-Output` and `echo` lines and its arguments.
 */
function transcript(
  { id }: MachineAction,
  command: LiveResponseCommand,
  script: string,
): Buffer<ArrayBuffer> {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1)
  const echoed = [...script.matchAll(/^\s*(?:Write-Output|echo)\s+(['"]?)(.*?)\1\s*$/gim)].map(
    ([, , text = '']) => text,
  )
  const args = paramOf(command, 'Args')
  const output = [
    `Transcript started, output file is C:\\ProgramData\\Microsoft\\Windows Defender Advanced Threat Protection\\Temp\\PSScriptOutputs\\PSScript_Transcript_{${id.toUpperCase()}}.txt`,
    ...echoed,
    ...(args === '' ? [] : [args]),
  ]
  const exitCode = Number(/^\s*exit\s+(\d{1,9})\s*$/im.exec(script)?.[1] ?? 0)
  const text = `{"script_name":"${escaped(paramOf(command, 'ScriptName'))}","exit_code":${exitCode},"script_output":"${output
    .map(escaped)
    .join('\n')}\n\0\0\0","script_errors":""}`
  return Buffer.from(text)
}

function wasPut({ commands }: MachineAction, name: string): boolean {
  return (commands ?? []).some(
    ({ command, commandStatus }) =>
      command.type === 'PutFile' &&
      commandStatus === 'Completed' &&
      paramOf(command, 'FileName').toLowerCase() === name.toLowerCase(),
  )
}

/** A file of the device: the same bytes for the same path, 1 to 64 KiB of them. */
function madeUp(machineId: string, path: string): Buffer<ArrayBuffer> {
  const seed = createHash('sha256').update(`${machineId}/${path.toLowerCase()}`).digest()
  const blocks = 32 + (seed.readUInt16BE(0) % 2017)
  return Buffer.concat(
    Array.from({ length: blocks }, (_, block) =>
      createHash('sha256').update(seed).update(String(block)).digest(),
    ),
  )
}

function paramOf({ params }: LiveResponseCommand, wanted: string): string {
  return params.find(({ key }) => key === wanted)?.value ?? ''
}
