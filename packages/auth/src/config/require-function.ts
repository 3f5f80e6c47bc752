import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Checks that a callback is there before a person is sent to sign in.
 *
 * @throws {@link ConfigError} The option is not a function.
 */
export function requireFunction<F extends (...args: never[]) => unknown>(
  value: F | undefined,
  option: string,
): F {
  if (typeof value === 'function') return value
  throw new ConfigError(`${option} is missing.`, { next: `Set ${option} to a function.` })
}
