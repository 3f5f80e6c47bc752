import type { Value } from '../values/value.ts'

/** A record: one value for each column, in their order. */
export type Row = readonly Value[]

/** What takes in the records of one step of a query. */
export interface Sink {
  /** @returns Whether it wants more. */
  push(row: Row): boolean
  /** There are no more. */
  end(): void
}

/** Records that are read one by one, made as they are asked for. */
export type Rows = Iterable<Row>

/** Reads a source into a sink. Steps of a query run one after the other. */
export interface Step {
  readonly rows: () => Rows
  readonly sink: Sink
}
