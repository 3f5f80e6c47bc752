import { open } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { ConfigError } from '@mde-kit/contract/errors'
import type { RequestRecord } from './request-record.ts'

/** A file with one JSON object per line. */
export interface RequestLogFile {
  /** Never throws. After a write has failed, records are dropped and {@link RequestLogFile.close} says why. */
  write(record: RequestRecord): void
  /**
   * Resolves once everything is on disk.
   *
   * @throws {@link ConfigError} A write has failed; the cause is the fault of the file system.
   */
  close(): Promise<void>
}

/** @throws {@link ConfigError} The file cannot be opened. */
export async function openRequestLogFile(path: string): Promise<RequestLogFile> {
  const handle = await open(path, 'a').catch((cause: unknown) => {
    throw new ConfigError(`The request log ${path} cannot be opened.`, {
      next: 'Give a path in a folder that exists and can be written to.',
      cause,
    })
  })
  const stream = handle.createWriteStream()
  let fault: NodeJS.ErrnoException | undefined
  stream.on('error', (error) => (fault ??= error))
  return {
    write(record) {
      // A request may end after the emulator was told to stop.
      if (stream.writable) stream.write(`${JSON.stringify(record)}\n`)
    },
    async close() {
      stream.end()
      await finished(stream).catch(() => undefined)
      if (fault)
        throw new ConfigError(`The request log ${path} is incomplete (${fault.code ?? fault.message}).`, {
          next: 'Make room on its disk, or give a path on another one.',
          cause: fault,
        })
    },
  }
}
