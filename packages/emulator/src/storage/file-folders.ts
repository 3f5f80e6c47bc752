import type { FileTarget } from '../faults/fault.ts'

/** Folders of the storage. */
export const exportFolder = 'exports'
export const packageFolder = 'safedownload'
export const resultFolder = 'investigation-actions-data'

const targets: ReadonlyMap<string, FileTarget> = new Map([
  [exportFolder, 'exportFile'],
  [packageFolder, 'packageFile'],
  [resultFolder, 'resultFile'],
])

/** What kind of download a path leads to. */
export function fileTargetOf(path: string): FileTarget | undefined {
  return targets.get(path.split('/')[1] ?? '')
}
