import { MdeError } from '@mde-kit/contract/runtime'

/** What is wrong in one place of a query. */
export interface KqlProblem {
  readonly kind: 'syntax' | 'unknownTable' | 'unknownColumn' | 'unknownFunction' | 'type'
  /** What the analyser says. */
  readonly message: string
  /** The text in question; empty where something is missing. */
  readonly text: string
  /** Where it begins. Line and column count from 1. */
  readonly line: number
  readonly column: number
  /** Names that may have been meant, nearest first. */
  readonly nearest: readonly string[]
}

/** A query that the service would refuse. Nothing has been sent. */
export class KqlError extends MdeError {
  override readonly name = 'KqlError'
  override readonly code = 'MDE_KQL'
  readonly problems: readonly KqlProblem[]

  constructor(problems: readonly KqlProblem[]) {
    super(`The query cannot work. ${problems.map(describe).join(' ')}`, {
      next: 'Correct the query. Tables that are not in the catalogue can be added with check: { tables }.',
    })
    this.problems = problems
  }
}

function describe({ line, column, message, nearest }: KqlProblem): string {
  const meant = nearest.length > 0 ? ` Did you mean ${nearest.join(' or ')}?` : ''
  return `Line ${line}, column ${column}: ${message}${meant}`
}
