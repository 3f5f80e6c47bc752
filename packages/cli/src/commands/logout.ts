import { rm } from 'node:fs/promises'
import { ConfigError } from '@mde-kit/contract/errors'
import { tokenFolder } from '../connection/folders.ts'
import { openKeyringEntry } from '../connection/keyring.ts'
import type { Profile } from '../connection/profile.ts'
import { profileNamed } from '../connection/profile-named.ts'
import { readProfiles, writeProfiles } from '../connection/profile-store.ts'
import type { Terminal } from '../output/terminal.ts'

/**
 * `mde logout`: takes a profile away, with its tokens and with its secret in the keyring. Tokens that were given out
 * stay good until they expire; Entra has no call that ends them for a public client.
 *
 * @throws {@link ConfigError} There is no such profile, or no current one.
 */
export async function logoutCommand(
  terminal: Terminal,
  profile: string | undefined,
  { all }: { readonly all?: true },
): Promise<void> {
  const { profiles, ...rest } = await readProfiles()
  const names = all ? Object.keys(profiles) : [profile ?? rest.current]
  if (names.length === 0) return terminal.note('Nobody is signed in.')
  for (const name of names) {
    if (name === undefined)
      throw new ConfigError('No profile is current.', {
        next: 'Name one, or give --all; see `mde profiles`.',
      })
    await forget(name, profileNamed(profiles, name))
  }
  const left = Object.entries(profiles).filter(([name]) => !names.includes(name))
  const current = left.some(([name]) => name === rest.current) ? rest.current : undefined
  await writeProfiles({
    version: 1,
    ...(current !== undefined && { current }),
    profiles: Object.fromEntries(left),
  })
  terminal.note(`Signed out: ${names.join(', ')}.`)
}

async function forget(name: string, { signIn }: Profile): Promise<void> {
  await rm(await tokenFolder(name), { recursive: true, force: true })
  if ('secret' in signIn && signIn.secret?.from === 'keyring') (await openKeyringEntry(name)).deletePassword()
}
