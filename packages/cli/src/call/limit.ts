import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Reads `--limit`: how many records at the most.
 *
 * @returns Infinity for `all`.
 * @throws {@link ConfigError} It is no number from 1 up.
 */
export function readLimit(text: string): number {
  if (text === 'all') return Number.POSITIVE_INFINITY
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new ConfigError(`--limit must be a whole number from 1 up, or all (got '${text}').`, {
    next: 'Give for instance --limit 50.',
  })
}
