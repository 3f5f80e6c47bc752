import { text } from 'node:stream/consumers'
import type { CloudName } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import { resolveCloudFlags } from '../connection/cloud-flags.ts'
import { withConnection } from '../connection/connection.ts'
import type { ConnectionFlags } from '../connection/connection-flags.ts'
import { profileNamed } from '../connection/profile-named.ts'
import { readProfiles } from '../connection/profile-store.ts'
import type { Terminal } from '../output/terminal.ts'

/** A token, and where it should be from. */
export interface TokenToJudge {
  readonly token: string
  readonly cloud: CloudName
  readonly authorityHost: string | undefined
  /** Undefined where nothing says which tenant it should be of. A domain names a tenant too. */
  readonly tenantId: string | undefined
}

/** Reading from a pipe that stays open looks like hanging; this says what is waited for. */
const patienceMs = 2000

/**
 * Runs work with the token that a command is about: the one piped in, else one got with the flags. An empty pipe is a
 * mistake, not a wish to sign in: in `get-token | mde token validate && deploy` the token that counts is the missing one.
 *
 * Where it should be from is what the connection says, or the flags; for a piped token the profile, where one is named.
 *
 * @throws {@link ConfigError} The pipe is empty, or there is no such profile.
 */
export async function withToken<T>(
  terminal: Terminal,
  flags: ConnectionFlags,
  work: (token: TokenToJudge) => Promise<T>,
): Promise<T> {
  if (process.stdin.isTTY || flags.emulator)
    return withConnection(terminal, flags, async ({ credential, scope, cloud, authorityHost, tenantId }) => {
      const { token } = await credential.getToken(scope)
      return work({ token, cloud, authorityHost, tenantId })
    })
  const notice = setTimeout(() => terminal.err('Reading a token from standard input.'), patienceMs)
  const piped = unwrapToken(await text(process.stdin))
  clearTimeout(notice)
  if (piped === '')
    throw new ConfigError('Standard input is empty: no token was piped in.', {
      next: 'Check the command before the pipe. On a terminal, without a pipe, a token is got with the flags.',
    })
  return work({ token: piped, ...(await whereFrom(flags)) })
}

/** A profile counts where it is named: the current one says nothing about a token of somebody else. */
async function whereFrom(flags: ConnectionFlags): Promise<Omit<TokenToJudge, 'token'>> {
  const { profiles } = await readProfiles()
  const { profile = '', tenant = '' } = flags
  const name = profile || (Object.hasOwn(profiles, tenant) ? tenant : '')
  if (name === '') return { ...resolveCloudFlags(flags), tenantId: tenant || undefined }
  const { cloud, authorityHost, tenantId, signIn } = profileNamed(profiles, name)
  return { cloud, authorityHost, tenantId: signIn.flow === 'managed-identity' ? undefined : tenantId }
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
