import { ConfigError } from '@mde-kit/contract/errors'

interface Range {
  readonly min: number
  readonly max: number
}

/** Reads the fields of a rule, which may come from a program, a form or another process. */
export interface RuleFields {
  /** As it was sent; undefined where it is absent. */
  value(name: string): unknown
  /** @throws {@link ConfigError} There is a field besides these. */
  only(...names: readonly string[]): void
  /** Both ends included. */
  whole(name: string, range: Range): number
  optionalWhole<Name extends string>(name: Name, range: Range): { [Key in Name]?: number }
  /** A text of at least one character. */
  optionalText<Name extends string>(name: Name): { [Key in Name]?: string }
  oneOf<T extends string>(name: string, known: readonly T[]): T
}

/**
 * @param about What the fields belong to, for messages: `a fault`.
 * @throws {@link ConfigError} The value is no object. So do the readers, where a field is not as it has to be.
 */
export function ruleFields(about: string, value: unknown): RuleFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrongRule(`${capital(about)} is no object`, 'Give an object.')
  const given = new Map<string, unknown>(Object.entries(value))
  const fields: RuleFields = {
    value: (name) => given.get(name),
    only(...names) {
      const unknown = [...given.keys()].find((name) => !names.includes(name))
      if (unknown !== undefined)
        throw wrongRule(`${capital(about)} has no '${unknown}'`, `It may have ${names.join(', ')}.`)
    },
    whole(name, { min, max }) {
      const found = given.get(name)
      if (isWhole(found, min, max)) return found
      throw wrongField(name, found, `Give a whole number from ${min} to ${max}.`)
    },
    optionalWhole<Name extends string>(name: Name, range: Range) {
      const found: { [Key in Name]?: number } = {}
      if (given.get(name) !== undefined) found[name] = fields.whole(name, range)
      return found
    },
    optionalText<Name extends string>(name: Name) {
      const found: { [Key in Name]?: string } = {}
      const text = given.get(name)
      if (text === undefined) return found
      if (typeof text !== 'string' || text === '') throw wrongField(name, text, 'Give a text.')
      found[name] = text
      return found
    },
    oneOf(name, known) {
      const found = known.find((each) => each === given.get(name))
      if (found !== undefined) return found
      throw wrongField(name, given.get(name), `Use ${known.join(' or ')}.`)
    },
  }
  return fields

  function wrongField(name: string, found: unknown, next: string): ConfigError {
    return wrongRule(`'${name}' of ${about} is ${String(found)}`, next)
  }
}

/** Tells whether something is a whole number of a range, both ends included. */
export function isWhole(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
}

/** The error of a rule that says nothing that can be done. */
export function wrongRule(problem: string, next: string): ConfigError {
  return new ConfigError(`${problem}.`, { next })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
