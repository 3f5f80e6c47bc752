/** A query that the service would refuse: its syntax, a name or a type is wrong. Never leaves the package. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
}
