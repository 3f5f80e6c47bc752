import { join } from 'node:path'

/** Where settings are: `MDE_CONFIG_DIR`, or the folder of the platform, such as `~/.config/mde-kit` on Linux. */
export async function configFolder(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return env['MDE_CONFIG_DIR'] || (await platformFolders()).config
}

/** Where the tokens of a profile are: below `MDE_CONFIG_DIR`, or in the cache folder of the platform. */
export async function tokenFolder(profile: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return join(env['MDE_CONFIG_DIR'] || (await platformFolders()).cache, 'tokens', profile)
}

async function platformFolders(): Promise<{ readonly config: string; readonly cache: string }> {
  const { default: envPaths } = await import('env-paths')
  return envPaths('mde-kit', { suffix: '' })
}
