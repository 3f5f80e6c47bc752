import type { ScanSession } from './state/scan-store.ts'

/** How a session went, in the words of the history. */
export function scanStatus({ targets }: ScanSession): string {
  const good = targets.filter(({ isScanned }) => isScanned).length
  if (good === targets.length) return 'Success'
  return good > 0 ? 'Partial Success' : 'Fail'
}
