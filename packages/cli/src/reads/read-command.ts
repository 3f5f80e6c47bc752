import type { OperationId } from '@mde-kit/contract'
import type { Column } from '../output/column.ts'
import type { FilterFlag } from './filter-flag.ts'

/** A command that reads: one operation, as data. */
export interface ReadCommand {
  readonly verb: string
  readonly operationId: OperationId
  readonly says: string
  /** Parameters of the path, in the order in which they are typed. */
  readonly args?: readonly ReadArgument[]
  /** Flags that become the OData filter. */
  readonly filters?: readonly FilterFlag[]
  /** Flags that become other options of the query. */
  readonly query?: readonly QueryFlag[]
  /** Of a list, and of one record for many tenants. */
  readonly columns?: readonly Column[]
  /** With `--machine`, this operation of a device is asked instead; what it cannot be asked for is sorted out here. */
  readonly ofMachine?: OperationId
  /** After `mde <noun> <verb>`, for the help. Where left out, the examples of the arguments make one. */
  readonly examples?: readonly string[]
}

/** A parameter of the path. A `machine` may be typed by its name. */
export interface ReadArgument {
  readonly name: string
  readonly says: string
  readonly example: string
  readonly kind?: 'machine'
}

/** An option of the query, by its name in the specs. */
export interface QueryFlag {
  readonly flag: string
  readonly takes: string
  readonly says: string
  readonly parameter: string
}
