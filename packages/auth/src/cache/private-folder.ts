import { mkdir, stat } from 'node:fs/promises'
import { ConfigError } from '@mde-kit/contract/errors'
import { foreignFault } from '../errors/foreign-fault.ts'

/** What a file system says of a folder or file. */
export interface Ownership {
  readonly uid: number
  readonly mode: number
}

/** Bits by which a group or everybody may read, write or enter. */
const openToOthers = 0o077

/**
 * Makes a folder that only its owner can enter, with the folders above it, unless it is there.
 *
 * @throws {@link ConfigError} It cannot be made, or somebody else can enter it.
 */
export async function ensurePrivateFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? ` (${String(fault.code)})` : ''
    throw new ConfigError(`Tokens cannot be kept in ${folder}${code}.`, {
      next: 'Set folder of the file cache to one that this user can write to.',
      cause: foreignFault(fault),
    })
  }
  requirePrivate(folder, await stat(folder), '700')
}

/**
 * Checks that a path belongs to this user and is closed to others. Windows has no such bits; its profile folders are
 * private by their access control lists.
 *
 * @param wanted The mode to set, for the error: `600`.
 * @throws {@link ConfigError} Tokens there could be read or replaced by others.
 */
export function requirePrivate(path: string, { uid, mode }: Ownership, wanted: string): void {
  const self = process.getuid?.()
  if (self === undefined) return
  if (uid !== self)
    throw new ConfigError(`${path} belongs to another user, so tokens cannot be kept there.`, {
      next: 'Set folder of the file cache to one of your own, or run as its owner.',
    })
  if ((mode & openToOthers) !== 0)
    throw new ConfigError(
      `${path} is open to other users (mode ${(mode & 0o777).toString(8)}), so tokens cannot be kept there.`,
      { next: `Close it with chmod ${wanted}, and sign in again if others may have read it.` },
    )
}
