import type { App } from './directory/apps.ts'
import type { User } from './directory/users.ts'
import type { Directory } from './directory.ts'
import { refuse } from './entra-refusal.ts'

/** How somebody proved who they are: `amr` in tokens. */
export type AuthenticationMethod = 'pwd' | 'mfa'

/** A person who has signed in to an app: what codes and refresh tokens stand for. */
export interface SignIn {
  readonly clientId: string
  readonly userId: string
  readonly methods: readonly AuthenticationMethod[]
  /** The session generation of the user at that moment. */
  readonly generation: number
}

export function recordSignIn(
  directory: Directory,
  app: App,
  user: User,
  methods: readonly AuthenticationMethod[],
): SignIn {
  return {
    clientId: app.clientId,
    userId: user.id,
    methods,
    generation: directory.sessionGeneration(user.id),
  }
}

/**
 * Finds the person behind a sign-in that is redeemed later.
 *
 * @throws {@link EntraRefusal} AADSTS50173: the session was revoked. AADSTS50057: the account is disabled.
 */
export function needSignedInUser(directory: Directory, { userId, generation }: SignIn): User {
  const user = directory.findUserById(userId)
  if (!user || directory.sessionGeneration(userId) !== generation) throw refuse(50173)
  if (user.disabled) throw refuse(50057)
  return user
}

/**
 * Checks a name and a password.
 *
 * @param tenantId Undefined to look in every tenant.
 * @throws {@link EntraRefusal} AADSTS50034, 50020, 50126 or 50057.
 */
export function checkCredentials(
  directory: Directory,
  tenantId: string | undefined,
  userPrincipalName: string,
  password: string,
): User {
  const everywhere = directory
    .tenants()
    .map(({ id }) => directory.findUser(id, userPrincipalName))
    .filter((user) => user !== undefined)
  const user = everywhere.find((each) => tenantId === undefined || each.tenantId === tenantId)
  if (!user) throw refuse(everywhere.length > 0 ? 50020 : 50034)
  if (!directory.checkPassword(user.id, password)) throw refuse(50126)
  if (user.disabled) throw refuse(50057)
  return user
}
