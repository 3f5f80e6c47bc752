import type { Condition } from './condition.ts'
import type { Instant } from './literal.ts'

// Generated interfaces are made of these. `None` is null where the property may hold null, which can then be asked for.

interface Comparable<V> {
  /** Equal. Letter case counts. */
  eq(value: V): Condition
  /** Not equal. */
  ne(value: V): Condition
}

interface Listable<V> {
  /** Equal to one of the list, which must not be empty. Standard OData; no documented sample shows it. */
  in(values: readonly V[]): Condition
}

interface Ordered<V> {
  /** Greater, or later. */
  gt(value: V): Condition
  /** Greater or equal, or not earlier. */
  ge(value: V): Condition
  /** Less, or earlier. */
  lt(value: V): Condition
  /** Less or equal, or not later. */
  le(value: V): Condition
}

/** A property that holds text. */
export interface TextField<None extends null = never> extends Comparable<string | None>, Listable<string> {
  /** Begins with the text. */
  startsWith(text: string): Condition
  /** Ends with the text. Standard OData; no documented sample shows it. */
  endsWith(text: string): Condition
  /** Has the text in it. Standard OData; no documented sample shows it. */
  contains(text: string): Condition
}

/** A property that holds one of a set of values, which the service may extend. */
export interface EnumField<V> extends Comparable<Exclude<V, undefined>>, Listable<NonNullable<V>> {}

/** A property that holds a number. */
export interface NumberField<None extends null = never>
  extends Comparable<number | bigint | None>,
    Listable<number | bigint>,
    Ordered<number | bigint> {}

/** A property that holds true or false. */
export type BooleanField<None extends null = never> = Comparable<boolean | None>

/** A property that holds an instant. The digits of an ISO 8601 text are sent as they are. */
export interface InstantField<None extends null = never>
  extends Comparable<Instant | None>,
    Ordered<Instant> {}

/** A property that holds a GUID. */
export interface GuidField<None extends null = never> extends Comparable<string | None>, Listable<string> {}

/** A property that holds a list of texts. */
export interface TextsField {
  /** Some text of the list fits the condition or, without a condition, the list is not empty. */
  any(condition?: (item: TextField) => Condition): Condition
}
