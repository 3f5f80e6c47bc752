import { readFile } from 'node:fs/promises'
import { ConfigError } from '@mde-kit/contract/errors'
import { fileFault } from '../errors/file-fault.ts'

/**
 * Reads a client assertion from the file that workload identity mounts (`AZURE_FEDERATED_TOKEN_FILE`).
 *
 * @throws {@link ConfigError} The file cannot be read, or is empty.
 */
export async function readAssertionFile(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((fault: unknown) => {
    throw fileFault(fault, path, 'assertionFile')
  })
  const assertion = text.trim()
  if (assertion !== '') return assertion
  throw new ConfigError(`The assertion file ${path} is empty.`, {
    next: 'Check that workload identity is set up for the service account; the file is filled by the platform.',
  })
}
