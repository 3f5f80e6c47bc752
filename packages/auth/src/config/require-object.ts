import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Checks that an argument is an object, and that it has the functions that will be called.
 *
 * @throws {@link ConfigError} It is something else, or a function is missing.
 */
export function requireObject<T extends object>(
  value: T,
  argument: string,
  functions: readonly (keyof T & string)[] = [],
): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigError(`${argument} is no object.`, { next: `Give ${argument} as an object.` })
  const missing = functions.filter((name) => typeof value[name] !== 'function')
  if (missing.length === 0) return value
  throw new ConfigError(`${argument} has no function ${missing.join(', ')}.`, {
    next: `Give ${argument} the functions ${functions.join(', ')}.`,
  })
}
