import { ConfigError } from '@mde-kit/contract/errors'

/**
 * Reads a TCP port; 0 stands for any that is free.
 *
 * @throws {@link ConfigError} The number is no port.
 */
export function requirePort(value: number, option: string): number {
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value
  throw new ConfigError(`${option} is no port.`, { next: `Leave ${option} out, or set it from 0 to 65535.` })
}
