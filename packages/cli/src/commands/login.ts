import { rm } from 'node:fs/promises'
import { resolveCloud } from '@mde-kit/contract/clouds'
import { inspectToken } from '@mde-kit/token-validator'
import { untilInterrupted } from '../call/until-interrupted.ts'
import { tokenFolder } from '../connection/folders.ts'
import { openKeyringEntry } from '../connection/keyring.ts'
import type { Profile } from '../connection/profile.ts'
import { profileCredential } from '../connection/profile-credential.ts'
import { checkProfileName } from '../connection/profile-named.ts'
import { readProfiles, writeProfiles } from '../connection/profile-store.ts'
import { readSecret } from '../connection/secret.ts'
import type { Terminal } from '../output/terminal.ts'
import { type NewProfileFlags, newProfile } from './new-profile.ts'

export interface LoginFlags extends NewProfileFlags {
  readonly profile?: string
}

/**
 * `mde login`: signs in, and keeps a profile for the commands that follow. A profile of the same name is replaced.
 *
 * @throws {@link ConfigError} Something is missing that nobody can be asked for.
 * @throws {@link AuthError} The sign-in was refused. No profile is kept.
 */
export async function loginCommand(terminal: Terminal, flags: LoginFlags): Promise<void> {
  const profile = await newProfile(terminal, flags)
  const name = checkProfileName(flags.profile ?? profile.tenantId)
  // A region that there is not would stop each command that follows.
  const { scope } = resolveCloud(profile)
  const takeBack = await keepInKeyring(terminal, name, profile)
  const token = await signIn(terminal, name, profile, scope).catch((fault: unknown) => {
    takeBack()
    throw fault
  })

  const { subject, tenantId, permissions } = inspectToken(token)
  const { profiles } = await readProfiles()
  await writeProfiles({ version: 1, current: name, profiles: { ...profiles, [name]: profile } })
  const { paint } = terminal
  const who = subject.displayName ?? subject.id ?? 'somebody'
  terminal.note(
    `${paint.green('Signed in')} as ${who} to ${tenantId ?? profile.tenantId}; profile '${name}'.`,
  )
  if (permissions.length === 0)
    terminal.note(
      `${paint.yellow('note')} The token allows nothing yet; see \`mde permissions for\` and \`consent-url\`.`,
    )
}

async function signIn(terminal: Terminal, name: string, profile: Profile, scope: string): Promise<string> {
  // A session that is still good must not stand in for the person who signs in now.
  await rm(await tokenFolder(name), { recursive: true, force: true })
  const credential = await profileCredential(name, profile, terminal, process.env)
  const { token } = await untilInterrupted((abortSignal) => credential.getToken(scope, { abortSignal }))
  return token
}

/**
 * The credential reads the secret from the keyring, so that it must be there first.
 *
 * @returns Puts back what was there before.
 */
async function keepInKeyring(terminal: Terminal, name: string, { signIn }: Profile): Promise<() => void> {
  if (!('secret' in signIn) || signIn.secret?.from !== 'keyring') return () => undefined
  const variable = {
    password: 'MDE_PASSWORD',
    'client-secret': 'MDE_CLIENT_SECRET',
    'client-certificate': 'MDE_CLIENT_CERTIFICATE_PASSWORD',
  }[signIn.flow]
  const wanted = { question: 'Secret', variable, source: { from: 'prompt' }, profile: name } as const
  const entry = await openKeyringEntry(name)
  const before = entry.getPassword()
  entry.setPassword(await readSecret(wanted, terminal, process.env))
  return () => {
    if (before === null) entry.deletePassword()
    else entry.setPassword(before)
  }
}
