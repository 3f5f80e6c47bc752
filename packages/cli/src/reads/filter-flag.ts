import { allOf, anyOf, type Condition, renderFilter } from '@mde-kit/client'
import type { Operation } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { readSince } from '../call/time-span.ts'
import { fieldOf } from '../output/column.ts'

/** A flag by which a list is narrowed: which field of the records, and how it is compared. */
export interface FilterFlag {
  /** As it is typed: `severity`. */
  readonly flag: string
  /** What stands for its value in the help: `names`. */
  readonly takes: string
  readonly says: string
  readonly field: string
  readonly compare: Comparison
}

/**
 * `one of` takes known words in any letter case, several with commas; `since` a time span or an instant; `at least` a
 * number; `is` and `starts with` text; `has` one text of a list.
 */
export type Comparison =
  | { readonly by: 'one of'; readonly values: readonly string[] }
  | { readonly by: 'since' | 'at least' | 'is' | 'starts with' | 'has' }

/** A filter flag and what was typed for it. */
export interface AppliedFilter {
  readonly filter: FilterFlag
  readonly text: string
}

/** A property in conditions, with the operators that these comparisons need. */
interface Field {
  eq(value: unknown): Condition
  ge(value: unknown): Condition
  startsWith(text: string): Condition
  any(condition: (item: Field) => Condition): Condition
}

/**
 * Writes the OData filter that the flags ask for, and `--filter` besides.
 *
 * @param now Milliseconds since 1970, UTC, from which time spans count back.
 * @returns Undefined where they ask for everything.
 * @throws {@link ConfigError} The value of a flag is not known.
 */
export function filterText(
  operation: Operation,
  applied: readonly AppliedFilter[],
  raw: string | undefined,
  now: number,
): string | undefined {
  if (applied.length === 0) return raw
  const text = renderFilter<Readonly<Record<string, Field>>>(operation, (fields) =>
    allOf(applied.map((each) => conditionOf(each, fields, now))),
  )
  return raw === undefined ? text : `(${raw}) and ${text}`
}

/** The same for operations that cannot be asked for it: a test for records that came. */
export function recordTest(applied: readonly AppliedFilter[], now: number): (record: unknown) => boolean {
  const tests = applied.map(({ filter: { flag, field, compare }, text }) => {
    const wanted = wantedValues(compare, flag, text, now)
    return (record: unknown) => wanted.some((value) => fits(compare, fieldOf(record, field), value))
  })
  return (record) => tests.every((test) => test(record))
}

function conditionOf(
  { filter: { flag, field: name, compare }, text }: AppliedFilter,
  fields: Readonly<Record<string, Field>>,
  now: number,
): Condition {
  const field = fields[name]
  if (field === undefined) throw new Error(`--${flag} is about ${name}, which cannot be filtered by.`)
  // Not `in`, which the documentation never shows.
  return anyOf(
    wantedValues(compare, flag, text, now).map((value) => {
      if (compare.by === 'since' || compare.by === 'at least') return field.ge(value)
      if (compare.by === 'starts with') return field.startsWith(String(value))
      if (compare.by === 'has') return field.any((item) => item.eq(value))
      return field.eq(value)
    }),
  )
}

function fits({ by }: Comparison, found: unknown, wanted: string | number): boolean {
  if (by === 'since') return typeof found === 'string' && Date.parse(found) >= Date.parse(String(wanted))
  if (by === 'at least') return typeof found === 'number' && found >= Number(wanted)
  if (by === 'starts with') return typeof found === 'string' && found.startsWith(String(wanted))
  if (by === 'has') return Array.isArray(found) && found.includes(wanted)
  return found === wanted
}

function wantedValues(compare: Comparison, flag: string, text: string, now: number): (string | number)[] {
  if (compare.by === 'one of') return text.split(',').map((word) => choice(flag, word.trim(), compare.values))
  if (compare.by === 'since') return [readSince(text, `--${flag}`, now)]
  if (compare.by === 'at least') return [numberOf(flag, text)]
  return [text]
}

function choice(flag: string, word: string, known: readonly string[]): string {
  const found = known.find((value) => value.toLowerCase() === word.toLowerCase())
  if (found !== undefined) return found
  throw new ConfigError(`--${flag} has no value '${word}'.`, {
    next: `Give one of ${known.join(', ').toLowerCase()}, or several with commas; --filter takes any other.`,
  })
}

function numberOf(flag: string, text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new ConfigError(`--${flag} must be a number (got '${text}').`, {
    next: `Give for instance --${flag} 7.5.`,
  })
}
