/** Tells whether a template has parentheses, or neighbours in a list, around a value: it then needs none of its own. */
export function isInList(before: string, after: string): boolean {
  return /[(,]\s*$/.test(before) && /^\s*[),]/.test(after)
}
