import { once } from 'node:events'
import pc from 'picocolors'

/** Where a command writes, and in which colours. Passed in, so that commands can be run in a test. */
export interface Terminal {
  /** Results: what a pipe receives. */
  out(text: string): void
  /** Results that come in a stream: resolves once there is room for more. */
  write(text: string): Promise<void>
  /** Errors, prompts and whatever a person must see: never part of the result. */
  err(text: string): void
  /** What is nice to know. Nothing under `--quiet`. */
  note(text: string): void
  /** What `--verbose` asks for. */
  detail(text: string): void
  readonly paint: ReturnType<typeof pc.createColors>
  /** Characters in a line of standard output: infinite where it is no terminal and `COLUMNS` does not say. */
  readonly columns: number
  /** Whether results go to a person. */
  readonly isOutputForPeople: boolean
  /** Whether somebody can be asked: both standard input and standard error are terminals. */
  readonly canAsk: boolean
  /** Whether progress may be drawn: standard error is a terminal, and `--quiet` is not given. */
  readonly showsProgress: boolean
}

export interface TerminalChoices {
  readonly isQuiet: boolean
  readonly isVerbose: boolean
}

/** The terminal of this process: coloured when it is one and NO_COLOR is not set. */
export function processTerminal({ isQuiet, isVerbose }: TerminalChoices): Terminal {
  const { stdin, stdout, stderr } = process
  const err = (text: string) => void stderr.write(`${text}\n`)
  const silent = () => undefined
  return {
    out: (text) => void stdout.write(`${text}\n`),
    async write(text) {
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    err,
    note: isQuiet ? silent : err,
    detail: isVerbose ? err : silent,
    paint: pc.createColors(pc.isColorSupported && stdout.isTTY && stderr.isTTY),
    columns: stdout.columns ?? (Number(process.env['COLUMNS']) || Number.POSITIVE_INFINITY),
    isOutputForPeople: stdout.isTTY,
    canAsk: stdin.isTTY && stderr.isTTY,
    showsProgress: stderr.isTTY && !isQuiet,
  }
}
