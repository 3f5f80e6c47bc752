import { operationDocs } from '@mde-kit/contract/operation-docs'
import type { OperationId } from '@mde-kit/contract/operations'
import {
  graphPermissions,
  type Permission,
  permissions,
  resourceApp,
  type TokenKind,
} from '@mde-kit/contract/permissions'
import type { TokenExplanation } from '@mde-kit/token-validator'
import { spellOut } from './spell-out.ts'

/** One operation, for people. */
export interface NamedOperation {
  readonly id: OperationId
  readonly summary: string
}

/** Operations that the same permissions would open. */
export interface LockedOperations {
  /** The least that does it; empty where nothing does, for this kind of token. */
  readonly missing: readonly string[]
  readonly operations: readonly NamedOperation[]
}

/** What a token can do with one kind of thing. */
export interface ResourceReach {
  /** In words, such as `machine actions`. */
  readonly resource: string
  readonly covered: readonly NamedOperation[]
  readonly locked: readonly LockedOperations[]
}

/** A permission to ask for. */
export interface Grant {
  readonly name: string
  /** GUID for the app registration; undefined where the catalogue does not know it. */
  readonly id: string | undefined
  readonly displayName: string | undefined
  /** The API that defines it, by the name to look for in the portal. */
  readonly api: string
  /** How many operations need it. */
  readonly opens: number
}

/** What a token can call, by resource, and what to ask for to call more. */
export interface Reach {
  readonly resources: readonly ResourceReach[]
  readonly grants: readonly Grant[]
}

/** Groups what a token can and cannot call. Resources and permissions are in alphabetical order. */
export function readReach(
  { canCall, cannotCall }: Pick<TokenExplanation, 'canCall' | 'cannotCall'>,
  kind: TokenKind,
): Reach {
  const known: readonly { id: OperationId; missing: readonly string[] | undefined }[] = [
    ...canCall.map((id) => ({ id, missing: undefined })),
    ...cannotCall.map(({ operationId, missing }) => ({ id: operationId, missing })),
  ]
  const byResource = group(known, ({ id }) => operationDocs[id].resource)
  const needed = cannotCall.flatMap(({ missing }) => missing)
  return {
    resources: byResource.map(([resource, all]) => ({
      resource: spellOut(resource),
      covered: all.flatMap(({ id, missing }) => (missing ? [] : [named(id)])),
      locked: group(
        all.flatMap(({ id, missing }) => (missing ? [{ id, missing }] : [])),
        ({ missing }) => missing.join(' '),
      ).map(([, locked]) => ({
        missing: locked[0]?.missing ?? [],
        operations: locked.map(({ id }) => named(id)),
      })),
    })),
    grants: group(needed, (name) => name).map(([name, uses]) => ({
      ...describePermission(name, kind),
      opens: uses.length,
    })),
  }
}

function describePermission(name: string, kind: TokenKind): Omit<Grant, 'opens'> {
  const ofGraph: Readonly<Record<string, Permission>> = graphPermissions[kind]
  const isOfGraph = Object.hasOwn(ofGraph, name)
  const catalogue: Readonly<Record<string, Permission>> = isOfGraph ? ofGraph : permissions[kind]
  const { id, displayName } = (Object.hasOwn(catalogue, name) ? catalogue[name] : undefined) ?? {}
  const { displayName: api } = isOfGraph ? graphPermissions.resourceApp : resourceApp
  return { name, id, displayName, api }
}

function named(id: OperationId): NamedOperation {
  return { id, summary: operationDocs[id].summary }
}

function group<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [key: string, items: readonly Item[]])[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}
