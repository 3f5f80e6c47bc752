import { text } from 'node:stream/consumers'
import { ConfigError } from '@mde-kit/contract/errors'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import type { Terminal } from '../output/terminal.ts'

/** Reading from a pipe that stays open looks like hanging; this says what is waited for. */
const patienceMs = 2000

/**
 * The token that a command is about: the one piped in, else one got with the flags. An empty pipe is a mistake, not a
 * wish to sign in: in `get-token | mde token validate && deploy` the token that counts is the missing one.
 */
export async function readToken(terminal: Terminal, flags: ConnectionFlags): Promise<string> {
  if (process.stdin.isTTY || flags.emulator)
    return withConnection(
      terminal,
      flags,
      async ({ credential, scope }) => (await credential.getToken(scope)).token,
    )
  const notice = setTimeout(() => terminal.err('Reading a token from standard input.'), patienceMs)
  const piped = unwrapToken(await text(process.stdin))
  clearTimeout(notice)
  if (piped !== '') return piped
  throw new ConfigError('Standard input is empty: no token was piped in.', {
    next: 'Check the command before the pipe. On a terminal, without a pipe, a token is got with the flags.',
  })
}

/** Takes off what comes along when a token is copied: quotes, the header's name, the scheme. */
export function unwrapToken(text: string): string {
  return text
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/^authorization:\s*/i, '')
    .replace(/^bearer\s+/i, '')
    .trim()
}
