import type { ComparisonOperator, Expression, Target, TextFunction } from './expression.ts'
import { FilterError } from './filter-error.ts'
import { tokenize } from './lexer.ts'
import { TokenReader } from './token-reader.ts'

const comparisons: readonly ComparisonOperator[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le']
const functions: readonly TextFunction[] = ['startswith', 'endswith', 'contains']

/** How deep parentheses, `not` and `any` may nest. Keeps a hostile filter from using up the stack. */
const maxDepth = 100

/**
 * Reads the part of OData 4 that the documentation of the service shows: comparisons with a literal on the right,
 * `in`, `and`, `or`, `not`, parentheses, `startswith`, `endswith`, `contains` and `any`.
 *
 * @throws {@link FilterError} Anything else.
 */
export function parseFilter(source: string): Expression {
  const parser = new FilterParser(new TokenReader(tokenize(source), source))
  return parser.whole()
}

/** One method per rule of the grammar, loosest binding first. */
class FilterParser {
  readonly #tokens: TokenReader
  #depth = 0
  #variable: string | undefined

  constructor(tokens: TokenReader) {
    this.#tokens = tokens
  }

  whole(): Expression {
    const expression = this.#or()
    this.#tokens.expectEnd()
    return expression
  }

  #or(): Expression {
    const first = this.#and()
    const operands = [first]
    while (this.#tokens.takeWord('or')) operands.push(this.#and())
    return operands.length === 1 ? first : { kind: 'or', operands }
  }

  #and(): Expression {
    const first = this.#not()
    const operands = [first]
    while (this.#tokens.takeWord('and')) operands.push(this.#not())
    return operands.length === 1 ? first : { kind: 'and', operands }
  }

  #not(): Expression {
    if (!this.#tokens.takeWord('not')) return this.#primary()
    return { kind: 'not', operand: this.#nested(() => this.#not()) }
  }

  #primary(): Expression {
    if (this.#tokens.takeMark('(')) {
      const inner = this.#nested(() => this.#or())
      this.#tokens.expectMark(')')
      return inner
    }
    const word = this.#tokens.expectWord()
    if (this.#tokens.takeMark('(')) return this.#call(word)
    const target = this.#target(word)
    if (this.#tokens.takeMark('/')) return this.#lambda(target)
    return this.#comparison(target)
  }

  #comparison(target: Target): Expression {
    if (this.#tokens.takeWord('in')) return { kind: 'in', target, literals: this.#tokens.expectLiteralList() }
    const operator = comparisons.find((name) => this.#tokens.takeWord(name))
    if (operator === undefined) throw this.#tokens.unexpected(`a comparison after '${target.name}'`)
    return { kind: 'comparison', operator, target, literal: this.#tokens.expectLiteral() }
  }

  #call(name: string): Expression {
    const known = functions.find((candidate) => candidate === name.toLowerCase())
    if (known === undefined) throw new FilterError(`The function '${name}' is not documented for $filter.`)
    const target = this.#target(this.#tokens.expectWord())
    this.#tokens.expectMark(',')
    const literal = this.#tokens.expectLiteral()
    if (literal.kind !== 'text')
      throw new FilterError(`The second argument of '${name}' must be a quoted text.`)
    this.#tokens.expectMark(')')
    return { kind: 'call', function: known, target, text: literal.value }
  }

  #lambda(collection: Target): Expression {
    const name = this.#tokens.expectWord()
    if (name.toLowerCase() !== 'any')
      throw new FilterError(`'${collection.name}/${name}' is not documented for $filter; only any() is.`)
    if (this.#variable !== undefined)
      throw new FilterError('any() inside any() is not documented for $filter.')
    this.#tokens.expectMark('(')
    if (this.#tokens.takeMark(')')) return { kind: 'any', collection, condition: undefined }
    this.#variable = this.#tokens.expectWord()
    this.#tokens.expectMark(':')
    const condition = this.#nested(() => this.#or())
    this.#variable = undefined
    this.#tokens.expectMark(')')
    return { kind: 'any', collection, condition }
  }

  #target(name: string): Target {
    return { name, isVariable: name === this.#variable }
  }

  #nested(rule: () => Expression): Expression {
    this.#depth += 1
    if (this.#depth > maxDepth) throw new FilterError(`The filter nests deeper than ${maxDepth} levels.`)
    const expression = rule()
    this.#depth -= 1
    return expression
  }
}
