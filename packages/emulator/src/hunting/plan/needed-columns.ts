/** `search`, `distinct *`, `* has "text"`. */
const looksAtAll = /\bsearch\b|\bdistinct\s*\*|\*\s*(?:[:=!]|has|contains|startswith|endswith|matches)/i

/**
 * Tells which columns of tables a query can have a use for: those that it names anywhere, and those of its answer, of
 * which a join may have put a number behind the name. Some queries look at all.
 */
export function neededColumns(query: string, answer: readonly string[]): (column: string) => boolean {
  if (looksAtAll.test(query)) return () => true
  const named = [...(query.match(/\w+/g) ?? []), ...answer]
  const needed = new Set(named.flatMap((name) => [name, name.replace(/\d+$/, '')]))
  return (column) => needed.has(column)
}
