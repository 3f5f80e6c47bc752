import type { Credential } from '@mde-kit/auth'
import { type CloudName, resolveCloud } from '@mde-kit/contract/clouds'
import { ConfigError } from '@mde-kit/contract/errors'
import type { Terminal } from '../output/terminal.ts'
import { brokenConnection } from './broken-connection.ts'
import type { ConnectionFlags, TenantsFlags } from './connection-flags.ts'
import { connectByEnvironment, hasEnvironmentSignIn } from './environment-connection.ts'
import type { Profile, Profiles } from './profile.ts'
import { checkTenantName, profileNamed } from './profile-named.ts'
import { readProfiles } from './profile-store.ts'

/** Which tenant to talk to, and how to sign in to it. */
export interface Connection {
  /** What people call it: the name of a profile, or the tenant. */
  readonly label: string
  readonly credential: Credential
  /** Undefined where only a token says. */
  readonly tenantId: string | undefined
  readonly cloud: CloudName
  readonly geo: string | undefined
  readonly authorityHost: string | undefined
  readonly apiBase: string | undefined
  /** The scope to ask a token for. */
  readonly scope: string
}

/**
 * Finds out who is meant, and runs work with the connection: the emulator, a profile by name, flags and environment,
 * or the current profile, in this order.
 *
 * @throws {@link AuthError} Nobody is signed in.
 * @throws {@link ConfigError} Something needed is missing; the message names it.
 */
export function withConnection<T>(
  terminal: Terminal,
  flags: ConnectionFlags,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  return withConnections(terminal, flags, ([connection, ...others]) => {
    if (connection && others.length === 0) return work(connection)
    throw new ConfigError('This command is for one tenant.', { next: 'Give one tenant or profile alone.' })
  })
}

/** The same for commands that ask many tenants: with `--tenant a,b` and `--all-tenants`. */
export async function withConnections<T>(
  terminal: Terminal,
  flags: TenantsFlags,
  work: (connections: readonly Connection[]) => Promise<T>,
): Promise<T> {
  if (!flags.emulator) return work(await connectAll(terminal, flags))
  const { withEmulator } = await import('./emulator-connection.ts')
  return withEmulator((connection) => work([connection]))
}

async function connectAll(terminal: Terminal, given: TenantsFlags): Promise<readonly Connection[]> {
  const profiles = await readProfiles()
  const flags = meantBy(given, process.env)
  if (flags.allTenants) {
    const names = Object.keys(profiles.profiles)
    if (names.length === 0)
      throw new ConfigError('--all-tenants asks the tenant of each profile, and there is none.', {
        next: 'Run `mde login` for each tenant, or give --tenant a,b.',
      })
    return Promise.all(
      names.map((profile) => connectOrTell(profile, connect(terminal, { ...flags, profile }, profiles))),
    )
  }
  const tenants = flags.tenant?.split(',').map((each) => each.trim()) ?? []
  if (tenants.length <= 1) return [await connect(terminal, flags, profiles)]
  return Promise.all(
    tenants.map((tenant) => connectOrTell(tenant, connect(terminal, { ...flags, tenant }, profiles))),
  )
}

/** `--all-tenants` says all; and the tenant of the environment says nothing where a profile is named. */
function meantBy({ tenant, ...flags }: TenantsFlags, env: NodeJS.ProcessEnv): TenantsFlags {
  const isNamed = flags.profile !== undefined && tenant === env['MDE_TENANT_ID']
  return { ...flags, ...(tenant !== undefined && !flags.allTenants && !isNamed && { tenant }) }
}

/** One of many that cannot be connected to keeps nobody else back. */
async function connectOrTell(label: string, connecting: Promise<Connection>): Promise<Connection> {
  return connecting.catch((error: unknown) => brokenConnection(label, error))
}

async function connect(terminal: Terminal, flags: ConnectionFlags, profiles: Profiles): Promise<Connection> {
  const { profiles: table, current } = profiles
  const { profile, tenant } = flags
  // A profile of the environment gives way to one that is typed, as a tenant too.
  const isOpen = profile === undefined || profile === process.env['MDE_PROFILE']
  if (isOpen && tenant !== undefined && Object.hasOwn(table, tenant))
    return connectByProfile(terminal, flags, tenant, profileNamed(table, tenant))
  if (profile === undefined && hasEnvironmentSignIn(flags, process.env))
    return connectByEnvironment(terminal, flags, process.env)
  const name = profile ?? nameFor(table, tenant, current)
  if (name === undefined) {
    const { AuthError } = await import('@mde-kit/auth')
    throw new AuthError('Nobody is signed in.', {
      code: 'MDE_AUTH',
      next: 'Run `mde login`, or set MDE_TENANT_ID and MDE_CLIENT_ID. To try things without a tenant, add --emulator.',
    })
  }
  const found = profileNamed(table, name)
  const isElsewhere = tenant !== undefined && tenant !== found.tenantId
  if (isElsewhere) checkTenantName(table, tenant)
  const connection = await connectByProfile(terminal, flags, name, found)
  if (!isElsewhere) return connection
  // A provider signs in once, and looks after many.
  return {
    ...connection,
    label: tenant,
    tenantId: tenant,
    credential: connection.credential.forTenant(tenant),
  }
}

/** The profile that is in the tenant, the current one before others; else the current one. */
function nameFor(
  table: Profiles['profiles'],
  tenant: string | undefined,
  current: string | undefined,
): string | undefined {
  const inTenant = Object.keys(table).filter((name) => table[name]?.tenantId === tenant)
  return inTenant.find((name) => name === current) ?? inTenant[0] ?? current
}

async function connectByProfile(
  terminal: Terminal,
  flags: ConnectionFlags,
  name: string,
  profile: Profile,
): Promise<Connection> {
  const { profileCredential } = await import('./profile-credential.ts')
  const { tenantId, cloud, authorityHost } = profile
  return {
    label: name,
    credential: await profileCredential(name, profile, terminal, process.env),
    tenantId: profile.signIn.flow === 'managed-identity' ? undefined : tenantId,
    cloud,
    authorityHost,
    geo: flags.geo ?? profile.geo,
    apiBase: flags.apiBase ?? profile.apiBase,
    scope: resolveCloud({ cloud, authorityHost }).scope,
  }
}

/** The value of a flag that a command cannot do without. @throws {@link ConfigError} It is missing; says which. */
export function required(value: string | undefined, flag: string, variable: string): string {
  if (value !== undefined && value !== '') return value
  throw new ConfigError(`${flag} is missing.`, { next: `Give ${flag} or set ${variable}.` })
}
