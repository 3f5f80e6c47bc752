/** One row of the permission catalogue. */
export interface Permission {
  /** GUID by which an app registration refers to the permission. */
  readonly id: string
  /**
   * What a holder could do, for comparing: 1 reads, 2 starts a routine task or changes only what the app itself wrote,
   * 3 interrupts a device or takes data off it, 4 changes every record of a kind, 5 runs code or cannot be undone.
   */
  readonly power: 1 | 2 | 3 | 4 | 5
  readonly displayName: string
}
