import { ConfigError } from '@mde-kit/contract/errors'

/** Flags that people expect a secret behind. Those that there are take none. */
const secretFlags = [
  '--client-secret',
  '--password',
  '--passphrase',
  '--secret',
  '--token',
  '--refresh-token',
]

/** A token, typed as a word of its own, as the value of a flag or with the scheme in front. */
const jwtPattern = /(?:^|[\s="'])eyJ[\w-]+\.[\w-]+\.[\w-]*["']?$/

/**
 * Refuses a secret on the command line, where the history of the shell and the list of processes keep it. The message
 * does not repeat it.
 *
 * @throws {@link ConfigError} A word behind one of these flags looks like its value, or a word is a token.
 */
export function refuseSecrets(words: readonly string[]): void {
  const flag = secretFlags.find((name) =>
    words.some((word, index) => {
      const next = words[index + 1]
      return word.startsWith(`${name}=`) || (word === name && next !== undefined && !next.startsWith('-'))
    }),
  )
  if (words.some((word) => jwtPattern.test(word)))
    throw new ConfigError('A token stands on the command line. It was not used.', {
      next: 'Take it out of the history of the shell. Pipe it in, as in `mde token show < token.txt`, or set MDE_TOKEN.',
    })
  if (flag === undefined) return
  throw new ConfigError(`A secret stands on the command line, after ${flag}. It was not used.`, {
    next: 'Take it out of the history of the shell and replace it, since others could read it. Give secrets by a prompt, --secret-file, --keyring or the environment.',
  })
}
