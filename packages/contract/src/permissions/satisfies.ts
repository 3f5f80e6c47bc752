import type { Operation, PermissionAlternatives } from '../operation.ts'
import type { Grants, TokenKind } from './read-grants.ts'

/** Whether grants cover an operation, and what the smallest repair is. */
export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly kind: TokenKind; readonly missing: readonly string[] }

type Permissions = Pick<Operation, 'permissions'>

/**
 * Judges whether a token's grants cover an operation.
 *
 * An opaque token, or one whose kind cannot be told, passes: only the service can judge it.
 * `missing` names the alternative that needs the fewest new grants; among equals, the least powerful.
 */
export function satisfies(operation: Permissions, grants: Grants): Verdict {
  if (grants.kind === 'opaque' || grants.kind === 'unknown') return { ok: true }
  const alternatives = operation.permissions[grants.kind]
  const missing = fewestMissing(alternatives, grants.permissions)
  return missing.length === 0 && alternatives.length > 0
    ? { ok: true }
    : { ok: false, kind: grants.kind, missing }
}

function fewestMissing(alternatives: PermissionAlternatives, held: readonly string[]): readonly string[] {
  let best: readonly string[] | undefined
  for (const alternative of alternatives) {
    const missing = alternative.filter((name) => !held.includes(name))
    if (best === undefined || missing.length < best.length) best = missing
  }
  return best ?? []
}
