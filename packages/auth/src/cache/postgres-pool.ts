/** Runs queries: the part of a `pg` pool or client that is used here, so that no version of it must be loaded. */
export interface PostgresQuery {
  query(
    text: string,
    values?: string[],
  ): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>
}

/** A connection that is ours until it is released. */
export interface PostgresClient extends PostgresQuery {
  on(event: 'error', listener: (fault: Error) => void): unknown
  removeListener(event: 'error', listener: (fault: Error) => void): unknown
  /** @param destroy Closes the connection instead of giving it back. */
  release(destroy?: boolean): void
}

/** A pool of the `pg` package. */
export interface PostgresPool extends PostgresQuery {
  connect(): Promise<PostgresClient>
}
