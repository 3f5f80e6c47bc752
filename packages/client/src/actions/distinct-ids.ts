import type { Machine } from '@mde-kit/contract'

/**
 * Ids of devices, each once. Those that differ in letter case only are the same device. Whatever has no id, as a row may
 * that somebody else wrote, comes as one empty text.
 */
export function distinctIds(machines: Iterable<string | Machine>): string[] {
  const ids = new Map<string, string>()
  for (const machine of machines) {
    const id = idOf(machine)
    if (!ids.has(id.toLowerCase())) ids.set(id.toLowerCase(), id)
  }
  return [...ids.values()]
}

function idOf(machine: string | Machine): string {
  // Programs without types get this far with anything.
  const id: unknown = typeof machine === 'string' ? machine : { ...machine }.id
  return typeof id === 'string' ? id : ''
}
