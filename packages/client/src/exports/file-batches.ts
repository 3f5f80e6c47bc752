import type { ExportFilesResponse, Operation } from '@mde-kit/contract'
import { ConfigError, isMdeError } from '@mde-kit/contract/runtime'
import { DecodeError } from '../errors/decode-error.ts'
import { ExportReplacedError } from '../errors/export-replaced-error.ts'
import { download } from '../storage/download.ts'
import type { ExportReport, Tally } from './export-report.ts'
import { openFileLinks } from './file-links.ts'
import { gunzipped } from './gunzipped.ts'
import type { FileTransport } from '../storage/open-file.ts'
import { type ReadAhead, readAhead } from './read-ahead.ts'
import { type Batch, createRowSplitter } from './split-rows.ts'
import { shortName } from '../storage/storage-refusal.ts'

export interface FileBatchesOptions {
  readonly operation: Operation
  readonly transport: FileTransport
  /** Asks for the links to the files. */
  readonly list: (signal: AbortSignal) => Promise<ExportFilesResponse>
  readonly signal: AbortSignal | undefined
  /** Files that are downloaded at a time. */
  readonly concurrency: number
  readonly resume: ExportReport | undefined
  readonly tally: Tally
}

/** What a download holds before its turn comes. Packed, so several times as many bytes of rows. */
const aheadBytes = 1024 * 1024

/** Walks the rows of all files, in the order of the service. The next files are downloaded meanwhile. */
export async function* fileBatches(options: FileBatchesOptions): AsyncGenerator<Batch, void, undefined> {
  const { operation, transport, list, concurrency, resume, tally } = options
  const stop = new AbortController()
  const abort = () => stop.abort(options.signal?.reason)
  if (options.signal?.aborted) abort()
  options.signal?.addEventListener('abort', abort, { once: true })
  const { signal } = stop
  let downloads: { readonly name: string; readonly bytes: ReadAhead }[] = []
  try {
    const links = await openFileLinks(operation, () => list(signal), transport)
    const finished = finishedFiles(operation, resume)
    if (resume && resume.generatedTime !== links.generatedTime) throw new ExportReplacedError(operation.id)
    tally.open(links.generatedTime, links.names, finished)
    downloads = links.names
      .filter((name) => !finished.has(name))
      .map((name) => {
        const wanted = { operation, name, signal, transport }
        return { name, bytes: readAhead(download(wanted, links), aheadBytes) }
      })
    for (const [index, { name, bytes }] of downloads.entries()) {
      for (const next of downloads.slice(index, index + concurrency)) next.bytes.start()
      for await (const batch of rowsOf(operation, name, bytes)) {
        yield batch
        tally.take(name, batch.rows.length)
      }
      tally.finish(name)
    }
  } finally {
    options.signal?.removeEventListener('abort', abort)
    stop.abort()
    for (const { bytes } of downloads) bytes.stop()
  }
}

async function* rowsOf(
  { id }: Operation,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Batch, void, undefined> {
  const splitter = createRowSplitter()
  try {
    for await (const chunk of gunzipped(bytes)) {
      const batch = splitter.push(chunk)
      if (batch.rows.length > 0) yield batch
    }
    const last = splitter.end()
    if (last.rows.length > 0) yield last
  } catch (cause) {
    if (isMdeError(cause)) throw cause
    throw new DecodeError(`${id}: the file ${shortName(name)} is damaged, or no gzip with JSON in it.`, {
      operationId: id,
      next: 'Resume the export from its report. If it stays so, report it to the service.',
      cause,
    })
  }
}

/** Rows of each file that an earlier run has finished. */
function finishedFiles({ id }: Operation, resume: ExportReport | undefined): ReadonlyMap<string, number> {
  if (resume !== undefined && resume.operationId !== id)
    throw new ConfigError(`A report of ${resume.operationId} cannot resume ${id}.`, {
      operationId: id,
      next: 'Give the report of the same export.',
    })
  const done = (resume?.files ?? []).filter(({ isDone }) => isDone)
  return new Map(done.map(({ name, rows }) => [name, rows]))
}
