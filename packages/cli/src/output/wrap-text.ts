import { wrapAnsi } from 'fast-wrap-ansi'

/** A text narrower than that cannot be read; the terminal breaks it where it is itself. */
const leastRoom = 20

/**
 * The lines of a text that is to take so many columns, broken between words. A word is never cut: it may be a hash or an
 * address that somebody copies.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  const room = Math.max(leastRoom, columns)
  return room === Number.POSITIVE_INFINITY ? text.split('\n') : wrapAnsi(text, room).split('\n')
}
