import { ConfigError } from '@mde-kit/contract/runtime'
import { isInList } from '../odata/is-in-list.ts'
import { type KqlLiteral, literalOf } from './kql-literal.ts'
import { createKqlScanner, type KqlPlace, type KqlScanner } from './kql-scanner.ts'

/** A hunting query, or a piece of one. Made by `kql`, so that no text gets into it unseen. */
export class KqlQuery {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The query as it is sent. */
  toString(): string {
    return this.#text
  }
}

/** A value that stands for itself: strings in quotes, whole numbers as `long`, others as `real`, dates as `datetime`. */
export type KqlScalar = string | number | bigint | boolean | Date | KqlLiteral

/** What a `kql` template takes: a value, a list for `in` and its like, or a piece of another query. */
export type KqlValue = KqlScalar | readonly KqlScalar[] | KqlQuery

/**
 * Writes a hunting query with values that cannot break out of their place.
 *
 * A list becomes `("a", "b")`, for `in`, `has_any` and their like, with or without parentheses in the template; an empty
 * one matches nothing. A piece that `kql` made goes in as it is. A backslash in the template stands for itself, as it does in KQL.
 *
 * @throws {@link ConfigError} A value cannot be written, or stands where it would be read as something else: in a
 * string, a comment, `datetime(…)`, or right behind a name.
 */
export function kql(template: TemplateStringsArray, ...values: readonly KqlValue[]): KqlQuery {
  const scanner = createKqlScanner()
  let text = ''
  const add = (piece: string) => {
    scanner.read(piece)
    text += piece
  }
  for (const [index, part] of template.raw.entries()) {
    add(part)
    if (index === values.length) break
    const place = `Value ${index + 1} of a kql template`
    checkPlace(scanner, place)
    const value = values[index]
    const isBare = isInList(text, template.raw[index + 1] ?? '')
    add(value instanceof KqlQuery ? String(value) : write(value, { place, isBare }))
    // What the rest of a line would hide in.
    if (scanner.place() === 'comment') add('\n')
  }
  checkEnd(scanner)
  return new KqlQuery(text.trim())
}

/**
 * Takes a whole query from text, such as a `.kql` file. The text is trusted: never put values into it yourself.
 *
 * @throws {@link ConfigError} The text ends in the middle of a string.
 */
export function kqlFromText(text: string): KqlQuery {
  const scanner = createKqlScanner()
  scanner.read(text)
  checkEnd(scanner)
  return new KqlQuery(text.trim())
}

function checkPlace(scanner: KqlScanner, place: string): void {
  const where = misplaced[scanner.place()]
  if (where !== undefined)
    throw new ConfigError(`${place} stands ${where}.`, {
      next: 'Let the value stand alone: the template writes its quotes and its type.',
    })
  if (scanner.isGlued())
    throw new ConfigError(`${place} stands right behind a name or a quote.`, {
      next: 'Put a blank before it.',
    })
}

const misplaced: Readonly<Record<KqlPlace, string | undefined>> = {
  code: undefined,
  string: 'inside a string',
  comment: 'inside a comment',
  literal: 'inside a literal such as datetime(…)',
}

function checkEnd(scanner: KqlScanner): void {
  const place = scanner.place()
  if (place === 'string' || place === 'literal')
    throw new ConfigError('The query ends in the middle of a string or a literal.', {
      next: 'Close it. A line break in a string needs three backticks around it.',
    })
}

function write(
  value: unknown,
  { place, isBare }: { readonly place: string; readonly isBare: boolean },
): string {
  if (!Array.isArray(value)) return literalOf(value, place)
  const list = value.length === 0 ? 'dynamic([])' : value.map((entry) => literalOf(entry, place)).join(', ')
  return isBare ? list : `(${list})`
}
