/** Names that a mistyped one may have meant, nearest first: those within a third of its letters, at most three. */
export function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const word = wanted.slice(0, longest).toLowerCase()
  const reach = Math.max(2, Math.floor(word.length / 3))
  return names
    .map((name) => ({ name, distance: editDistance(word, name.toLowerCase()) }))
    .filter(
      ({ name, distance }) => distance <= reach || (word.length > 3 && name.toLowerCase().includes(word)),
    )
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Longer than any name; what is typed beyond it cannot be one. */
const longest = 80

/** Letters to insert, delete or replace to turn one word into the other (Levenshtein), row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      )
    row = next
  }
  return row[b.length] ?? 0
}
