import type { FilterKind } from '@mde-kit/contract'
import { sortableInstant } from './instant.ts'

/** A value in the form in which it is compared. */
export type Scalar = string | number | boolean | null

/** What brings values of a kind into that form: times to the last digit, GUIDs in one letter case. */
export function scalarForm(kind: FilterKind): (value: unknown) => Scalar {
  return kind === 'instant' ? instantOf : kind === 'guid' ? lowerCaseOf : scalarOf
}

function scalarOf(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

export function instantOf(value: unknown): Scalar {
  return typeof value === 'string' ? (sortableInstant(value) ?? null) : null
}

export function lowerCaseOf(value: unknown): Scalar {
  return typeof value === 'string' ? value.toLowerCase() : null
}
