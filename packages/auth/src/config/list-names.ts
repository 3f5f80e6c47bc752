const all = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const any = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Lists names as people do: `A, B and C`. */
export function listAll(names: readonly string[]): string {
  return all.format(names)
}

/** Lists names of which one will do: `A, B or C`. */
export function listAny(names: readonly string[]): string {
  return any.format(names)
}
