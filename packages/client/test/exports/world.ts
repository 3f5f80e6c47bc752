import { onTestFinished } from 'vitest'
import { createCaller } from '../../src/call/create-caller.ts'
import { createExportsResource } from '../../src/exports.ts'
import { createCredential } from '../fakes/credential.ts'
import { startStorage, type StorageOptions } from '../fakes/storage.ts'

const snapshot = '2026-01-01T06:00:00Z'

export interface ExportWorldOptions extends StorageOptions {
  /** Time of the snapshot that each call of the API tells of; the last goes on. */
  readonly snapshots?: readonly string[]
  /** How long the API takes. */
  readonly apiDelayMs?: number
}

/** Exports whose API is made up, and whose files come from storage on loopback. */
export async function exportWorld({
  snapshots = [snapshot],
  apiDelayMs = 0,
  ...options
}: ExportWorldOptions) {
  const storage = await startStorage(options)
  onTestFinished(() => storage.close())
  const calls: string[] = []
  const waits: number[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith('https://api.security.microsoft.com/')) return globalThis.fetch(input, init)
    const generatedTime = snapshots[Math.min(calls.length, snapshots.length - 1)]
    calls.push(url)
    if (apiDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, apiDelayMs))
    const headers = { 'x-ms-request-id': `api-${calls.length}` }
    return Response.json({ exportFiles: storage.links(), generatedTime }, { headers })
  }
  const exports = createExportsResource(
    createCaller({
      credential: createCredential({ roles: ['Vulnerability.Read.All', 'Software.Read.All'] }),
      fetch,
      now: () => Date.UTC(2026, 0, 1),
      sleep: (ms) => {
        waits.push(ms)
        return Promise.resolve()
      },
      timer: () => () => undefined,
      random: () => 1,
    }),
  )
  return { exports, storage, calls, waits }
}

/** Rows of a file, and its text. */
export function file(
  name: string,
  count: number,
): { rows: { id: string; softwareName: string }[]; text: string } {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index}`,
    softwareName: 'é✓"\\',
  }))
  return { rows, text: rows.map((row) => `${JSON.stringify(row)}\n`).join('') }
}

/** A file of many chunks, where it is stored as `plain`. */
export function largeFile(name: string, count: number): { rows: object[]; text: string } {
  const softwareName = 'x'.repeat(2000)
  const rows = Array.from({ length: count }, (_, index) => ({ id: `${name}-${index}`, softwareName }))
  return { rows, text: rows.map((row) => `${JSON.stringify(row)}\n`).join('') }
}

export const plain = (text: string): Buffer => Buffer.from(text)

export async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const row of rows) collected.push(row)
  return collected
}
