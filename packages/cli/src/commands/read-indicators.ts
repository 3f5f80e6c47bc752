import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { readIndicatorCsv } from '@mde-kit/client/indicator-csv'
import type { IndicatorSubmission } from '@mde-kit/contract'
import { ConfigError } from '@mde-kit/contract/errors'
import { requiredIndicatorFields } from '@mde-kit/contract/indicators'

/**
 * Reads indicators from a file: a JSON array where it begins like one, else CSV. What each must have is checked when
 * they are submitted.
 *
 * @throws {@link ConfigError} The file cannot be read, or is neither.
 */
export async function readIndicators(file: string): Promise<readonly IndicatorSubmission[]> {
  const content = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch(
    (cause: unknown) => {
      throw new ConfigError(`The file ${file} cannot be read.`, { next: 'Check its path.', cause })
    },
  )
  const plain = content.replace(/^\uFEFF/, '').trimStart()
  return plain.startsWith('[') ? readJson(plain, file) : readIndicatorCsv(content)
}

function readJson(content: string, file: string): readonly IndicatorSubmission[] {
  const wrong = (cause?: unknown) =>
    new ConfigError(`${file} is no JSON array of indicators.`, {
      next: `Each needs ${requiredIndicatorFields.join(', ')}.`,
      cause,
    })
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (cause) {
    throw wrong(cause)
  }
  if (Array.isArray(value) && value.every(isSubmission)) return value
  throw wrong()
}

function isSubmission(value: unknown): value is IndicatorSubmission {
  if (typeof value !== 'object' || value === null) return false
  const record: Readonly<Record<string, unknown>> = { ...value }
  return requiredIndicatorFields.every((name) => typeof record[name] === 'string')
}
