import { clip } from './clip.ts'
import type { Terminal } from './terminal.ts'

/** A line that tells how far something is, and goes when it is done. */
export interface Progress {
  update(text: string): void
  end(): void
}

/** Draws on standard error where that is a terminal, else nothing. */
export function startProgress(terminal: Terminal): Progress {
  if (!terminal.showsProgress) return { update: () => undefined, end: () => undefined }
  const { stderr } = process
  const draw = (text: string) => {
    stderr.cursorTo(0)
    stderr.write(clip(text, (stderr.columns ?? 80) - 1))
    stderr.clearLine(1)
  }
  return { update: draw, end: () => draw('') }
}
