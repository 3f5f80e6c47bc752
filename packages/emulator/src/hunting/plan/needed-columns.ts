/**
 * Tells which columns of tables a query can have a use for: those that it names anywhere, and those of its answer, of
 * which a join may have put a number behind the name. `distinct *` looks at all.
 */
export function neededColumns(query: string, answer: readonly string[]): (column: string) => boolean {
  if (/\bdistinct\s*\*/.test(query)) return () => true
  const named = [...(query.match(/\w+/g) ?? []), ...answer]
  const needed = new Set(named.flatMap((name) => [name, name.replace(/\d+$/, '')]))
  return (column) => needed.has(column)
}
