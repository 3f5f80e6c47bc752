import { ConfigError } from '@mde-kit/contract/runtime'

/** How a condition's text is built, which decides where it needs parentheses. `text` is anybody's guess. */
type Shape = 'single' | 'and' | 'or' | 'text'

/**
 * A condition of a `$filter`. It never changes; `and`, `or` and `not` make new ones, with the parentheses that
 * they need. `String(condition)` is the OData text, not yet percent-encoded.
 */
export class Condition {
  readonly #text: string
  readonly #shape: Shape

  constructor(text: string, shape: Shape = 'single') {
    this.#text = text
    this.#shape = shape
  }

  /** Holds where this condition and all the others hold. */
  and(...others: readonly Condition[]): Condition {
    return allOf([this, ...others])
  }

  /** Holds where this condition or any of the others holds. */
  or(...others: readonly Condition[]): Condition {
    return anyOf([this, ...others])
  }

  /** Holds where this condition does not. */
  not(): Condition {
    return new Condition(`not (${this.#text})`)
  }

  /** The OData text. */
  toString(): string {
    return this.#text
  }

  /** The OData text. */
  toJSON(): string {
    return this.#text
  }

  /** The OData text as a part of a larger one, in parentheses unless it can do without. */
  within(operator: 'and' | 'or'): string {
    return this.#shape === 'single' || this.#shape === operator ? this.#text : `(${this.#text})`
  }
}

/**
 * Holds where every condition of the list holds.
 *
 * @throws {@link ConfigError} The list is empty, or holds something else.
 */
export function allOf(conditions: readonly Condition[]): Condition {
  return join('and', conditions)
}

/**
 * Holds where at least one condition of the list holds.
 *
 * @throws {@link ConfigError} The list is empty, or holds something else.
 */
export function anyOf(conditions: readonly Condition[]): Condition {
  return join('or', conditions)
}

function join(operator: 'and' | 'or', conditions: readonly Condition[]): Condition {
  const [first, ...rest] = conditions
  if (first === undefined || !conditions.every((condition: unknown) => condition instanceof Condition))
    throw new ConfigError(
      `A filter joins ${first === undefined ? 'no conditions' : 'something that is no condition'} with '${operator}'.`,
      { next: 'Join conditions only, at least one; leave the filter out where there is none.' },
    )
  if (rest.length === 0) return first
  return new Condition(conditions.map((part) => part.within(operator)).join(` ${operator} `), operator)
}
