import { join } from 'node:path'
import { StateFolderInUseError } from '../errors/state-folder-in-use-error.ts'

/** A lock whose holder has not been heard of for this long is taken over. */
const staleMs = 10_000

/**
 * Takes a folder for this process alone, by the folder `emulator.lock` in it. It is given back when the process ends; one
 * that is killed leaves its lock behind, which is free ten seconds later.
 *
 * @param onLost The lock was lost, as where the machine slept; another emulator may have the folder.
 * @returns What gives it back.
 * @throws {@link StateFolderInUseError} Another emulator has it.
 */
export async function lockFolder(
  folder: string,
  onLost: (cause: Error) => void,
): Promise<() => Promise<void>> {
  // Loaded when used: it patches node:fs, which an emulator without a state folder should not pay for.
  const { lock } = await import('proper-lockfile')
  const options = {
    lockfilePath: join(folder, 'emulator.lock'),
    realpath: false,
    stale: staleMs,
    update: staleMs / 5,
    onCompromised: onLost,
  }
  try {
    return await lock(folder, options)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ELOCKED')
      throw new StateFolderInUseError(folder, cause)
    throw cause
  }
}
