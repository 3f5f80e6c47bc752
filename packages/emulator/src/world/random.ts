/** Numbers that look random and are the same for the same seed, so that two runs show the same company. */
export interface Random {
  /** At least 0, below 1. */
  next(): number
  /** Both ends included. */
  integer(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Picks by weight. */
  weighted<T>(choices: readonly (readonly [item: T, weight: number])[]): T
  hex(digits: number): string
  guid(): string
  /** A stream of its own: what one part of the world draws does not shift the others. */
  fork(label: string): Random
}

const hexDigits = '0123456789abcdef'

/** Starts a stream from any text. */
export function createRandom(seed: string): Random {
  const next = mulberry32(hash(seed))
  const integer = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const hex = (digits: number) => {
    let text = ''
    for (let digit = 0; digit < digits; digit += 1) text += hexDigits.charAt(integer(0, 15))
    return text
  }
  const pick = <T>(items: readonly T[]): T => {
    const item = items[integer(0, items.length - 1)]
    if (item === undefined) throw new RangeError('There is nothing to pick from.')
    return item
  }
  return {
    next,
    integer,
    hex,
    pick,
    chance: (probability) => next() < probability,
    weighted(choices) {
      const total = choices.reduce((sum, [, weight]) => sum + weight, 0)
      let left = next() * total
      return (choices.find(([, weight]) => (left -= weight) < 0) ?? pick(choices))[0]
    },
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`,
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}

/** FNV-1a, 32 bits, over code units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough for made-up data and nothing else. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
