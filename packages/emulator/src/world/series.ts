/** A list of which each item is made when it is read, and every time anew. */
export class Series<T> implements Iterable<T> {
  readonly length: number
  /** The item at a place from 0 to below `length`. */
  readonly at: (place: number) => T

  constructor(length: number, at: (place: number) => T) {
    this.length = length
    this.at = at
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let place = 0; place < this.length; place += 1) yield this.at(place)
  }
}

/**
 * Puts items among those of a series.
 *
 * @param goesBefore Whether one of the series goes before one of the items. Both are in the same order already.
 */
export function merged<T>(
  series: Series<T>,
  items: readonly T[],
  goesBefore: (one: T, item: T) => boolean,
): Series<T> {
  if (items.length === 0) return series
  const places = items.map((item, index) => {
    const before = countWhile(series.length, (place) => goesBefore(series.at(place), item))
    return before + index
  })
  const last = places.at(-1) ?? -1
  return new Series(series.length + items.length, (place) => {
    const before = place > last ? items.length : countBelow(places, place)
    const item = places[before] === place ? items[before] : undefined
    return item ?? series.at(place - before)
  })
}

/** Leaves out what stands at some places, which are in ascending order. */
export function without<T>(series: Series<T>, places: readonly number[]): Series<T> {
  if (places.length === 0) return series
  const shifts = places.map((place, index) => place - index)
  return new Series(series.length - places.length, (place) =>
    series.at(place + countBelow(shifts, place + 1)),
  )
}

function countBelow(numbers: readonly number[], bound: number): number {
  return countWhile(numbers.length, (place) => (numbers[place] ?? bound) < bound)
}

/** How many places from 0 on pass a test that none behind the first failure passes. */
export function countWhile(length: number, test: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (test(middle)) low = middle + 1
    else high = middle
  }
  return low
}
