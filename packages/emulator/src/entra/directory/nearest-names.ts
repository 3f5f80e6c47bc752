/** Picks the names that a misspelt one most likely means, nearest first. */
export function nearestNames(name: string, names: readonly string[], limit = 3): readonly string[] {
  return names
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(4, candidate.length / 3))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

/** Levenshtein distance, one row at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, fromLetter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, toLetter] of [...to].entries())
      next.push(
        Math.min(
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          (row[j] ?? 0) + (fromLetter === toLetter ? 0 : 1),
        ),
      )
    row = next
  }
  return row[to.length] ?? 0
}
