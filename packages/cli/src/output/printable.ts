import { stringify } from 'lossless-json'

/**
 * Makes text of the service fit for a terminal: control characters, C1 ones included, must not reach it. Line breaks,
 * tabs and our own colours are kept.
 */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]|\u001b(?!\[\d{1,2}m)/g, '·')
}

/**
 * JSON for standard output, large integers included. C1 control characters are escaped: JSON may hold them as they
 * are, but a terminal acts on them.
 */
export function printableJson(value: unknown): string {
  return toJson(value, 2)
}

/** The same on one line. */
export function printableJsonLine(value: unknown): string {
  return toJson(value)
}

function toJson(value: unknown, space?: number): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return (stringify(value, null, space) ?? 'null').replace(/[\u007f-\u009f]/g, escape)
}
