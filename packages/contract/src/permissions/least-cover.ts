/** One thing to be covered: any one inner list is enough, all names inside it are needed together. */
export type Requirement = readonly (readonly string[])[]

/** Power of each name, a whole number; what is missing counts as the strongest. */
export type Powers = ReadonlyMap<string, number>

/**
 * The least set of names that covers every requirement: fewest of the greatest power, then fewest of the next one
 * down, and so on; among equals the first by name. So no weaker name would do, and two reads beat one write.
 *
 * The answer is exact: a search over the alternatives that gives up a branch once it costs as much as the best
 * found. Requirements with one alternative leave nothing to choose, which is most of them.
 *
 * @returns Names in alphabetical order. A requirement without alternatives is left uncovered.
 */
export function leastCover(requirements: readonly Requirement[], powers: Powers): readonly string[] {
  const strongest = Math.max(0, ...powers.values()) + 1
  const costOf = (names: ReadonlySet<string>): Cost => {
    const cost = new Array<number>(strongest + 1).fill(0)
    for (const name of names) {
      const place = strongest - (powers.get(name) ?? strongest)
      cost[place] = (cost[place] ?? 0) + 1
    }
    return cost
  }

  const forced = new Set(
    requirements.flatMap((alternatives) => (alternatives.length === 1 ? alternatives : [])).flat(),
  )
  const open = distinct(requirements.filter((alternatives) => alternatives.length > 1))
  let best: { names: ReadonlySet<string>; cost: Cost } | undefined

  const search = (chosen: ReadonlySet<string>): void => {
    const left = open.filter((alternatives) => !isCovered(alternatives, chosen))
    const cost = costOf(chosen)
    const [narrowest] = left.sort((a, b) => a.length - b.length)
    if (narrowest === undefined) {
      if (best === undefined || isBefore(chosen, cost, best)) best = { names: chosen, cost }
      return
    }
    // Every way on adds a name, so that a branch as dear as the best cannot win any more.
    if (best !== undefined && compare(cost, best.cost) >= 0) return
    for (const alternative of narrowest) search(new Set([...chosen, ...alternative]))
  }

  search(forced)
  return inOrder(best?.names ?? forced)
}

/** How many names of each power, from the strongest down. */
type Cost = readonly number[]

function isBefore(
  names: ReadonlySet<string>,
  cost: Cost,
  other: { readonly names: ReadonlySet<string>; readonly cost: Cost },
): boolean {
  return (compare(cost, other.cost) || compare(inOrder(names), inOrder(other.names))) < 0
}

function compare<T extends number | string>(a: readonly T[], b: readonly T[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index]
    if (other === undefined || value > other) return 1
    if (value < other) return -1
  }
  return a.length - b.length
}

function isCovered(alternatives: Requirement, names: ReadonlySet<string>): boolean {
  return alternatives.some((alternative) => alternative.every((name) => names.has(name)))
}

function inOrder(names: ReadonlySet<string>): readonly string[] {
  return [...names].sort()
}

function distinct(requirements: readonly Requirement[]): Requirement[] {
  return [...new Map(requirements.map((each) => [JSON.stringify(each), each])).values()]
}
