import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Reads an option that takes one of a few words.
 *
 * @throws {@link ConfigError} The option holds anything else; the words it takes are named.
 */
export function requireOneOf<T extends string>(value: T, choices: readonly T[], option: string): T {
  if (choices.includes(value)) return value
  throw new ConfigError(`${option} has a value that it does not take.`, {
    next: `Set ${option} to one of ${choices.join(', ')}.`,
  })
}
