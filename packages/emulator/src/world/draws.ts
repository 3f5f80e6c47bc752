/**
 * Numbers that look random and can be asked for in any order: the same for the same seed, record and field. So one
 * record of many can be made up without making up those before it.
 */
export type Draws = (record: number, field: number) => number

/** At least 0, below 1. */
export function createDraws(seed: number): Draws {
  return (record, field) => {
    let mixed = seed ^ Math.imul(record + 1, 0x9e3779b1) ^ Math.imul(field + 1, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

/** A whole number from a draw, both ends included. */
export function wholeOf(draw: number, min: number, max: number): number {
  return min + Math.floor(draw * (max - min + 1))
}

/** Picks by a draw. */
export function pickOf<T>(items: readonly T[], draw: number): T {
  const item = items[Math.floor(draw * items.length)]
  if (item === undefined) throw new RangeError('There is nothing to pick from.')
  return item
}
