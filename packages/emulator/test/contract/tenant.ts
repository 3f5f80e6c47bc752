import { createCredential, type Credential } from '@mde-kit/auth'
import type { Operation } from '@mde-kit/contract'
import { resolveCloud } from '@mde-kit/contract/clouds'
import type { TokenKind } from '@mde-kit/contract/permissions'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/index.ts'

/** An emulator for a whole test file, and tokens of any shape for it. */
export interface TestTenant {
  readonly emulator: Emulator
  /** Registers an app with exactly these permissions, consents, and makes a credential for it. */
  credentialWith(kind: TokenKind, permissions: readonly string[]): Credential
  /** @param service Whose API the token is for. Defaults to `defender`. */
  tokenWith(kind: TokenKind, permissions: readonly string[], service?: Operation['service']): Promise<string>
}

export const { scope, graphScope } = resolveCloud()

/** Starts an emulator on a free port. Stop it after the test. */
export async function startTenant(options: EmulatorOptions = {}): Promise<TestTenant> {
  const emulator = await startEmulator(options)
  const { directory, tenantId, url } = emulator

  const credentialWith = (kind: TokenKind, permissions: readonly string[]): Credential => {
    const { clientId } = directory.registerApp(tenantId, {
      displayName: 'contract test',
      isPublicClient: kind === 'delegated',
      requiredPermissions: permissions.map((name) => ({ kind, name })),
    })
    directory.grantAdminConsent(clientId)
    const app = { tenantId, clientId, authorityHost: url }
    if (kind === 'application')
      return createCredential({
        flow: 'client-secret',
        ...app,
        clientSecret: directory.addSecret(clientId).value,
      })
    const { username, password } = analystOf(emulator)
    return createCredential({ flow: 'password', ...app, username, password })
  }

  return {
    emulator,
    credentialWith,
    async tokenWith(kind, permissions, service = 'defender') {
      const wanted = service === 'graph' ? graphScope : scope
      return (await credentialWith(kind, permissions).getToken(wanted)).token
    },
  }
}

/** The seeded person who has every portal role. */
export function analystOf({ directory, tenantId }: Emulator): { username: string; password: string } {
  const user = directory.users(tenantId).find(({ roles, mfaRequired }) => roles.length > 1 && !mfaRequired)
  if (!user) throw new Error('the seed has no analyst')
  return { username: user.userPrincipalName, password: directory.passwordOf(user.id) }
}
