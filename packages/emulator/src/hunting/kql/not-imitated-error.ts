import type { SyntaxNode } from './syntax-node.ts'
import { placeOf } from './place-of.ts'

/** A query that is sound, and uses what the emulator does not imitate. Never leaves the package. */
export class NotImitatedError extends Error {
  override readonly name = 'NotImitatedError'
  /** Such as `the operator 'evaluate'`. */
  readonly what: string
  /** Offset in the query. */
  readonly start: number

  constructor(what: string, { start }: Pick<SyntaxNode, 'start'>) {
    super(`The emulator does not imitate ${what}.`)
    this.what = what
    this.start = start
  }

  /** Names the place too. @param query The text that was read. */
  describe(query: string): string {
    const { line, column } = placeOf(query, this.start)
    return `The emulator does not imitate ${this.what} (line ${line}, column ${column}).`
  }
}
