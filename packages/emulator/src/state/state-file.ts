import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError, isMdeError } from '@mde-kit/contract/errors'
import type { EmulatorControl } from '../emulator-control.ts'
import { checkSnapshot } from './check-snapshot.ts'
import { lockFolder } from './lock-folder.ts'

/** Keeps an emulator in a file, so that the next one goes on where it stopped. */
export interface StateFile {
  /** Saves after a moment; what changes in between is saved by the same write. Never throws. Does nothing once closed. */
  saveSoon(): void
  /**
   * Saves for the last time, and lets go of the folder.
   *
   * @throws {@link ConfigError} It cannot be written, or another emulator may have written it too.
   */
  close(): Promise<void>
}

export interface StateFileOptions extends Pick<EmulatorControl, 'snapshot' | 'restore'> {
  readonly folder: string
  /** How long a change may wait for others. Defaults to 200. */
  readonly waitMs?: number
}

/**
 * Takes a folder, restores what it holds, if anything, and keeps it up to date.
 *
 * The file holds the passwords of made-up users and digests of secrets, so that only its owner may read it. Keys are
 * not in it.
 *
 * @throws {@link ConfigError} The folder cannot be used, or holds something else.
 * @throws {@link StateFolderInUseError} Another emulator has it.
 */
export async function openStateFile(options: StateFileOptions): Promise<StateFile> {
  const { folder, snapshot, restore, waitMs = 200 } = options
  const path = join(folder, 'emulator-state.json')
  let lost: Error | undefined
  const unlock = await take(folder, (cause) => (lost = cause))
  let written: string | undefined
  try {
    written = await readIfThere(folder, path)
    if (written !== undefined) restoreFrom(written, path, restore)
  } catch (fault) {
    await unlock()
    throw fault
  }

  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  let isClosed = false
  const save = async (): Promise<void> => {
    // What another emulator may have written is not ours to replace.
    if (lost) throw lost
    const text = JSON.stringify(snapshot())
    if (text === written) return
    // By way of another file, so that a crash leaves the old state or the new one.
    await writeFile(`${path}.new`, text, { mode: 0o600 })
    await rename(`${path}.new`, path)
    written = text
  }
  const saveInTurn = (): Promise<void> => (writing = writing.catch(() => undefined).then(save))

  return {
    saveSoon() {
      // A call may outlast the emulator, when the folder is another one's already.
      if (isClosed) return
      timer ??= setTimeout(() => {
        timer = undefined
        // What goes wrong now does so at the end too, where somebody listens.
        saveInTurn().catch(() => undefined)
      }, waitMs).unref()
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      try {
        await saveInTurn()
      } catch (cause) {
        throw lost ? lostError(folder, lost) : unusable(folder, 'cannot be written', cause)
      } finally {
        // Fails where the lock was lost.
        await unlock().catch(() => undefined)
      }
    },
  }
}

/** The folder is made where it is not there. */
async function take(folder: string, onLost: (cause: Error) => void): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true })
    return await lockFolder(folder, onLost)
  } catch (cause) {
    throw isMdeError(cause) ? cause : unusable(folder, 'cannot be used', cause)
  }
}

async function readIfThere(folder: string, path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw unusable(folder, 'cannot be read', cause)
  }
}

function restoreFrom(text: string, path: string, restore: StateFileOptions['restore']): void {
  try {
    const snapshot: unknown = JSON.parse(text)
    checkSnapshot(snapshot)
    restore(snapshot)
  } catch (cause) {
    throw new ConfigError(`${path} holds no state of an emulator of this version.`, {
      next: 'Move the file away to start afresh, or give another folder.',
      cause,
    })
  }
}

function lostError(folder: string, cause: unknown): ConfigError {
  return new ConfigError(`The lock of the state folder ${folder} was lost, so its state is no longer kept.`, {
    next: 'Nothing, if the machine slept and no other emulator uses it; else give each a folder of its own.',
    cause,
  })
}

function unusable(folder: string, problem: string, cause: unknown): ConfigError {
  return new ConfigError(`The state folder ${folder} ${problem}.`, {
    next: 'Give a folder that can be read and written.',
    cause,
  })
}
