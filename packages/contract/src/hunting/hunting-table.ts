/** A table of advanced hunting. */
export interface HuntingTable {
  readonly description: string
  /** What to know before relying on it, such as that only part of the product fills it. */
  readonly note?: string
  /** Type of each column, by name, as the schema reference prints it. */
  readonly columns: Readonly<Record<string, string>>
}
