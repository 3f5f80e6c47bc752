import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '@mde-kit/contract/errors'
import type { EmulatorControl } from '../emulator-control.ts'
import { checkSnapshot } from './check-snapshot.ts'

/** Keeps an emulator in a file, so that the next one goes on where it stopped. */
export interface StateFile {
  /** Saves after a moment; what changes in between is saved by the same write. Never throws. */
  saveSoon(): void
  /**
   * Saves for the last time.
   *
   * @throws {@link ConfigError} It cannot be written.
   */
  close(): Promise<void>
}

export interface StateFileOptions extends Pick<EmulatorControl, 'snapshot' | 'restore'> {
  readonly folder: string
  /** How long a change may wait for others. Defaults to 200. */
  readonly waitMs?: number
}

/**
 * Restores what a folder holds, if anything, and keeps it up to date. One emulator may use it at a time.
 *
 * The file holds the passwords of made-up users and digests of secrets, so that only its owner may read it. Keys are
 * not in it.
 *
 * @throws {@link ConfigError} The folder cannot be used, or holds something else.
 */
export async function openStateFile(options: StateFileOptions): Promise<StateFile> {
  const { folder, snapshot, restore, waitMs = 200 } = options
  const path = join(folder, 'emulator-state.json')
  let written = await readIfThere(folder, path)
  if (written !== undefined) restoreFrom(written, path, restore)

  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()
  const save = async (): Promise<void> => {
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
      timer ??= setTimeout(() => {
        timer = undefined
        // What goes wrong now does so at the end too, where somebody listens.
        saveInTurn().catch(() => undefined)
      }, waitMs).unref()
    },
    async close() {
      clearTimeout(timer)
      await saveInTurn().catch((cause: unknown) => {
        throw unusable(folder, 'cannot be written', cause)
      })
    },
  }
}

async function readIfThere(folder: string, path: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true })
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

function unusable(folder: string, problem: string, cause: unknown): ConfigError {
  return new ConfigError(`The state folder ${folder} ${problem}.`, {
    next: 'Give a folder that can be read and written.',
    cause,
  })
}
