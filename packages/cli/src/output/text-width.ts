import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'fast-string-width'

/** Cells of a terminal that a text takes: colours take none, and some letters take two. */
export function textWidth(text: string): number {
  return stringWidth(stripVTControlCharacters(text))
}
