import { readFile } from 'node:fs/promises'
import { ConfigError } from '@mde-kit/contract/errors'
import { askSecret } from '../output/ask.ts'
import type { Terminal } from '../output/terminal.ts'
import { openKeyringEntry } from './keyring.ts'
import type { SecretSource } from './profile.ts'

/** A secret that is wanted. */
export interface WantedSecret {
  /** What to ask for: `Password of user@contoso.com`. */
  readonly question: string
  /** Wins over the source, wherever that is. */
  readonly variable: string
  readonly source: SecretSource
  /** Whose secret it is, in the keyring. */
  readonly profile: string
}

/**
 * Gets a secret from the environment, else from where the profile says.
 *
 * @throws {@link ConfigError} It is not there, or nobody can be asked.
 */
export async function readSecret(
  { question, variable, source, profile }: WantedSecret,
  terminal: Terminal,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const fromEnv = env[variable]
  if (fromEnv !== undefined && fromEnv !== '') return fromEnv
  switch (source.from) {
    case 'prompt':
      return askSecret(terminal, question, `Set ${variable}, or sign in with --secret-file or --keyring.`)
    case 'file':
      return readSecretFile(source.path)
    case 'keyring': {
      const secret = (await openKeyringEntry(profile)).getPassword()
      if (secret !== null) return secret
      throw new ConfigError(`The keyring holds no secret of the profile '${profile}'.`, {
        next: `Run \`mde login --profile ${profile} --keyring\` again, or set ${variable}.`,
      })
    }
  }
}

/** A secret file ends in the line break that editors add, which belongs to no secret. */
async function readSecretFile(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/\r?\n$/, '')
  } catch (cause) {
    throw new ConfigError(`The secret file ${path} cannot be read.`, {
      next: 'Check its path and that it is yours to read.',
      cause,
    })
  }
}
