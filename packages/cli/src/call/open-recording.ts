import { openSync, writeSync } from 'node:fs'
import { recordingLine } from '@mde-kit/client/recording'
import type { RecordedAnswer } from '@mde-kit/contract/drift'
import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Opens the file of `--record`, and makes the function that adds answers to it, one line each. The client takes tokens,
 * secrets and signatures out beforehand; what is left is still data of a tenant, so that others cannot read the file.
 *
 * @returns Nothing without a path: then nothing is recorded.
 * @throws {@link ConfigError} The file cannot be written.
 */
export function openRecording(path: string | undefined): ((answer: RecordedAnswer) => void) | undefined {
  if (path === undefined) return undefined
  const file = openToAppend(path)
  return (answer) => {
    writeSync(file, recordingLine(answer))
  }
}

function openToAppend(path: string): number {
  try {
    return openSync(path, 'a', 0o600)
  } catch (cause) {
    throw new ConfigError(`--record cannot write to ${path}.`, {
      next: 'Name a file in a folder that exists and is yours to write to.',
      cause,
    })
  }
}
