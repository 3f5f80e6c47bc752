import pc from 'picocolors'
import type { Terminal } from '../../src/output/terminal.ts'

/** A terminal that remembers what it was told. */
export interface Recorder extends Terminal {
  /** What went to standard output. */
  readonly text: () => string
  readonly notes: string[]
  /** What a person must see. */
  readonly errors: string[]
}

export interface RecorderOptions {
  readonly hasColours?: boolean
}

/** A terminal of so many columns, in front of which nobody sits; without colours unless it is to have them. */
export function createRecorder(
  columns = Number.POSITIVE_INFINITY,
  { hasColours = false }: RecorderOptions = {},
): Recorder {
  let text = ''
  const notes: string[] = []
  const errors: string[] = []
  return {
    out: (line) => void (text += `${line}\n`),
    write: (chunk) => {
      text += chunk
      return Promise.resolve()
    },
    err: (line) => void errors.push(line),
    note: (line) => void notes.push(line),
    detail: () => undefined,
    paint: pc.createColors(hasColours),
    columns,
    isOutputForPeople: false,
    canAsk: false,
    showsProgress: false,
    text: () => text,
    notes,
    errors,
  }
}
