import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ConfigError } from '@mde-kit/contract/errors'
import { configFolder } from './folders.ts'
import type { Profiles } from './profile.ts'

/**
 * Reads the profiles that `mde login` made; none where there is no file yet.
 *
 * @throws {@link ConfigError} The file is there and cannot be read.
 */
export async function readProfiles(env?: NodeJS.ProcessEnv): Promise<Profiles> {
  const path = await profilesFile(env)
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined
    throw unreadable(path, fault.code ?? fault.message, fault)
  })
  if (text === undefined) return { version: 1, profiles: {} }
  const { profilesSchema } = await import('./profile.ts')
  const parsed = profilesSchema.safeParse(parse(text, path))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw unreadable(path, `${issue?.path.join('.') || 'it'} is not as it should be`, parsed.error)
}

/** Writes the profiles, whole or not at all, for the eyes of this user. */
export async function writeProfiles(profiles: Profiles, env?: NodeJS.ProcessEnv): Promise<void> {
  const path = await profilesFile(env)
  const { writeFile } = await import('atomically')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, `${JSON.stringify(profiles, null, 2)}\n`, { mode: 0o600 })
}

async function profilesFile(env?: NodeJS.ProcessEnv): Promise<string> {
  return join(await configFolder(env), 'profiles.json')
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw unreadable(path, 'it is no JSON', cause)
  }
}

function unreadable(path: string, why: string, cause: unknown): ConfigError {
  return new ConfigError(`The profiles in ${path} cannot be read: ${why}.`, {
    next: 'Correct the file, or move it away and run `mde login` again.',
    cause,
  })
}
