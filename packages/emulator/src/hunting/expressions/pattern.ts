import { RE2JS, RE2JSSyntaxException } from 're2js'
import { QueryError } from '../kql/query-error.ts'

/** A regular expression in the syntax of RE2, as the service has it. It takes time that grows with the text only. */
export interface Pattern {
  readonly test: (text: string) => boolean
  /** The groups of the first match, the match itself first; undefined without one. */
  exec(text: string): readonly string[] | undefined
  /** The groups of every match. */
  all(text: string): readonly (readonly string[])[]
  /** Puts text for every match; `\1` in it stands for the first group. */
  replace(text: string, replacement: string): string
}

/** @throws {@link QueryError} It is no regular expression. */
export function patternOf(source: string): Pattern {
  const compiled = compile(source)
  const matchesIn = (text: string, most = Number.POSITIVE_INFINITY): Match[] => {
    const matcher = compiled.matcher(text)
    const found: Match[] = []
    while (found.length < most && matcher.find())
      found.push({
        start: matcher.start(),
        end: matcher.end(),
        groups: Array.from({ length: matcher.groupCount() + 1 }, (_, group) => matcher.group(group) ?? ''),
      })
    return found
  }
  return {
    test: (text) => compiled.matcher(text).find(),
    exec: (text) => matchesIn(text, 1)[0]?.groups,
    all: (text) => matchesIn(text).map(({ groups }) => groups),
    replace(text, replacement) {
      let replaced = ''
      let from = 0
      for (const { start, end, groups } of matchesIn(text)) {
        const put = replacement.replaceAll(/\\(\d)/g, (_, group: string) => groups[Number(group)] ?? '')
        replaced += text.slice(from, start) + put
        from = end
      }
      return replaced + text.slice(from)
    },
  }
}

interface Match {
  readonly start: number
  readonly end: number
  readonly groups: readonly string[]
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source)
  } catch (fault) {
    if (!(fault instanceof RE2JSSyntaxException)) throw fault
    throw new QueryError(
      `Semantic error: '${source.slice(0, 100)}' is no regular expression: ${fault.message}`,
    )
  }
}
