import { createHash } from 'node:crypto'
import type { LibraryFile } from '@mde-kit/contract'
import type { Vault } from '../../state/vault.ts'
import type { World } from '../../world/create-world.ts'
import { instantText } from '../../world/instant-text.ts'

/** What is said of a file when it is uploaded. */
export interface LibraryUpload {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly description: string | null
  readonly hasParameters: boolean
  readonly parametersDescription: string | null
  readonly createdBy: string
}

/** The library of live response of one tenant. Names are compared in any letter case. */
export interface LibraryStore {
  list(): readonly LibraryFile[]
  find(fileName: string): LibraryFile | undefined
  contentOf(fileName: string): Buffer<ArrayBuffer> | undefined
  /** Adds a file, or puts it in the place of the one of its name. */
  put(upload: LibraryUpload): LibraryFile
  remove(fileName: string): void
}

interface Stored {
  readonly file: LibraryFile
  readonly base64: string
}

/** @param now Milliseconds since 1970. */
export function createLibraryStore(vault: Vault, world: World, now: () => number): LibraryStore {
  const files = vault.map<Stored>('library files', seeded(world))
  const find = (fileName: string) => files.get(fileName.toLowerCase())
  return {
    list: () => [...files.values()].map(({ file }) => file),
    find: (fileName) => find(fileName)?.file,
    contentOf(fileName) {
      const found = find(fileName)
      return found && Buffer.from(found.base64, 'base64')
    },
    put(upload) {
      const stored = store(upload, now(), find(upload.fileName)?.file.creationTime)
      files.set(upload.fileName.toLowerCase(), stored)
      return stored.file
    },
    remove: (fileName) => void files.delete(fileName.toLowerCase()),
  }
}

function store(
  { fileName, bytes, description, hasParameters, parametersDescription, createdBy }: LibraryUpload,
  atMs: number,
  created = instantText(atMs),
): Stored {
  const file: LibraryFile = {
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    description,
    creationTime: created,
    lastUpdatedTime: instantText(atMs),
    createdBy,
    hasParameters,
    ...(hasParameters && { parametersDescription }),
  }
  return { file, base64: Buffer.from(bytes).toString('base64') }
}

/** The files that the documentation has in its samples. */
function* seeded({ startMs, analysts }: World): Generator<readonly [string, Stored]> {
  const [createdBy = ''] = analysts
  const scripts = [
    {
      fileName: 'minidump.ps1',
      text: "Write-Output 'C:\\windows\\TEMP\\dump.zip'\r\n",
      parameters: 'Name of the process.',
    },
    { fileName: 'script1.ps1', text: "Write-Output 'Hello'\r\n", parameters: 'test' },
    { fileName: 'script.sh', text: '#!/bin/sh\nuname -a\n', parameters: null },
  ]
  for (const { fileName, text, parameters } of scripts) {
    const upload = {
      fileName,
      bytes: Buffer.from(text),
      description: null,
      hasParameters: parameters !== null,
      parametersDescription: parameters,
      createdBy,
    }
    yield [fileName, store(upload, startMs - 40 * 24 * 3_600_000)]
  }
}
