import { isMdeError } from '@mde-kit/contract/runtime'
import { DecodeError } from '../errors/decode-error.ts'
import { ExportReplacedError } from '../errors/export-replaced-error.ts'
import { HttpError } from '../errors/http-error.ts'
import { requestIdIn } from '../errors/request-id.ts'
import { adviceOn, fileStep, type FileWanted, openFile, pause } from './open-file.ts'
import { shortName, storageRefusal } from './storage-refusal.ts'

/** Links to files, by the names of the files. */
export interface Links {
  linkOf(name: string): string
  /** Asks for new links in place of one that was refused. */
  renew(name: string, refused: string): Promise<void>
}

/** How far a download has come. */
export interface Progress {
  /** Bytes that were handed on. */
  offset: number
  etag: string | undefined
  /** Attempts in a row that brought nothing. */
  failures: number
  /** Whether the link was renewed since bytes last came. */
  isRenewed: boolean
}

/** That of a download which begins, or which goes on from bytes that are here already. */
export function progressFrom(offset = 0, etag?: string): Progress {
  return { offset, etag, failures: 0, isRenewed: false }
}

/**
 * Downloads a file as it is stored. After a cut it goes on from the byte where it stopped; a link that is refused is
 * replaced by a new one. Only attempts that bring nothing count as failed.
 *
 * @throws {@link ExportReplacedError} The file has changed, or the snapshot has.
 * @throws {@link DecodeError} The storage answers 200 without a byte, again and again.
 * @throws {@link FileRefusedError} The storage refuses; {@link RateLimitedError} for too many requests.
 */
export async function* download(
  wanted: FileWanted,
  links: Links,
  progress = progressFrom(),
): AsyncGenerator<Uint8Array, void, undefined> {
  const { name, transport } = wanted
  for (;;) {
    const link = links.linkOf(name)
    try {
      yield* restOf(wanted, link, progress)
      return
    } catch (fault) {
      if (isAboutTheLink(fault) && !progress.isRenewed) {
        progress.isRenewed = true
        await links.renew(name, link)
      } else {
        if (!isPassing(fault) || ++progress.failures >= transport.attempts) throw fault
        await pause(wanted, waitMs(fault, progress, wanted))
      }
    }
  }
}

/** Hands on the bytes that are still to come. */
async function* restOf(
  wanted: FileWanted,
  link: string,
  progress: Progress,
): AsyncGenerator<Uint8Array, void, undefined> {
  const response = await openFile(wanted, link, progress)
  // The connection may break after the last byte, and before that is known.
  if (response.status === 416 && response.headers.get('content-range') === `bytes */${progress.offset}`)
    return
  await expectRest(wanted, response, progress)
  // Whoever ignores the range sends the whole file once more.
  let known = response.status === 206 ? 0 : progress.offset
  for await (const bytes of bodyOf(wanted, response)) {
    const fresh = bytes.subarray(Math.min(known, bytes.length))
    known -= bytes.length - fresh.length
    if (fresh.length === 0) continue
    progress.offset += fresh.length
    progress.failures = 0
    progress.isRenewed = false
    yield fresh
  }
  if (progress.offset === 0 && !wanted.mayBeEmpty) throw unusable(wanted, response, 'an empty body')
}

/** Refuses an answer that does not hold what is still to come. */
async function expectRest(wanted: FileWanted, response: Response, progress: Progress): Promise<void> {
  const { operation, name, transport } = wanted
  const { status, headers } = response
  if (status === 412) throw replacedError(wanted, response)
  if (status !== 200 && status !== 206)
    throw await fileStep(wanted, () =>
      storageRefusal(operation, name, response, { now: transport.now(), advice: adviceOn(wanted) }),
    )
  const etag = headers.get('etag') ?? undefined
  if (progress.etag !== undefined && etag !== progress.etag) throw replacedError(wanted, response)
  progress.etag = etag
  if (status === 206 && !headers.get('content-range')?.startsWith(`bytes ${progress.offset}-`))
    throw unusable(wanted, response, 'another part than was asked for')
}

async function* bodyOf(wanted: FileWanted, { body }: Response): AsyncGenerator<Uint8Array, void, undefined> {
  if (!body) return
  const reader = body.getReader()
  const read = () => fileStep(wanted, () => reader.read())
  try {
    for (let part = await read(); !part.done; part = await read()) yield part.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function replacedError(
  { operation, replaced: Replaced = ExportReplacedError }: FileWanted,
  { headers }: Response,
) {
  return new Replaced(operation.id, { requestId: requestIdIn(headers) })
}

function unusable(
  { operation: { id }, name, advice }: FileWanted,
  { status, headers }: Response,
  what: string,
): DecodeError {
  return new DecodeError(`${id}: the file ${shortName(name)} was answered with ${what}.`, {
    operationId: id,
    status,
    requestId: requestIdIn(headers),
    next: advice ?? 'Start the export again later. If it stays so, report it to the service.',
  })
}

/** A link that ran out is a 403; that a file is gone may mean that the snapshot is. */
function isAboutTheLink(fault: unknown): boolean {
  return fault instanceof HttpError && [401, 403, 404].includes(fault.status)
}

function isPassing(fault: unknown): boolean {
  if (fault instanceof HttpError) return [408, 429].includes(fault.status) || fault.status >= 500
  return isMdeError(fault) && ['MDE_NETWORK', 'MDE_TIMEOUT', 'MDE_DECODE'].includes(fault.code)
}

function waitMs(fault: unknown, { failures }: Progress, { transport }: FileWanted): number {
  const asked = fault instanceof HttpError ? fault.retryAfterSeconds : undefined
  const { random, baseDelayMs, maxDelayMs } = transport
  return asked === undefined
    ? random() * Math.min(maxDelayMs, baseDelayMs * 2 ** (failures - 1))
    : asked * 1000
}
