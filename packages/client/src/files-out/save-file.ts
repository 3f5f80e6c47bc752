import type { Hash } from 'node:crypto'
import { isMdeError } from '@mde-kit/contract/runtime'
import { type Progress, progressFrom } from '../storage/download.ts'
import { builtIn } from '../node/built-in.ts'
import { type PartFile, partFile } from '../node/part-file.ts'

const { createHash } = builtIn('node:crypto')
const { createReadStream } = builtIn('node:fs')

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
  const file = partFile(path)
  const saved = await writeOn(file, source, await earlierProgress(file, source))
  await file.finish()
  return { path, ...saved }
}

type Written = Omit<SavedFile, 'path'>

async function writeOn(file: PartFile, source: SaveSource, progress: Progress): Promise<Written> {
  const isEarlier = progress.offset > 0
  try {
    return await write(file, source, progress)
  } catch (fault) {
    if (!isEarlier || !isMdeError(fault) || fault.code !== 'MDE_FILE_REPLACED') throw fault
    return write(file, source, progressFrom())
  }
}

async function write(file: PartFile, source: SaveSource, progress: Progress): Promise<Written> {
  const hash = createHash('sha256')
  let sizeBytes = progress.offset
  const isEarlier = sizeBytes > 0
  if (isEarlier) await addBytes(hash, file.part)
  const handle = await file.open(isEarlier ? 'earlier' : 'empty')
  let isNoted = isEarlier
  try {
    for await (const bytes of source.open(progress)) {
      if (!isNoted && progress.etag !== undefined) {
        await file.note({ id: source.id, etag: progress.etag } satisfies Note)
        isNoted = true
      }
      await handle.write(bytes, 0, bytes.length, sizeBytes)
      hash.update(bytes)
      sizeBytes += bytes.length
    }
    await handle.datasync()
  } finally {
    await handle.close()
  }
  return { sizeBytes, sha256: hash.digest('hex') }
}

async function addBytes(hash: Hash, path: string): Promise<void> {
  for await (const bytes of createReadStream(path)) hash.update(bytes as Uint8Array)
}

/** From the start where there is no part of this file to go on with. */
async function earlierProgress(file: PartFile, { id }: SaveSource): Promise<Progress> {
  const { note, sizeBytes = 0 } = (await file.earlier()) ?? {}
  return sizeBytes > 0 && isNote(note) && note.id === id ? progressFrom(sizeBytes, note.etag) : progressFrom()
}

function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('etag' in value)) return false
  return typeof value.id === 'string' && typeof value.etag === 'string'
}
