import type { Hash } from 'node:crypto'
import { isMdeError } from '@mde-kit/contract/runtime'
import { type Progress, progressFrom } from '../exports/download.ts'
import { builtIn } from '../node/built-in.ts'

const { createHash } = builtIn('node:crypto')
const { createReadStream } = builtIn('node:fs')
const { open, readFile, rename, rm, stat, writeFile } = builtIn('node:fs/promises')

/** A file as it lies on the disk. */
export interface SavedFile {
  readonly path: string
  readonly sizeBytes: number
  /** SHA-256 of the content, in lower-case hexadecimal digits. */
  readonly sha256: string
}

export interface SaveSource {
  /** What tells the file from others, so that no part of another one is continued. */
  readonly id: string
  /** Opens the file from where the progress is, and keeps the progress up to date. */
  readonly open: (progress: Progress) => AsyncIterable<Uint8Array>
}

/** What is noted beside a part. */
interface Note {
  readonly id: string
  /** Version of the file that the part is of. */
  readonly etag: string
}

/** Writes a file, going on where an earlier try stopped, unless the file has changed since. */
export async function saveFile(path: string, source: SaveSource): Promise<SavedFile> {
  const part = `${path}.part`
  const note = await readNote(part, source.id)
  const saved = await (note ? resume(part, source, note) : write(part, source, progressFrom()))
  await rename(part, path)
  await rm(noteOf(part), { force: true })
  return { path, ...saved }
}

type Written = Omit<SavedFile, 'path'>

async function resume(part: string, source: SaveSource, { etag }: Note): Promise<Written> {
  const { size } = await stat(part)
  try {
    return await write(part, source, progressFrom(size, etag))
  } catch (fault) {
    if (!isMdeError(fault) || fault.code !== 'MDE_FILE_REPLACED') throw fault
    return write(part, source, progressFrom())
  }
}

async function write(
  part: string,
  { id, open: openSource }: SaveSource,
  progress: Progress,
): Promise<Written> {
  const hash = createHash('sha256')
  if (progress.offset > 0) await addBytes(hash, part)
  const file = await open(part, progress.offset > 0 ? 'r+' : 'w')
  let sizeBytes = progress.offset
  let noted = progress.offset > 0
  try {
    for await (const bytes of openSource(progress)) {
      if (!noted && progress.etag !== undefined) {
        await writeFile(noteOf(part), JSON.stringify({ id, etag: progress.etag } satisfies Note))
        noted = true
      }
      await file.write(bytes, 0, bytes.length, sizeBytes)
      hash.update(bytes)
      sizeBytes += bytes.length
    }
    await file.datasync()
  } finally {
    await file.close()
  }
  return { sizeBytes, sha256: hash.digest('hex') }
}

async function addBytes(hash: Hash, path: string): Promise<void> {
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array)
}

function noteOf(part: string): string {
  return `${part}.json`
}

/** Undefined where there is no part of this file to go on with. */
async function readNote(part: string, id: string): Promise<Note | undefined> {
  try {
    const found: unknown = JSON.parse(await readFile(noteOf(part), 'utf8'))
    await stat(part)
    return isNote(found) && found.id === id ? found : undefined
  } catch {
    return undefined
  }
}

function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('etag' in value)) return false
  return typeof value.id === 'string' && typeof value.etag === 'string'
}
