import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a shell is; undefined where this machine lacks it. */
export function findShell(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(isProgram)
}

/**
 * Why a shell cannot complete here; undefined where it can.
 *
 * In continuous integration, which installs the shells, they always run, and fail where one is missing.
 */
export function noShell(name: string): string | undefined {
  if (process.env['CI'] || findShell(name) !== undefined) return undefined
  return `no ${name} on this machine: install the package ${name} of Debian`
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
