import { open } from 'node:fs/promises'
import { ConfigError } from '@mde-kit/contract/errors'
import type { RequestRecord } from './request-record.ts'

/** A file with one JSON object per line. */
export interface RequestLogFile {
  write(record: RequestRecord): void
  /** Resolves once everything is on disk. */
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
  return {
    write: (record) => void stream.write(`${JSON.stringify(record)}\n`),
    close: () => new Promise((resolve, reject) => stream.on('error', reject).end(resolve)),
  }
}
