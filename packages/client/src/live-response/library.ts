import type { LibraryFile, LibraryFileUpload } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/runtime'
import { deleteLibraryFile, listLibraryFiles, uploadLibraryFile } from '@mde-kit/contract/operations'
import { mayBeDone } from '../actions/outcome-of-fault.ts'
import type { Caller, CallOptions } from '../call/caller.ts'
import { type Answered, answerFacts } from '../errors/answer-facts.ts'
import { DecodeError } from '../errors/decode-error.ts'
import { builtIn } from '../node/built-in.ts'
import type { Pages } from '../paging/pages.ts'

const { createHash } = builtIn('node:crypto')
const { openAsBlob } = builtIn('node:fs')
const path = builtIn('node:path')

/** A file to upload: a path, or a name with its content. */
export type LibrarySource = string | { readonly name: string; readonly content: string | Uint8Array }

/** What is said of a file that is uploaded. */
export interface UploadOptions extends CallOptions {
  readonly description?: string | undefined
  /** What the parameters of the script are. */
  readonly parametersDescription?: string | undefined
  /** Whether to replace a file of the same name, whose content is gone then. Defaults to false. */
  readonly override?: boolean | undefined
}

/** Scripts and files that live response can use. */
export interface LiveResponseLibrary {
  list(options?: CallOptions): Pages<LibraryFile>
  /**
   * Uploads a file, unless the library has it with the same content, and compares the hash of what the library has then.
   *
   * @throws {@link ConfigError} There is no such file, or its name or size is not allowed. Nothing is sent.
   * @throws {@link HttpError} The service refuses, as where another file has the name and `override` is not set.
   * @throws {@link DecodeError} The library has another content than was sent.
   */
  upload(source: LibrarySource, options?: UploadOptions): Promise<LibraryFile>
  /**
   * Deletes a file. No call gives its content back.
   *
   * @throws {@link HttpError} 404 where there is none of this name.
   */
  delete(fileName: string, options?: CallOptions): Promise<void>
}

const maxBytes = 20 * 1024 * 1024

export function createLibrary(shared: Caller): LiveResponseLibrary {
  const caller = shared.withAnswers(() => import('@mde-kit/contract/answers/library-files'))
  const list = (options?: CallOptions) => caller.pages<LibraryFile>(listLibraryFiles, {}, options)
  const find = async (name: string, options: CallOptions) =>
    (await list(options).toArray()).find(({ fileName }) => fileName.toLowerCase() === name.toLowerCase())

  return {
    list,
    async upload(source, { description, parametersDescription, override = false, ...options } = {}) {
      const { name, content, sha256 } = await readSource(source)
      const isSame = (file: LibraryFile | undefined): file is LibraryFile =>
        file?.sha256.toLowerCase() === sha256
      const before = await find(name, options)
      if (isSame(before)) return before
      const form: Omit<LibraryFileUpload, 'File'> & { readonly File: File } = {
        File: new File([content], name),
        ...(description !== undefined && { Description: description }),
        ...(parametersDescription !== undefined && {
          ParametersDescription: parametersDescription,
          HasParameters: true,
        }),
        OverrideIfExists: override,
      }
      try {
        const uploaded = await caller.record<LibraryFile>(uploadLibraryFile, { body: form }, options)
        if (!isSame(uploaded)) throw otherContent(name, caller.transport.answerOf.get(uploaded))
        return uploaded
      } catch (fault) {
        if (!mayBeDone(uploadLibraryFile, fault)) throw fault
        const found = await find(name, options).catch(() => undefined)
        if (isSame(found)) return found
        throw fault
      }
    },
    async delete(fileName, options = {}) {
      try {
        await caller.empty(deleteLibraryFile, { path: { fileName } }, options)
      } catch (fault) {
        if (!mayBeDone(deleteLibraryFile, fault)) throw fault
        const names = await list(options)
          .toArray()
          .catch(() => undefined)
        if (names?.every((file) => file.fileName.toLowerCase() !== fileName.toLowerCase())) return
        throw fault
      }
    },
  }
}

interface Source {
  readonly name: string
  /** Of a path, it is read anew each time that it is sent. */
  readonly content: Blob
  readonly sha256: string
}

async function readSource(source: LibrarySource): Promise<Source> {
  if (typeof source === 'string') {
    const name = path.basename(source)
    const content = await openFile(source)
    // Before it is read: a file of any size may be named by mistake.
    check(name, content.size)
    return { name, content, sha256: await sha256Of(content) }
  }
  const { name } = source
  const content = new Blob([
    typeof source.content === 'string' ? source.content : Uint8Array.from(source.content),
  ])
  check(name, content.size)
  return { name, content, sha256: await sha256Of(content) }
}

async function sha256Of(content: Blob): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of content.stream() as AsyncIterable<Uint8Array>) hash.update(bytes)
  return hash.digest('hex')
}

function check(name: string, sizeBytes: number): void {
  if (!/^[\w.-]+$/.test(name))
    throw new ConfigError(`The library takes no file named '${name}'.`, {
      operationId: uploadLibraryFile.id,
      next: 'Use letters, digits, hyphens, underscores and dots.',
    })
  if (sizeBytes > maxBytes)
    throw new ConfigError(`${name} has ${sizeBytes} bytes; the library takes ${maxBytes} at the most.`, {
      operationId: uploadLibraryFile.id,
      next: 'Make the file smaller, or have a script fetch it.',
    })
}

async function openFile(source: string): Promise<Blob> {
  try {
    return await openAsBlob(source)
  } catch (cause) {
    // What Node says does not name the file.
    throw new ConfigError(`The file ${source} cannot be read, so it was not uploaded.`, {
      operationId: uploadLibraryFile.id,
      next: 'Check the path, and that you may read the file.',
      cause,
    })
  }
}

function otherContent(name: string, answered: Answered | undefined): DecodeError {
  return new DecodeError(
    `${uploadLibraryFile.id}: the library has another content of ${name} than was sent.`,
    {
      ...(answered && answerFacts(answered)),
      operationId: uploadLibraryFile.id,
      next: 'Check what somebody else may have uploaded under the name, then upload it again.',
    },
  )
}
