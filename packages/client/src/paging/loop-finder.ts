export interface LoopFinder {
  add(address: string): void
  /** Whether an address is known to have come before. */
  has(address: string): boolean
}

/**
 * Remembers addresses in flat memory: the latest, so that a circle among them is known at once, and one before them,
 * moved on at every power of two, so that any larger circle is found after some rounds (Brent's algorithm).
 */
export function createLoopFinder(remembered = 1_000): LoopFinder {
  const latest = new Set<string>()
  let milestone: string | undefined
  let untilNext = 1
  let power = 1
  return {
    add(address) {
      latest.add(address)
      const [oldest] = latest
      if (latest.size > remembered && oldest !== undefined) latest.delete(oldest)
      if (--untilNext > 0) return
      milestone = address
      power *= 2
      untilNext = power
    },
    has: (address) => latest.has(address) || address === milestone,
  }
}
