/** A `$filter` that cannot be read or does not fit the records. The message is meant for the caller. */
export class FilterError extends Error {
  override readonly name = 'FilterError'
}
