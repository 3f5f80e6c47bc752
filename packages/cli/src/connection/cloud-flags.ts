import { type CloudName, clouds } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import type { AppFlags } from './connection-flags.ts'

/**
 * The part of the flags that chooses a cloud.
 *
 * @throws {@link ConfigError} There is no such cloud.
 */
export function resolveCloudFlags({ cloud = 'commercial', authorityHost }: AppFlags): {
  cloud: CloudName
  authorityHost: string | undefined
} {
  if (isCloudName(cloud)) return { cloud, authorityHost }
  throw new ConfigError(`There is no cloud named '${cloud}'.`, {
    next: `Use --cloud ${Object.keys(clouds).join(', ')}.`,
  })
}

function isCloudName(value: string): value is CloudName {
  return Object.hasOwn(clouds, value)
}
