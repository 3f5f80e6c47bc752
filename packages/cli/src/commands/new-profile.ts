import { resolve } from 'node:path'
import { ConfigError } from '@mde-kit/contract/errors'
import { resolveCloudFlags } from '../connection/cloud-flags.ts'
import type { AppFlags } from '../connection/connection-flags.ts'
import type { Profile, SecretSource } from '../connection/profile.ts'
import { askText } from '../output/ask.ts'
import type { Terminal } from '../output/terminal.ts'

/** What `mde login` was told. */
export interface NewProfileFlags extends AppFlags {
  readonly geo?: string
  readonly apiBase?: string
  readonly deviceCode?: true
  readonly username?: string
  readonly clientSecret?: true
  readonly certificate?: string
  readonly federatedTokenFile?: string
  /** True for the identity of the machine itself. */
  readonly managedIdentity?: string | true
  readonly secretFile?: string
  readonly keyring?: true
  readonly passphrase?: true
  readonly sendChain?: true
}

/**
 * Makes a profile of flags, and asks for the tenant and the app where they say nothing.
 *
 * @throws {@link ConfigError} Something is missing, and nobody can be asked.
 */
export async function newProfile(terminal: Terminal, flags: NewProfileFlags): Promise<Profile> {
  const signIn = howToSignIn(flags)
  checkSecretFlags(flags, signIn)
  const { cloud, authorityHost } = resolveCloudFlags(flags)
  const isManaged = signIn.flow === 'managed-identity'
  const orAsk = (value: string | undefined, question: string, flag: string) =>
    value ??
    askText(terminal, question, `Give ${flag}. To try things without a tenant, add --emulator to a command.`)
  return {
    // A managed identity belongs to one tenant and one app, which nobody need know.
    tenantId: isManaged
      ? (flags.tenant ?? 'managed-identity')
      : await orAsk(flags.tenant, 'Tenant (id or domain)', '--tenant'),
    clientId: isManaged
      ? (signIn.identity ?? 'system-assigned')
      : await orAsk(flags.clientId, 'Client id of the app registration', '--client-id'),
    cloud,
    ...(authorityHost !== undefined && { authorityHost }),
    ...(flags.geo !== undefined && { geo: flags.geo }),
    ...(flags.apiBase !== undefined && { apiBase: flags.apiBase }),
    signIn,
  }
}

function howToSignIn(flags: NewProfileFlags): Profile['signIn'] {
  const { username, certificate, federatedTokenFile, managedIdentity } = flags
  if (flags.deviceCode) return { flow: 'device-code' }
  if (username !== undefined) return { flow: 'password', username, secret: secretSource(flags) }
  if (flags.clientSecret) return { flow: 'client-secret', secret: secretSource(flags) }
  if (certificate !== undefined)
    return {
      flow: 'client-certificate',
      path: resolve(certificate),
      ...(flags.sendChain && { sendChain: true }),
      ...((flags.passphrase || flags.secretFile !== undefined || flags.keyring) && {
        secret: secretSource(flags),
      }),
    }
  if (federatedTokenFile !== undefined) return { flow: 'client-assertion', path: resolve(federatedTokenFile) }
  if (managedIdentity !== undefined)
    return { flow: 'managed-identity', ...(managedIdentity !== true && { identity: managedIdentity }) }
  return { flow: 'interactive' }
}

/** A flag about a secret that the sign-in has not is a slip: it would open a browser in the place of an app's sign-in. */
function checkSecretFlags(flags: NewProfileFlags, { flow }: Profile['signIn']): void {
  const { secretFile, keyring, passphrase, sendChain } = flags
  if ((passphrase || sendChain) && flow !== 'client-certificate')
    throw new ConfigError(
      `--${passphrase ? 'passphrase' : 'send-chain'} is about a certificate, and none is given.`,
      {
        next: 'Add --certificate <path>.',
      },
    )
  if (
    (secretFile !== undefined || keyring) &&
    !['password', 'client-secret', 'client-certificate'].includes(flow)
  )
    throw new ConfigError(
      `--${keyring ? 'keyring' : 'secret-file'} is about a secret, and this sign-in has none.`,
      {
        next: 'Add --client-secret, --username <upn> or --certificate <path>.',
      },
    )
}

function secretSource({ secretFile, keyring }: NewProfileFlags): SecretSource {
  if (keyring) return { from: 'keyring' }
  return secretFile === undefined ? { from: 'prompt' } : { from: 'file', path: resolve(secretFile) }
}
