import type { ExportFilesResponse, Operation } from '@mde-kit/contract'
import { isLoopbackHost } from '@mde-kit/contract/runtime'
import type { Transport } from '../call/transport.ts'
import { type Answered, answerFacts } from '../errors/answer-facts.ts'
import { DecodeError } from '../errors/decode-error.ts'
import { ExportReplacedError } from '../errors/export-replaced-error.ts'
import type { Links } from '../storage/download.ts'

/** Signed links to the files of one snapshot. Who has a link can read the file. */
export interface FileLinks extends Links {
  /** When the snapshot was made. */
  readonly generatedTime: string
  /** Paths of the files, in the order of the service. */
  readonly names: readonly string[]
  /**
   * Asks for new links, once for all files at a time, unless another download has done so since.
   *
   * @param refused The link that does not work any more.
   * @throws {@link ExportReplacedError} The new links lead to another snapshot.
   */
  renew(name: string, refused: string): Promise<void>
}

interface Listing {
  readonly generatedTime: string
  /** Links by the path of the file. */
  readonly links: ReadonlyMap<string, string>
}

/** Asks for the links to the files of an export. */
export async function openFileLinks(
  operation: Operation,
  list: () => Promise<ExportFilesResponse>,
  { answerOf }: Pick<Transport, 'answerOf'>,
): Promise<FileLinks> {
  const read = async () => {
    const answer = await list()
    const answered = answerOf.get(answer)
    return { ...readListing(operation, answer, answered), answered }
  }
  let listing = await read()
  const { generatedTime } = listing
  const names = [...listing.links.keys()]
  let renewal: Promise<void> | undefined

  const linkOf = (name: string): string => {
    const link = listing.links.get(name)
    if (link === undefined) throw new ExportReplacedError(operation.id)
    return link
  }
  const listAgain = async () => {
    const latest = await read()
    if (latest.generatedTime !== generatedTime)
      throw new ExportReplacedError(operation.id, latest.answered && answerFacts(latest.answered))
    listing = latest
  }
  return {
    generatedTime,
    names,
    linkOf,
    async renew(name, refused) {
      if (linkOf(name) !== refused) return
      renewal ??= listAgain().finally(() => (renewal = undefined))
      await renewal
    },
  }
}

function readListing(
  operation: Operation,
  { exportFiles, generatedTime }: ExportFilesResponse,
  answered: Answered | undefined,
): Listing {
  const files: unknown = exportFiles
  if (!Array.isArray(files)) throw unreadable(operation, 'no list of files', answered)
  const links = new Map<string, string>()
  for (const link of files) {
    const url = typeof link === 'string' && URL.canParse(link) ? new URL(link) : undefined
    if (!url || !isSecure(url))
      throw unreadable(operation, 'a link that is none, or is in the clear', answered)
    if (!links.has(url.pathname)) links.set(url.pathname, url.href)
  }
  return { generatedTime, links }
}

function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname))
}

function unreadable({ id }: Operation, what: string, answered: Answered | undefined): DecodeError {
  return new DecodeError(`${id} was answered with ${what}.`, {
    ...(answered && answerFacts(answered)),
    operationId: id,
    next: 'Check apiBase and the proxy. If both are right, the service has changed: report it.',
  })
}
