import { ConfigError } from '@mde-kit/contract/errors'
import type { Vault } from '../../state/vault.ts'
import { digest, matchesDigest } from '../digest.ts'
import { randomToken } from '../random-token.ts'
import { checkPortalRoles, type PortalRole } from './portal-roles.ts'
import type { TenantDirectory } from './tenants.ts'

export interface User {
  /** GUID: `oid` in tokens. */
  readonly id: string
  readonly tenantId: string
  readonly userPrincipalName: string
  readonly displayName: string
  readonly roles: readonly PortalRole[]
  /** Names of the device groups in reach. */
  readonly deviceGroups: readonly string[] | 'all'
  /** The sign-in page asks for a second factor, and the password grant fails with AADSTS50076. */
  readonly mfaRequired: boolean
  readonly disabled: boolean
  /** May consent for the whole tenant, application permissions included. */
  readonly isAdmin: boolean
}

export interface NewUser extends Partial<Omit<User, 'tenantId' | 'userPrincipalName'>> {
  readonly userPrincipalName: string
  /** Random unless given. */
  readonly password?: string
}

export type UserChange = Partial<
  Pick<User, 'displayName' | 'roles' | 'deviceGroups' | 'mfaRequired' | 'disabled' | 'isAdmin'>
>

/** People. Every method that takes a user id throws {@link ConfigError} when there is no such user. */
export interface UserDirectory {
  /** @throws {@link ConfigError} The tenant has the name already, or no operation asks for one of the portal roles. */
  addUser(tenantId: string, user: NewUser): User
  users(tenantId: string): readonly User[]
  findUser(tenantId: string, userPrincipalName: string): User | undefined
  findUserById(userId: string): User | undefined
  /** @throws {@link ConfigError} No operation asks for one of the portal roles. */
  updateUser(userId: string, change: UserChange): User
  /** The password in the clear, for a demo to show. It never leaves through HTTP. */
  passwordOf(userId: string): string
  /** Sets a new password and ends all sessions. */
  setPassword(userId: string, password: string): void
  checkPassword(userId: string, password: string): boolean
  /** Makes every refresh token of the user fail with AADSTS50173. */
  revokeSessions(userId: string): void
  /** Counts the calls of {@link revokeSessions}: a grant of an older generation is dead. */
  sessionGeneration(userId: string): number
}

interface Account {
  readonly user: User
  readonly password: string
  readonly generation: number
}

export function createUserDirectory(
  vault: Vault,
  tenants: TenantDirectory,
  randomId: () => string,
): UserDirectory {
  const accounts = vault.map<Account>('users')

  const accountOf = (userId: string): Account => {
    const account = accounts.get(userId)
    if (account) return account
    throw new ConfigError(`The directory has no user with id '${userId}'.`, { next: 'Add the user first.' })
  }
  const change = (userId: string, changed: Partial<Account>): void => {
    accounts.set(userId, { ...accountOf(userId), ...changed })
  }
  const users = (tenantId: string): readonly User[] =>
    [...accounts.values()].map(({ user }) => user).filter((user) => user.tenantId === tenantId)
  const findUser = (tenantId: string, userPrincipalName: string): User | undefined =>
    users(tenantId).find((user) => user.userPrincipalName.toLowerCase() === userPrincipalName.toLowerCase())

  return {
    addUser(tenantId, { password = randomToken(12), ...given }) {
      const tenant = tenants.needTenant(tenantId)
      if (findUser(tenant.id, given.userPrincipalName))
        throw new ConfigError(`The user ${given.userPrincipalName} is in the tenant already.`, {
          next: 'Give every user of a tenant a name of its own.',
        })
      checkPortalRoles(given.roles ?? [])
      const user: User = {
        id: randomId(),
        displayName: given.userPrincipalName.split('@')[0] ?? given.userPrincipalName,
        roles: [],
        deviceGroups: 'all',
        mfaRequired: false,
        disabled: false,
        isAdmin: false,
        ...given,
        tenantId: tenant.id,
      }
      accounts.set(user.id, { user, password, generation: 0 })
      return user
    },
    users,
    findUser,
    findUserById: (userId) => accounts.get(userId)?.user,
    updateUser(userId, values) {
      const user = { ...accountOf(userId).user, ...values }
      checkPortalRoles(user.roles)
      change(userId, { user })
      return user
    },
    passwordOf: (userId) => accountOf(userId).password,
    setPassword(userId, password) {
      change(userId, { password, generation: accountOf(userId).generation + 1 })
    },
    checkPassword: (userId, password) => matchesDigest(digest(accountOf(userId).password), password),
    revokeSessions(userId) {
      change(userId, { generation: accountOf(userId).generation + 1 })
    },
    sessionGeneration: (userId) => accountOf(userId).generation,
  }
}
