import type { FilterKind } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import { Condition } from './condition.ts'
import { isInList } from './is-in-list.ts'
import { type Instant, literalOf } from './literal.ts'

/** A value written as OData has it. */
export class Literal {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/** A value that a template can write by itself: strings in quotes, everything else without. */
export type ODataValue = string | number | bigint | boolean | null | Date | Literal

/**
 * An instant for an `odata` template, where text would be put in quotes. Keeps all fraction digits.
 *
 * @throws {@link ConfigError} The value is no instant.
 */
export function instant(value: Instant): Literal {
  return new Literal(literalOf('instant', value, 'instant()'))
}

/**
 * A GUID for an `odata` template, where text would be put in quotes.
 *
 * @throws {@link ConfigError} The value is no GUID.
 */
export function guid(value: string): Literal {
  return new Literal(literalOf('guid', value, 'guid()'))
}

/**
 * Writes any filter by hand, with values that cannot break out: strings come in quotes, with the quotes inside
 * doubled, dates without; a list becomes `('a','b')`, with or without parentheses in the template, a condition keeps its parentheses. A backslash stands for
 * itself, a line break for a blank.
 *
 * @throws {@link ConfigError} A value cannot be written, or stands inside quotes of the template.
 */
export function odata(
  template: TemplateStringsArray,
  ...values: readonly (ODataValue | Condition | readonly ODataValue[])[]
): Condition {
  let text = ''
  let isInQuotes = false
  for (const [index, raw] of template.raw.entries()) {
    const part = raw.replaceAll(/\s*\n\s*/g, ' ')
    text += part
    if (part.split("'").length % 2 === 0) isInQuotes = !isInQuotes
    if (index === values.length) break
    if (isInQuotes)
      throw new ConfigError(`Value ${index + 1} of an odata template stands inside quotes.`, {
        next: 'Leave the quotes out: the template writes them.',
      })
    const isBare = isInList(text, template.raw[index + 1] ?? '')
    text += write(values[index], { place: `value ${index + 1} of an odata template`, isBare })
  }
  return new Condition(text.trim(), 'text')
}

function write(
  value: unknown,
  { place, isBare }: { readonly place: string; readonly isBare: boolean },
): string {
  if (value instanceof Condition) return `(${String(value)})`
  if (!Array.isArray(value)) return writeOne(value, place)
  if (value.length === 0)
    throw new ConfigError(`The list that is ${place} is empty.`, { next: 'Give at least one value.' })
  const list = value.map((entry) => writeOne(entry, place)).join(',')
  return isBare ? list : `(${list})`
}

function writeOne(value: unknown, place: string): string {
  if (value instanceof Literal) return String(value)
  return literalOf(value instanceof Date ? 'instant' : (kinds[typeof value] ?? 'text'), value, place)
}

const kinds: Readonly<Record<string, FilterKind>> = { number: 'number', bigint: 'number', boolean: 'boolean' }
