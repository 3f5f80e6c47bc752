import type { EdmString, Operation } from '@mde-kit/contract'
import { isLoopbackHost } from '@mde-kit/contract/runtime'
import type { CallOptions } from '../call/caller.ts'
import { type Answered, answerFacts } from '../errors/answer-facts.ts'
import { DecodeError } from '../errors/decode-error.ts'
import { FileReplacedError } from '../errors/file-replaced-error.ts'
import { download, type Progress, progressFrom } from '../storage/download.ts'
import type { FileTransport, FileWanted } from '../storage/open-file.ts'
import type { SavedFile } from './save-file.ts'

/** A file behind a link that the API gives for a while. The link gets no token, and stands in no error. */
export interface LinkedFile {
  /** Its bytes as they come. After a cut it goes on from the byte where it stopped; links that run out are replaced. */
  stream(): AsyncIterable<Uint8Array>
  /**
   * Writes it to a file. While it works the file is called `<path>.part`, and `<path>.part.json` says of which file it
   * is; where both are there from an earlier try, that is continued. Needs Node.
   */
  toFile(path: string): Promise<SavedFile>
}

/** Where a file comes from. */
export interface FileOrigin {
  /** The operation that gives the link. */
  readonly operation: Operation
  /** What tells it from other files of the operation, for going on with it later. */
  readonly id: string
  readonly askForLink: (options: CallOptions) => Promise<EdmString>
  readonly transport: FileTransport
  readonly options: CallOptions
}

const advice = 'Download the file again; toFile goes on where it stopped.'

/** Makes a file of a way to ask for its link. Nothing is sent before the first byte is wanted. */
export function linkedFile(origin: FileOrigin): LinkedFile {
  const open = (progress: Progress) => bytesOf(origin, progress)
  return {
    stream: () => ({ [Symbol.asyncIterator]: () => open(progressFrom()) }),
    async toFile(path) {
      const { saveFile } = await import('./save-file.ts')
      return saveFile(path, { id: origin.id, open })
    },
  }
}

async function* bytesOf(
  { operation, askForLink, transport, options }: FileOrigin,
  progress: Progress,
): AsyncGenerator<Uint8Array, void, undefined> {
  const signal = options.signal ?? new AbortController().signal
  const ask = async () => {
    const answer = await askForLink(options)
    return readLink(operation, answer, transport.answerOf.get(answer))
  }
  let link = await ask()
  const wanted: FileWanted = {
    operation,
    name: new URL(link).pathname,
    signal,
    transport,
    advice,
    replaced: FileReplacedError,
    mayBeEmpty: true,
  }
  const renew = async () => {
    link = await ask()
  }
  yield* download(wanted, { linkOf: () => link, renew }, progress)
}

/**
 * Takes a link out of an answer, less the pair of quotes that it may have of its own.
 *
 * @throws {@link DecodeError} It is no link, or one in the clear.
 */
function readLink({ id }: Operation, { value }: EdmString, answered: Answered | undefined): string {
  const text: unknown = value
  const address = typeof text === 'string' ? text.replace(/^"(.*)"$/, '$1') : ''
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isSecure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.hostname))
  if (url && isSecure) return url.href
  throw new DecodeError(`${id} was answered with a link that is none, or is in the clear.`, {
    ...(answered && answerFacts(answered)),
    operationId: id,
    next: 'Check apiBase and the proxy. If both are right, the service has changed: report it.',
  })
}
