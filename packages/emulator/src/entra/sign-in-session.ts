import type { App } from './directory/apps.ts'
import type { User } from './directory/users.ts'
import type { Directory } from './directory.ts'
import { refuse } from './entra-refusal.ts'

/** How somebody proved who they are: `amr` in tokens. */
export type AuthenticationMethod = 'pwd' | 'mfa'

/** A person who has signed in to an app: what codes and refresh tokens stand for. */
export interface SignInSession {
  readonly clientId: string
  readonly userId: string
  readonly methods: readonly AuthenticationMethod[]
  /** The session generation of the user at that moment. */
  readonly generation: number
}

export function startSignInSession(
  directory: Directory,
  app: App,
  user: User,
  methods: readonly AuthenticationMethod[],
): SignInSession {
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
export function needSignedInUser(directory: Directory, { userId, generation }: SignInSession): User {
  const user = directory.findUserById(userId)
  if (!user || directory.sessionGeneration(userId) !== generation) throw refuse(50173)
  if (user.disabled) throw refuse(50057)
  return user
}
