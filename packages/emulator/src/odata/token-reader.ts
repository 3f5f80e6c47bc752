import type { Literal } from './expression.ts'
import { FilterError } from './filter-error.ts'
import { sortableInstant } from './instant.ts'
import type { Token } from './lexer.ts'

/** Walks the words of a filter: `take…` moves on where the word fits, `expect…` insists on it. */
export class TokenReader {
  readonly #tokens: readonly Token[]
  readonly #source: string
  #next = 0

  constructor(tokens: readonly Token[], source: string) {
    this.#tokens = tokens
    this.#source = source
  }

  /** Operators are lower case, as the standard has them. */
  takeWord(word: string): boolean {
    return this.#take((token) => token.kind === 'word' && token.value === word) !== undefined
  }

  takeMark(mark: string): boolean {
    return this.#take((token) => token.kind === 'mark' && token.value === mark) !== undefined
  }

  expectMark(mark: string): void {
    if (!this.takeMark(mark)) throw this.unexpected(`'${mark}'`)
  }

  expectWord(): string {
    const token = this.#take(({ kind }) => kind === 'word')
    if (token === undefined) throw this.unexpected('a property or a function')
    return token.value
  }

  expectEnd(): void {
    if (this.#current.kind !== 'end') throw this.unexpected("'and', 'or' or the end")
  }

  expectLiteralList(): readonly Literal[] {
    this.expectMark('(')
    const literals = [this.expectLiteral()]
    while (this.takeMark(',')) literals.push(this.expectLiteral())
    this.expectMark(')')
    return literals
  }

  expectLiteral(): Literal {
    const { kind, value } = this.#current
    const literal = literalOf(kind, value)
    if (literal === undefined) throw this.unexpected('a quoted text, number, instant, true, false or null')
    this.#next += 1
    return literal
  }

  unexpected(wanted: string): FilterError {
    const { kind, value, position } = this.#current
    const found = kind === 'end' ? 'the end' : value
    return new FilterError(
      `Syntax error at position ${position} in '${this.#source}': expected ${wanted}, found ${found}.`,
    )
  }

  get #current(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', value: '', position: this.#source.length }
  }

  #take(fits: (token: Token) => boolean): Token | undefined {
    const token = this.#current
    if (token.kind === 'end' || !fits(token)) return undefined
    this.#next += 1
    return token
  }
}

function literalOf(kind: Token['kind'], value: string): Literal | undefined {
  switch (kind) {
    case 'text':
      return { kind, value: value.slice(1, -1).replaceAll("''", "'") }
    case 'number':
      return { kind, value: Number(value) }
    case 'guid':
      return { kind, value: value.toLowerCase() }
    case 'instant':
      if (sortableInstant(value) === undefined) throw new FilterError(`'${value}' is not a valid instant.`)
      return { kind, value }
    case 'word':
      if (value === 'null') return { kind: 'null' }
      return value === 'true' || value === 'false' ? { kind: 'boolean', value: value === 'true' } : undefined
    case 'mark':
    case 'end':
      return undefined
  }
}
