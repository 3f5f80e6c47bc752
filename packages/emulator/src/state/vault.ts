/** What a vault held, as plain JSON: entries of each map, in order. */
export type SavedVault = Readonly<Record<string, readonly (readonly [string, unknown])[]>>

/**
 * Keeps what callers can change, so that it can be saved and put back. Its values are JSON, and are replaced, never
 * changed in place; then saving copies no record.
 */
export interface Vault {
  /**
   * Opens a map by its name, which no other map of the vault has. It is an ordinary map, filled with what was saved
   * under the name.
   *
   * @param initial What it holds where nothing was saved.
   */
  map<T>(name: string, initial?: Iterable<readonly [string, T]>): Map<string, T>
  save(): SavedVault
  /** Fills the open maps with what was saved. */
  load(saved: SavedVault): void
}

/** @param saved What its maps hold from the start. */
export function createVault(saved: SavedVault = {}): Vault {
  const maps = new Map<string, Map<string, unknown>>()
  return {
    map<T>(name: string, initial: Iterable<readonly [string, T]> = []) {
      // Only a map of the same name can have saved these, so they are what the caller says.
      const entries = (saved[name] as Iterable<readonly [string, T]> | undefined) ?? initial
      const map = new Map(entries)
      maps.set(name, map)
      return map
    },
    save: () => Object.fromEntries([...maps].map(([name, map]) => [name, [...map]])),
    load(other) {
      for (const [name, map] of maps) {
        map.clear()
        for (const [key, value] of other[name] ?? []) map.set(key, value)
      }
    },
  }
}
