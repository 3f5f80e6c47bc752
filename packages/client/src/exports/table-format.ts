/** How rows become a file that is a table, such as CSV. Its columns are the fields of the first row, and stay. */
export interface TableFormat {
  /** Stands in the notes beside an unfinished file: only a table of the same format is continued. */
  readonly name: string
  /** What the file begins with, its line end included. */
  readonly head: (columns: readonly string[]) => string
  /** A line for each row, their ends included. */
  readonly lines: (rows: readonly object[], columns: readonly string[]) => string
}
