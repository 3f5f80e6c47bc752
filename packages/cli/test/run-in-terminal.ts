import { stripVTControlCharacters } from 'node:util'
import { spawn } from '@lydell/node-pty'
import { mdeBin } from './run-mde.ts'

export interface TerminalRun {
  readonly code: number
  /** Everything that was shown. */
  readonly raw: string
  /** The same, without colours and cursor movements. */
  readonly screen: string
}

/** What a person does: when they see the text, they type. */
export type Typing = readonly (readonly [sees: RegExp, types: string])[]

export interface TerminalOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  readonly typing?: Typing
}

/** Runs `mde` in a terminal of its own, with a person in front of it. */
export function runInTerminal(args: readonly string[], options: TerminalOptions = {}): Promise<TerminalRun> {
  return runProgramInTerminal(process.execPath, [mdeBin, ...args], options)
}

/** The same for any program. */
export function runProgramInTerminal(
  program: string,
  args: readonly string[],
  { env = {}, columns = 100, typing = [] }: TerminalOptions = {},
): Promise<TerminalRun> {
  return new Promise((resolve) => {
    const terminal = spawn(program, [...args], {
      cols: columns,
      rows: 40,
      env: { PATH: process.env['PATH'], TERM: 'xterm-256color', ...env },
    })
    let all = ''
    let unread = ''
    const left = [...typing]
    terminal.onData((data) => {
      all += data
      unread += stripVTControlCharacters(data)
      const [next] = left
      if (next === undefined || !next[0].test(unread)) return
      left.shift()
      unread = ''
      terminal.write(next[1])
    })
    terminal.onExit(({ exitCode }) =>
      resolve({ code: exitCode, raw: all, screen: stripVTControlCharacters(all).replaceAll('\r', '') }),
    )
  })
}
