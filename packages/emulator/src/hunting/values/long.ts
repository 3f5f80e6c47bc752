/** A whole number of 64 bits: a number while that is exact, else a `bigint`, so that equal ones are identical. */
export type Long = number | bigint

export function isLong(value: unknown): value is Long {
  return typeof value === 'number' || typeof value === 'bigint'
}

/** Wraps around at 64 bits, as the service does. */
export function longOf(value: bigint): Long {
  const wrapped = BigInt.asIntN(64, value)
  const number = Number(wrapped)
  return Number.isSafeInteger(number) ? number : wrapped
}

export function addLongs(a: Long, b: Long): Long {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum
  }
  return longOf(BigInt(a) + BigInt(b))
}

export function negateLong(a: Long): Long {
  return typeof a === 'number' ? 0 - a : longOf(-a)
}

export function multiplyLongs(a: Long, b: Long): Long {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b
    if (Number.isSafeInteger(product)) return product + 0
  }
  return longOf(BigInt(a) * BigInt(b))
}

/** @returns Null for a division by zero. */
export function divideLongs(a: Long, b: Long): Long | null {
  if (b === 0) return null
  if (typeof a === 'number' && typeof b === 'number') return Math.trunc(a / b) + 0
  return longOf(BigInt(a) / BigInt(b))
}

/** The remainder is never negative, as documented: `-5 % 2` is 1. Null for a division by zero. */
export function moduloLongs(a: Long, b: Long): Long | null {
  if (b === 0) return null
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b
    return rest < 0 ? rest + Math.abs(b) : rest + 0
  }
  const divisor = BigInt(b)
  const rest = BigInt(a) % divisor
  return longOf(rest < 0n ? rest + (divisor < 0n ? -divisor : divisor) : rest)
}

/** The nearest multiple below. */
export function floorLong(a: Long, size: Long): Long | null {
  const rest = moduloLongs(a, size)
  return rest === null ? null : addLongs(a, negateLong(rest))
}

/** Cuts the fraction off. Null for what 64 bits cannot hold. */
export function longOfReal(value: number): Long | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 2 ** 63) return null
  return longOf(BigInt(Math.trunc(value)))
}
