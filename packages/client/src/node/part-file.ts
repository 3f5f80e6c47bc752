import type { FileHandle } from 'node:fs/promises'
import { ConfigError } from '@mde-kit/contract/runtime'
import { builtIn } from './built-in.ts'

const { access, constants, open, readFile, rename, rm, stat, writeFile } = builtIn('node:fs/promises')
const nodePath = builtIn('node:path')

/** A file on its way to its place, where it comes only when it is whole. */
export interface PartFile {
  /** Where it lies meanwhile: `<path>.part`. */
  readonly part: string
  /** What an earlier try has noted, and how far its part goes; undefined unless both are there. */
  earlier(): Promise<{ readonly note: unknown; readonly sizeBytes: number } | undefined>
  /** Opens the part: that of an earlier try, or an empty one. */
  open(which: 'earlier' | 'empty'): Promise<FileHandle>
  /** Notes in `<path>.part.json` what is needed to go on. A crash leaves the old note or the new one. */
  note(note: object): Promise<void>
  /** Puts the part in its place. */
  finish(): Promise<void>
}

/**
 * Looks whether a file can be put somewhere, before what takes its time to be had.
 *
 * @throws {@link ConfigError} There is no such folder, or it cannot be written to.
 */
export async function checkFolderOf(path: string): Promise<void> {
  const folder = nodePath.dirname(path)
  try {
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw new ConfigError(`Nothing can be written to the folder ${folder}.`, {
      next: 'Make the folder, or choose another path. Nothing was sent.',
      cause,
    })
  }
}

/** Makes a file of a path. Nothing is written yet. */
export function partFile(path: string): PartFile {
  const part = `${path}.part`
  const noted = `${part}.json`
  return {
    part,
    async earlier() {
      try {
        const note: unknown = JSON.parse(await readFile(noted, 'utf8'))
        return { note, sizeBytes: (await stat(part)).size }
      } catch {
        // One that is missing or damaged is as good as none.
        return undefined
      }
    },
    open: (which) => open(part, which === 'earlier' ? 'r+' : 'w'),
    async note(note) {
      await writeFile(`${noted}.new`, JSON.stringify(note))
      await rename(`${noted}.new`, noted)
    },
    async finish() {
      await rename(part, path)
      await rm(noted, { force: true })
    },
  }
}
