/** Shortens a text; the ellipsis shows that something is gone. */
export function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`
}
