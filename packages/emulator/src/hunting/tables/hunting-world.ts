import type { Machine } from '@mde-kit/contract'
import type { Inventory } from '../../defender/state/inventory.ts'
import type { AlertHead } from '../../world/alert-head.ts'
import type { KnownFile } from '../../world/file-catalogue.ts'
import type { Person } from '../../world/people.ts'
import type { Value } from '../values/value.ts'

/** What hunting tables are made of: the same tenant that all other operations show. */
export interface HuntingWorld {
  /** When the world began. Milliseconds since 1970. */
  readonly startMs: number
  readonly nowMs: number
  readonly machines: readonly Machine[]
  /** Newest first. */
  readonly alerts: () => Iterable<AlertHead>
  /** By account name. */
  readonly people: ReadonlyMap<string, Person>
  /** Account names of those who sign in to a device, its own user first. */
  readonly logonsOf: (machineId: string) => readonly string[]
  readonly files: ReadonlyMap<string, KnownFile>
  readonly inventory: () => Inventory
}

/** What a query wants no more of than: rows outside of it need not be made. */
export interface Narrowing {
  /** Milliseconds since 1970, both ends included. */
  readonly fromMs: number
  readonly toMs: number
  /** Tells whether rows of a device are wanted. */
  readonly wants: (machine: Machine) => boolean
}

/** Reads the columns of a table off what a row is made of. What is left out is null, or empty text. */
export type Columns<T> = Readonly<Record<string, (item: T, world: HuntingWorld) => Value>>

/** A table: what its rows are made of, made one by one as they are read, and its columns. */
export interface TableSource<T> {
  readonly items: (world: HuntingWorld, narrowing: Narrowing) => Iterable<T>
  readonly columns: Columns<T>
  /** When it was, in milliseconds since 1970; undefined where a table says how things are. */
  readonly atMs?: (item: T) => number
}

/** When an alert was made. Milliseconds since 1970. */
export function createdMsOf(head: AlertHead): number {
  return head.instantMs('alertCreationTime') ?? Date.parse(head.alertCreationTime ?? '')
}
