/** What is known of the end of an operation. */
export interface Retirement {
  readonly note: string
  /** ISO 8601 date. */
  readonly date?: string
  /** Id of the operation to use instead. */
  readonly successor?: string
}

/** What is said of an operation, and where it is found; see {@link Operation} for what a call depends on. */
export interface OperationDocs {
  /** Where a client offers it: resource and method, `alerts` and `list`. */
  readonly resource: string
  readonly name: string
  /** One line, without a full stop at its end. */
  readonly summary: string
  /** What it does, what its documentation leaves open, and what is odd about it. */
  readonly description: string
  /** No page states the permissions; they are those of its nearest sibling. */
  readonly permissionsInferred?: true
  readonly retirement?: Retirement
  /** What each platform needs, in words. */
  readonly platforms?: Readonly<Record<string, string>>
  readonly licence?: string
  /** Documented figures, units in the name: `maxBatch`, `maxFileMB`. */
  readonly limits?: Readonly<Record<string, number>>
  /**
   * Of a list: an instant that can be filtered by, that every record has and that never moves back. By it the list can be
   * read in windows of time, the oldest first.
   */
  readonly windowBy?: string
  /** The page this was read from, and its date. */
  readonly source: { readonly url: string; readonly date: string }
}
