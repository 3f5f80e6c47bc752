import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { RecordedAnswer } from '@mde-kit/contract/drift'
import { isJsonObject } from '../load/merge.ts'

/** One line of a recording: an answer, or what is wrong with the line. */
export type RecordingLine =
  | { readonly line: number; readonly answer: RecordedAnswer }
  | { readonly line: number; readonly problem: string }

/** Reads a recording line by line, so that its size does not matter. Blank lines are passed over. */
export async function* readRecording(path: string): AsyncGenerator<RecordingLine> {
  const input = path === '-' ? process.stdin : createReadStream(path, 'utf8')
  let line = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    // Some tools open a file with a byte order mark.
    const json = line === 1 ? text.replace(/^\uFEFF/, '') : text
    if (json.trim() !== '') yield { line, ...readLine(json) }
  }
}

function readLine(json: string): { answer: RecordedAnswer } | { problem: string } {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return { problem: 'no JSON' }
  }
  if (!isJsonObject(value)) return { problem: 'no JSON object' }
  const { operationId, status, body } = value
  if (typeof operationId !== 'string') return { problem: 'no operationId' }
  if (typeof status !== 'number' || !Number.isInteger(status)) return { problem: 'no status' }
  return { answer: { operationId, status, body } }
}
