import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withFileLock } from './file-lock.ts'
import { ensurePrivateFolder, requirePrivate } from './private-folder.ts'
import type { TokenStore } from './token-store.ts'
import type { OnCacheWarning } from './vault.ts'

export interface FileStoreOptions {
  /** Asked at each use, so that making a credential touches no disk. */
  readonly folder: () => Promise<string>
  readonly waitMs: number
  readonly onWarning: OnCacheWarning
}

/**
 * Keeps each row in a file of its own, readable by its owner only, in a folder that only its owner can enter.
 *
 * A file is replaced whole or not at all: it is written beside, flushed to disk, and renamed.
 */
export function fileStore({ folder, waitMs, onWarning }: FileStoreOptions): Required<TokenStore> {
  const fileOf = async (key: string) => join(await folder(), fileName(key))
  const store: Required<TokenStore> = {
    get: async (key) => readPrivate(await fileOf(key)),
    set: async (key, value) => {
      const { writeFile } = await import('atomically')
      await writeFile(await fileOf(key), value, { mode: 0o600, chown: false })
    },
    delete: async (key) => rm(await fileOf(key), { force: true }),
    setAside: async (key) => {
      const file = await fileOf(key)
      await rename(file, `${file}.damaged`)
    },
    lock: async (key, work, signal) => {
      const path = await folder()
      await ensurePrivateFolder(path)
      await withFileLock(join(path, fileName(key)), () => work(store), { waitMs, signal, onWarning })
    },
  }
  return store
}

/** Keys are long and hold characters that file systems refuse; they may also tell who signs in where. */
function fileName(key: string): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.json`
}

async function readPrivate(path: string): Promise<string | undefined> {
  let file: Awaited<ReturnType<typeof open>>
  try {
    file = await open(path, 'r')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw fault
  }
  try {
    requirePrivate(path, await file.stat(), '600')
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}
