import type { Machine } from '@mde-kit/contract'

/** Ids of devices, each once. Those that differ in letter case only are the same device. */
export function distinctIds(machines: Iterable<string | Machine>): string[] {
  const ids = new Map<string, string>()
  for (const machine of machines) {
    const id = typeof machine === 'string' ? machine : machine.id
    if (!ids.has(id.toLowerCase())) ids.set(id.toLowerCase(), id)
  }
  return [...ids.values()]
}
