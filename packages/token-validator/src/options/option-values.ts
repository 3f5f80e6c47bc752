/** A text with something in it and no white space: a name, a URL, an id. */
export function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !/\s/.test(value)
}

/** One {@link isWord} or a list of them that is not empty. */
export function isOneOrMore(value: unknown): value is string | readonly string[] {
  return isWord(value) || (isWordList(value) && value.length > 0)
}

/** A list of nothing but {@link isWord}. */
export function isWordList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && Array.from<unknown>(value).every(isWord)
}

/** A whole number from 0 on. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** What can be called. */
export function isFunction(value: unknown): boolean {
  return typeof value === 'function'
}

/** An `AbortSignal`, of this or another realm. */
export function isSignal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value
}

/** Lets undefined stand for an option that is left out. Not for one that narrows what is accepted. */
export function orUndefined(accepts: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || accepts(value)
}
