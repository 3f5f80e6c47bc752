import pc from 'picocolors'

/** Where a command writes, and in which colours. Passed in, so that commands can be run in a test. */
export interface Terminal {
  /** Results: what a pipe receives. */
  out(text: string): void
  /** Progress, prompts and errors: never part of the result. */
  err(text: string): void
  readonly paint: ReturnType<typeof pc.createColors>
  /** Characters in a line of standard output; a wide default where it is no terminal. */
  readonly columns: number
}

/** The terminal of this process: coloured when standard output is one and NO_COLOR is not set. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    paint: pc.createColors(pc.isColorSupported && process.stdout.isTTY && process.stderr.isTTY),
    columns: process.stdout.columns ?? 160,
  }
}
