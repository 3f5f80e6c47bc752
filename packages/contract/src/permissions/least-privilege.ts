import { ConfigError } from '../errors/config-error.ts'
import { type OperationId, operations } from '../generated/operations.gen.ts'
import { nearestNames } from '../nearest-names.ts'
import type { Operation } from '../operation.ts'
import { leastCover, type Requirement } from './least-cover.ts'
import { findResourcePermission, type ResourcePermission } from './resource-permission.ts'
import type { TokenKind } from './read-grants.ts'
import { requiredResourceAccess, type RequiredResourceAccess } from './required-resource-access.ts'

/** A permission of the least set, and what it is there for. */
export interface NeededPermission extends ResourcePermission {
  /** Ids of the given operations that it serves. */
  readonly operationIds: readonly string[]
}

/** One of the given operations, and the permissions of the least set that serve it together. */
export interface CoveredOperation {
  readonly operationId: string
  readonly permissions: readonly string[]
}

/** What an app registration needs for some operations, as data. */
export interface LeastPrivilege {
  readonly kind: TokenKind
  /** The least set, by name. */
  readonly permissions: readonly NeededPermission[]
  /** Every operation that can be called, in the order given. */
  readonly operations: readonly CoveredOperation[]
  /** Ids of those that this kind of token cannot call, whatever is granted. */
  readonly notCallable: readonly string[]
  /** Names whose GUID the catalogue does not know; they are missing from `requiredResourceAccess`. */
  readonly withoutId: readonly string[]
  /** The part of an app manifest that asks for the set. */
  readonly requiredResourceAccess: readonly RequiredResourceAccess[]
}

/**
 * Computes the least permissions that let an app call the given operations with one kind of token.
 *
 * Least means: no weaker permission would do; then the fewest; then the first by name. So two permissions to read beat
 * one to write. How strong a permission is stands in the catalogue as its `power`.
 *
 * @param operationIds Ids such as `listAlerts`; repeats do no harm.
 * @param kind `delegated` to act for a signed-in user, `application` to act without one.
 * @throws {@link ConfigError} An id names no operation.
 */
export function leastPrivilege(
  operationIds: readonly (OperationId | (string & {}))[],
  kind: TokenKind,
): LeastPrivilege {
  const asked = [...new Set(operationIds)].map(operationNamed)
  const callable = asked
    .filter(({ permissions }) => permissions[kind].length > 0)
    .map((operation) => ({ operation, alternatives: alternativesOf(operation, kind) }))
  const known = new Map(
    callable.flatMap(({ alternatives }) => alternatives.flat()).map((each) => [keyOf(each), each]),
  )

  const cover = leastCover(
    callable.map(({ alternatives }): Requirement => alternatives.map((names) => names.map(keyOf))),
    new Map([...known].flatMap(([key, { power }]) => (power === undefined ? [] : [[key, power] as const]))),
  )
  const chosen = new Set(cover)
  const covered = callable.map(({ operation, alternatives }) => ({
    operationId: operation.id,
    keys: servingKeys(alternatives, chosen),
  }))
  const needed = cover.flatMap((key) => {
    const permission = known.get(key)
    if (permission === undefined) return []
    const served = covered.filter(({ keys }) => keys.includes(key)).map(({ operationId }) => operationId)
    return [{ ...permission, operationIds: served }]
  })
  return {
    kind,
    permissions: needed,
    operations: covered.map(({ operationId, keys }) => ({
      operationId,
      permissions: keys.flatMap((key) => known.get(key)?.name ?? []),
    })),
    notCallable: asked.filter(({ permissions }) => permissions[kind].length === 0).map(({ id }) => id),
    withoutId: needed.filter(({ id }) => id === undefined).map(({ name }) => name),
    requiredResourceAccess: requiredResourceAccess(needed, kind),
  }
}

function operationNamed(id: string): Operation {
  const table: Readonly<Record<string, Operation>> = operations
  const found = Object.hasOwn(table, id) ? table[id] : undefined
  if (found) return found
  const near = nearestNames(id, Object.keys(table))
  throw new ConfigError(`There is no operation named '${id}'.`, {
    next: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See docs/reference for all of them.',
  })
}

function alternativesOf({ service, permissions }: Operation, kind: TokenKind): ResourcePermission[][] {
  return permissions[kind].map((names) => names.map((name) => findResourcePermission(name, kind, service)))
}

/** Tells permissions of two resource apps apart that bear one name; sorts by name. */
function keyOf({ name, resourceAppId }: ResourcePermission): string {
  return `${name} ${resourceAppId}`
}

/** The alternative that the chosen set fulfils; the first in the order of the specs, which is the weakest. */
function servingKeys(
  alternatives: readonly (readonly ResourcePermission[])[],
  chosen: ReadonlySet<string>,
): string[] {
  const keys = alternatives.map((names) => names.map(keyOf))
  return keys.find((each) => each.every((key) => chosen.has(key))) ?? []
}
