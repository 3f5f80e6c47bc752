/** Where a place in a query is: in code, in a string, in a comment, or in the parentheses of a typed literal. */
export type KqlPlace = 'code' | 'string' | 'comment' | 'literal'

/** Reads KQL piece by piece, as far as it must to tell where values may stand. */
export interface KqlScanner {
  read(text: string): void
  place(): KqlPlace
  /** What a value put here would run into: a name, or a prefix such as `@`, that changes how it is read. */
  isGlued(): boolean
}

/** Starts of strings; in those of the second group a backslash is a backslash. */
const stringStart = /```|~~~|@["']|["']/y
/** A literal of a type, whose parentheses hold text and no expression. `todatetime(` is a function. */
const typedLiteral =
  /(?<![\w.])(?:datetime|date|timespan|time|long|int64|int|int32|real|double|decimal|bool|boolean|guid|uuid|uniqueid|dynamic)\s*\(/y

/** Makes a scanner that stands at the start of a query. */
export function createKqlScanner(): KqlScanner {
  let seen = ''
  let at = 0
  /** What ends the string or comment that the scanner is in. */
  let end: string | undefined
  let depth = 0

  const startsHere = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(seen)?.[0]
  }

  const step = () => {
    if (end !== undefined) return stepInside(end)
    const quote = startsHere(stringStart)
    const literal = depth === 0 ? startsHere(typedLiteral) : undefined
    if (quote !== undefined) end = quote
    else if (seen.startsWith('//', at)) end = '\n'
    else if (literal !== undefined) depth = 1
    else if (depth > 0 && seen[at] === '(') depth++
    else if (depth > 0 && seen[at] === ')') depth--
    at += (quote ?? literal)?.length ?? 1
  }

  const stepInside = (opening: string) => {
    const isVerbatim = opening.startsWith('@')
    const closing = isVerbatim ? opening.slice(1) : opening
    // A doubled quote in a verbatim string closes and opens it again, which comes to the same.
    if (seen.startsWith(closing, at)) {
      end = undefined
      at += closing.length
    } else at += seen[at] === '\\' && !isVerbatim && closing.length === 1 && closing !== '\n' ? 2 : 1
  }

  return {
    read(text) {
      seen += text
      while (at < seen.length) step()
    },
    place: () => (end === '\n' ? 'comment' : end !== undefined ? 'string' : depth > 0 ? 'literal' : 'code'),
    isGlued: () => /[\w@"'`~\]]$/.test(seen),
  }
}
