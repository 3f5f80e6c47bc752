/** How many indicators one call takes. */
export const batchSize = 500

/** Cuts a list into what one call takes. */
export function batchesOf<T>(items: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let at = 0; at < items.length; at += batchSize) batches.push(items.slice(at, at + batchSize))
  return batches
}
