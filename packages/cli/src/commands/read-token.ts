import { text } from 'node:stream/consumers'
import { connect } from '../connection.ts'
import type { ConnectionFlags } from '../connection-flags.ts'
import type { Terminal } from '../output/terminal.ts'

/** The token that a command is about: one piped in (`pbpaste | mde token show`), else one got with the flags. */
export async function readToken(terminal: Terminal, flags: ConnectionFlags): Promise<string> {
  if (!process.stdin.isTTY) {
    const piped = (await text(process.stdin)).trim().replace(/^Bearer\s+/i, '')
    if (piped) return piped
  }
  const { credential, scope } = connect(flags, terminal)
  return (await credential.getToken(scope)).token
}
