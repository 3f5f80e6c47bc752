import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Reads an option that must hold text. The text itself never appears in the error: it may be a secret.
 *
 * @throws {@link ConfigError} The option is missing, blank or not a string.
 */
export function requireText(value: unknown, option: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new ConfigError(`${option} is missing.`, { next: `Set ${option} to a text that is not empty.` })
}

/** Reads an option that must hold text where it is given at all. */
export function optionalText(value: unknown, option: string): string | undefined {
  return value === undefined ? undefined : requireText(value, option)
}
